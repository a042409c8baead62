import type { Access } from "../access.ts";
import type { MediaEvents, SoundPlayer } from "../media-player.ts";
import { createElementPlayer } from "./element-player.ts";

/** The one audible element of a take. */
export function createHlsSoundPlayer(
  url: string,
  positionSeconds: number | null,
  events: MediaEvents,
  access: Access,
): SoundPlayer {
  const audio = document.createElement("audio");
  audio.preload = "auto";
  audio.crossOrigin = "anonymous";
  audio.preservesPitch = true;
  const player = createElementPlayer(audio, url, positionSeconds, events, access);
  return {
    media: player,
    setMuted(muted) {
      audio.muted = muted;
    },
    setVolume(volume) {
      audio.volume = volume;
    },
  };
}
