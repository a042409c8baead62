import type { PlaybackAdapters } from "../media-player.ts";
import { createDeviceDecoders } from "./device-decoders.ts";
import { createHlsSoundPlayer } from "./hls-sound-player.ts";
import { createHlsVideoPlayer } from "./hls-video-player.ts";
import { isPageHidden, onNetworkChange, onPageHiddenChange } from "./page-events.ts";

/** The engine's world in a browser. */
export const browserAdapters: PlaybackAdapters = {
  engine: "elements",
  now: () => performance.now(),
  wallTimeMs: () => Date.now(),
  random: () => Math.random(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  createVideoPlayer: createHlsVideoPlayer,
  createSoundPlayer: createHlsSoundPlayer,
  decoders: createDeviceDecoders(),
  isOnline: () => navigator.onLine,
  onNetworkChange,
  isHidden: isPageHidden,
  onHiddenChange: onPageHiddenChange,
};
