/** What other sites show of a built tour when somebody shares its address. */
import { chooseText } from "../tour/text.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { escapeHtml } from "./viewer-page.ts";

const WIDTH = 960;
const HEIGHT = 540;

export function describeTitle(tour: Tour): string {
  return chooseText(tour.title, tour.languages ?? []);
}

/**
 * Open Graph properties of the site's page.
 *
 * @param siteUrl Where the site will be, ending with a slash; null: unknown, and addresses stay relative to the page.
 */
export function createOpenGraph(tour: Tour, siteUrl: string | null): [property: string, content: string][] {
  const properties: [string, string][] = [
    ["og:type", "website"],
    ["og:title", describeTitle(tour)],
  ];
  const poster = tour.brand?.poster;
  if (poster !== undefined) properties.push(["og:image", `${siteUrl ?? ""}tour/${poster}`]);
  if (siteUrl !== null) properties.push(["og:url", siteUrl]);
  return properties;
}

/**
 * The site's oEmbed answer: a frame, which needs the site's address; without that a plain link.
 *
 * @see https://oembed.com, section 2.3.4
 */
export function createOembed(tour: Tour, siteUrl: string | null): string {
  const title = describeTitle(tour);
  const common = { version: "1.0", title, provider_name: "Hotset" };
  if (siteUrl === null) return formatJson({ type: "link", ...common });
  const frame =
    `<iframe src="${escapeHtml(`${siteUrl}index.html?embed=1`)}" title="${escapeHtml(title)}" width="${WIDTH}" height="${HEIGHT}" ` +
    `allow="xr-spatial-tracking; fullscreen; autoplay; clipboard-write; picture-in-picture; screen-wake-lock; gyroscope; accelerometer" style="border:0"></iframe>`;
  return formatJson({
    type: "rich",
    ...common,
    provider_url: siteUrl,
    html: frame,
    width: WIDTH,
    height: HEIGHT,
  });
}

/** Lets a page that finds the site's address find its oEmbed answer. */
export function createOembedLink(siteUrl: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(`${siteUrl}oembed.json`)}" />`;
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
