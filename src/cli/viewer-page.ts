/** The viewer's index.html, told which tour it shows. The same for `start`, `serve` and `build`. */

export interface ViewerPage {
  /** `only`: the one tour of a built site; `default`: the tour without `?tour=`. Address relative to the page. */
  readonly tour: { readonly url: string; readonly choice: "only" | "default" } | null;
  /** Title of page and preview cards; null: the viewer's own. */
  readonly title: string | null;
  /** Open Graph properties, in order. */
  readonly openGraph?: readonly (readonly [property: string, content: string])[];
  /** What is seen before any code has come; absent: an empty stage. The address of the poster is relative to the page. */
  readonly arrival?: { readonly title: string; readonly posterUrl: string | null };
  /** Further elements for the head, already valid HTML. */
  readonly head?: string;
  /**
   * True for a site that leaves its maker's machine: it carries a Content-Security-Policy. On the maker's own machine there is
   * none, since tours may come over plain http there and the tools of browsers and tests evaluate code in the page.
   */
  readonly published: boolean;
}

const META = { only: "hotset-tour", default: "hotset-default-tour" } as const;

/** Where index.html takes what is seen first. */
const ARRIVAL = "<!--arrival-->";

/** Writes policy, tour and preview cards into the viewer's page. */
export function writeViewerPage(html: string, page: ViewerPage): string {
  const lines = page.published
    ? [`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}" />`]
    : [];
  if (page.tour)
    lines.push(`<meta name="${META[page.tour.choice]}" content="${escapeHtml(page.tour.url)}" />`);
  for (const [property, content] of page.openGraph ?? []) {
    lines.push(`<meta property="${property}" content="${escapeHtml(content)}" />`);
  }
  if (page.head) lines.push(page.head);
  const charset = /<meta charset="?utf-8"?\s*\/?>/i.exec(html);
  if (!charset) throw new TypeError("The viewer's index.html does not say <meta charset>.");
  // Before any script or style of the page: a policy counts for what comes after it.
  const place = charset.index + charset[0].length;
  const body = html.slice(place).replace(ARRIVAL, () => (page.arrival ? writeArrival(page.arrival) : ""));
  const written = html.slice(0, place) + lines.map((line) => `\n    ${line}`).join("") + body;
  const { title } = page;
  if (title === null) return written;
  return written.replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(title)}</title>`);
}

function writeArrival({ title, posterUrl }: NonNullable<ViewerPage["arrival"]>): string {
  const poster =
    posterUrl === null ? "" : `<img src="${escapeHtml(posterUrl)}" alt="" fetchpriority="high" />`;
  return `${poster}<h1 dir="auto">${escapeHtml(title)}</h1>`;
}

/**
 * What the page may do: run its own code (WebAssembly for mesh decoding, workers from blobs for hls.js, no eval), show its own
 * and https pictures and footage. In the page itself, as a built site has no server of its own to send headers.
 */
export function contentSecurityPolicy(): string {
  const media = "'self' https:";
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src ${media} data: blob:`,
    `media-src ${media} data: blob:`,
    `connect-src ${media} data: blob:`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
