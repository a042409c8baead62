import { chooseDecoderBudget } from "../choose-decoder-budget.ts";
import type { DeviceDecoders } from "../media-player.ts";

const KEY = "hotset.decoders";
/** Browsers and devices are updated; what once failed is tried again. */
const FORGET_AFTER_MS = 14 * 86_400_000;
/** What a small angle usually is: H.264 in 360 lines. */
const SMALL_VIDEO = {
  contentType: 'video/mp4; codecs="avc1.64001e"',
  width: 640,
  height: 360,
  bitrate: 800_000,
  framerate: 30,
};

/** How many videos this device decodes at once: asked of the browser, and remembered when it was found to be fewer. */
export function createDeviceDecoders(): DeviceDecoders {
  let smooth = true;
  // Outside a page, as in unit tests, there is nobody to ask.
  if (typeof navigator === "object" && "mediaCapabilities" in navigator) {
    navigator.mediaCapabilities.decodingInfo({ type: "media-source", video: SMALL_VIDEO }).then(
      (info) => {
        smooth = info.smooth;
      },
      // A browser that does not know leaves it to what is seen.
      () => undefined,
    );
  }
  return {
    budget: () =>
      chooseDecoderBudget({
        remembered: readRemembered(),
        handheld: matchMedia("(pointer: coarse)").matches,
        smooth,
      }),
    remember(count) {
      try {
        localStorage.setItem(KEY, JSON.stringify({ count, atMs: Date.now() }));
      } catch (error) {
        // A page inside another site's may have no storage; then it is found out again.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}

function readRemembered(): number | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const { count, atMs } = stored as { count?: unknown; atMs?: unknown };
    const isFresh = typeof atMs === "number" && Math.abs(Date.now() - atMs) < FORGET_AFTER_MS;
    return isFresh && typeof count === "number" && count >= 1 ? Math.floor(count) : null;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
}
