import { chooseDecoderBudget } from "../choose-decoder-budget.ts";
import type { DeviceDecoders } from "../media-player.ts";
import { isRecent, keep, readKept } from "./kept-values.ts";

const KEY = "hotset.decoders";
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
    remember: (count) => keep(KEY, { count, atMs: Date.now() }),
  };
}

function readRemembered(): number | null {
  const { count, atMs } = readKept(KEY);
  return isRecent(atMs) && typeof count === "number" && count >= 1 ? Math.floor(count) : null;
}
