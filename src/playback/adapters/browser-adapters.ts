import type { PlaybackAdapters } from "../media-player.ts";
import { createHlsSoundPlayer } from "./hls-sound-player.ts";
import { createHlsVideoPlayer } from "./hls-video-player.ts";

/** The engine's world in a browser. */
export const browserAdapters: PlaybackAdapters = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  createVideoPlayer: createHlsVideoPlayer,
  createSoundPlayer: createHlsSoundPlayer,
  isOnline: () => navigator.onLine,
  isHidden: () => document.visibilityState === "hidden",
  onHiddenChange(listener) {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};
