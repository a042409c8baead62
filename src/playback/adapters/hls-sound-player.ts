import type { Access } from "../access.ts";
import type { MediaEvents, SoundPlayer } from "../media-player.ts";
import { createElementPlayer } from "./element-player.ts";
import { createMonoMix, type MonoMix } from "./mono-mix.ts";

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
  let mix: MonoMix | null = null;
  const player = createElementPlayer(audio, url, positionSeconds, events, access, () => mix?.dispose());
  return {
    media: player,
    setMuted(muted) {
      audio.muted = muted;
    },
    setVolume(volume) {
      audio.volume = volume;
    },
    setMono(mono) {
      if (mono) mix ??= createMonoMix(audio);
      mix?.setMono(mono);
    },
  };
}
