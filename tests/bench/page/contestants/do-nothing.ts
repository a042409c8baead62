import { playAll, type CreateRule } from "./players.ts";

/** The players are told the same at the same time, and then left alone. */
export const createDoNothingRule: CreateRule = ({ all }) => ({
  play: () => playAll(all),
  pause() {
    for (const element of all) element.pause();
  },
  seek(timeSeconds) {
    for (const element of all) element.currentTime = timeSeconds;
  },
  setRate(rate) {
    for (const element of all) element.playbackRate = rate;
  },
  dispose: () => undefined,
});
