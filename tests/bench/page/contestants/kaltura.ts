import { playAll, type CreateRule } from "./players.ts";

const EVERY_MS = 1000;
const TOLERANCE_SECONDS = 0.03;
const JUMP_SECONDS = 4;
const JUMP_AHEAD_SECONDS = 0.25;
const SEEK_DEBOUNCE_MS = 1000;
const MIN_RATE = 0.1;

/**
 * The speed of a player that is some seconds ahead of the main one (negative: behind); null: it jumps.
 * The error itself, in hundredths, is what the speed changes by.
 */
export function decideKalturaRate(aheadSeconds: number, mainRate: number): number | null {
  if (Math.abs(aheadSeconds) <= TOLERANCE_SECONDS) return mainRate;
  if (Math.abs(aheadSeconds) >= JUMP_SECONDS) return null;
  const change = Math.round(Math.abs(aheadSeconds) * 100) / 100;
  return Math.max(MIN_RATE, mainRate + (aheadSeconds > 0 ? -change : change));
}

/**
 * The rule of Kaltura's dual screen, for more than two: the first angle is the main player; once a second on its
 * `timeupdate` the others change speed when they are more than 30 ms off and jump from 4 s on. A seek of the main player
 * halts the others until one second later.
 *
 * @see kaltura/playkit-js-dual-screen, src/video-sync-manager.ts
 */
export const createKalturaRule: CreateRule = ({ all }) => {
  const [main, ...others] = all;
  if (main === undefined) throw new RangeError("A take without angles.");
  let syncedMs = 0;
  let debounce: ReturnType<typeof setTimeout> | undefined;

  const seekTo = (element: HTMLMediaElement, aheadSeconds: number) => {
    element.currentTime = main.currentTime + aheadSeconds;
    if (main.paused) element.pause();
    else void playAll([element]);
  };
  const synchronise = () => {
    if (performance.now() - syncedMs <= EVERY_MS || (main.paused && !main.seeking)) return;
    syncedMs = performance.now();
    for (const other of others) {
      const rate = decideKalturaRate(other.currentTime - main.currentTime, main.playbackRate);
      other.playbackRate = rate ?? main.playbackRate;
      if (rate === null) seekTo(other, JUMP_AHEAD_SECONDS);
      else if (rate === main.playbackRate && !main.paused && other.paused) void playAll([other]);
    }
  };
  const onSeeking = () => {
    for (const other of others) other.pause();
    clearTimeout(debounce);
    debounce = setTimeout(() => {
      debounce = undefined;
      for (const other of others) seekTo(other, 0);
    }, SEEK_DEBOUNCE_MS);
  };
  const onWaiting = () => {
    if (!main.seeking && !main.paused) for (const other of others) other.pause();
  };
  const onPlaying = () => {
    if (!main.seeking && debounce === undefined) void playAll(others);
  };
  main.addEventListener("timeupdate", synchronise);
  main.addEventListener("seeking", onSeeking);
  main.addEventListener("waiting", onWaiting);
  main.addEventListener("playing", onPlaying);
  return {
    play: () => playAll(all),
    pause() {
      for (const element of all) element.pause();
    },
    seek(timeSeconds) {
      main.currentTime = timeSeconds;
    },
    setRate(rate) {
      main.playbackRate = rate;
    },
    dispose() {
      clearTimeout(debounce);
      main.removeEventListener("timeupdate", synchronise);
      main.removeEventListener("seeking", onSeeking);
      main.removeEventListener("waiting", onWaiting);
      main.removeEventListener("playing", onPlaying);
    },
  };
};
