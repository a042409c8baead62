/** embed.js: the one file that a host page loads. It knows `<hotset-tour>` and nothing of the viewer but its address. */
import { HotsetTourElement } from "./hotset-tour-element.ts";
import type { TourHandle } from "./tour-handle.ts";

export { HotsetEmbedError } from "../protocol/embed-error.ts";
export type { EmbedErrorCode } from "../protocol/embed-error.ts";
export type { EmbedAccess, EmbedEventDetails, EmbedEventName } from "../protocol/messages.ts";
export type { TourHandle } from "./tour-handle.ts";

const TAG = "hotset-tour";

// A page may hold two copies of embed.js; the first one serves both.
if (!customElements.get(TAG)) customElements.define(TAG, HotsetTourElement);

/**
 * The methods of a `<hotset-tour>` element, also of one that was made before embed.js had loaded.
 *
 * @throws TypeError for any other element.
 */
export function createTour(element: Element): TourHandle {
  customElements.upgrade(element);
  if (element.localName !== TAG || !("ready" in element))
    throw new TypeError(`createTour wants a <${TAG}> element and was given <${element.localName}>.`);
  return element as HotsetTourElement;
}
