import { HotsetEmbedError } from "../protocol/embed-error.ts";

/** Attributes of `<hotset-tour>` that say where the visit begins; each is a parameter of the viewer's address. */
const VISIT_ATTRIBUTES = ["hotspot", "take", "angle", "t", "layout", "view", "route", "lang", "cc"] as const;

export interface ViewerAddress {
  /** The frame's address, without its fragment. */
  readonly url: URL;
  /** Absolute address of the tour that is wanted; null: whatever the viewer opens by itself. */
  readonly tourUrl: string | null;
}

/**
 * The address of the viewer beside embed.js, for a tour and a place in it.
 *
 * @param embedUrl Address of embed.js itself.
 * @param pageUrl Address that a relative `src` is resolved against.
 * @throws HotsetEmbedError `embed/src-invalid`; `embed/viewer-missing` when nothing can lie beside embed.js.
 */
export function createViewerAddress(
  attributes: (name: string) => string | null,
  embedUrl: string,
  pageUrl: string,
): ViewerAddress {
  // A page may have put embed.js into a blob: or data: address.
  if (!URL.canParse("index.html", embedUrl))
    throw new HotsetEmbedError(
      "embed/viewer-missing",
      "embed.js must be loaded from the address where it lies beside the viewer.",
      embedUrl,
    );
  const url = new URL("index.html", embedUrl);
  url.search = "";
  const tourUrl = resolveTour(attributes("src"), pageUrl);
  url.searchParams.set("embed", "1");
  // A built site opens its own tour without being told, and addresses stay short.
  if (tourUrl !== null && tourUrl !== new URL("tour/tour.json", embedUrl).href)
    url.searchParams.set("tour", tourUrl);
  for (const name of VISIT_ATTRIBUTES) {
    const value = attributes(name);
    if (value !== null && value !== "") url.searchParams.set(name, value);
  }
  return { url, tourUrl };
}

function resolveTour(src: string | null, pageUrl: string): string | null {
  if (src === null || src.trim() === "") return null;
  const resolved = URL.canParse(src, pageUrl) ? new URL(src, pageUrl) : null;
  if (resolved === null || !/^https?:$/.test(resolved.protocol))
    throw new HotsetEmbedError(
      "embed/src-invalid",
      "src is not the http or https address of a tour.json.",
      src,
    );
  resolved.hash = "";
  return resolved.href;
}
