import { createDoNothingRule } from "./do-nothing.ts";
import type { CreateRule } from "./players.ts";

const EVERY_MS = 250;
const MAX_OFF_SECONDS = 0.2;

/**
 * Paella Player's rule: while it plays, every 250 ms each player that is more than 0.2 s away from the one with the main
 * sound is set to that one's time.
 *
 * @see polimediaupv/paella-player, packages/paella-core, `StreamProvider.startStreamSync`
 */
export const createPaellaRule: CreateRule = (players, startSeconds) => {
  const base = createDoNothingRule(players, startSeconds);
  let timer: ReturnType<typeof setInterval> | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const synchronise = () => {
    const { currentTime } = players.sound;
    for (const video of players.videos) {
      if (Math.abs(currentTime - video.currentTime) > MAX_OFF_SECONDS) video.currentTime = currentTime;
    }
  };
  return {
    ...base,
    play() {
      stop();
      timer = setInterval(synchronise, EVERY_MS);
      return base.play();
    },
    pause() {
      stop();
      base.pause();
    },
    dispose: stop,
  };
};
