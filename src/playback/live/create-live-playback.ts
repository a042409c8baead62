import type { Access } from "../access.ts";
import { savedNudges, type SavedNudges } from "../adapters/saved-nudges.ts";
import { browserAdapters } from "../adapters/browser-adapters.ts";
import { createPlayback } from "../create-playback.ts";
import type { PlaybackAdapters } from "../media-player.ts";
import type { Loop, Playback, PlaybackOptions } from "../playback.ts";
import { createStatePublisher } from "../state-publisher.ts";
import { resolveSources, type TakeSources } from "../take-sources.ts";
import { createAngleShifts } from "./angle-shifts.ts";
import { describeLive, isAtEdge } from "./describe-live.ts";
import { createLiveAdapters } from "./live-adapters.ts";
import { describeWindow, findMisdated, type LiveWindow } from "./live-window.ts";
import type { Epoch } from "./read-epoch.ts";

export interface LiveOptions extends PlaybackOptions {
  readonly epoch: Epoch;
  readonly sources?: TakeSources;
  readonly access?: Access;
}

const TICK_MS = 250;
/** Whoever goes to the beginning of the window, or fell out of it, goes so far inside it. */
const INSIDE_SECONDS = 4;
/** Who falls behind the edge by waiting is taken back there, at first after this time, then after twice as long each time. */
const CATCH_UP_MS = 8000;
const MOST_CATCH_UP_MS = 120_000;
/** What is left of a loop is no loop any more when it is shorter. */
const SHORTEST_LOOP_SECONDS = 1;
/** How long it is told that the window was left. */
const READABLE_MS = 6000;

/**
 * Opens a live take, paused near its edge (or at `startSeconds`). It is played as any other: what makes it live is that its
 * players count in take time by the dates in their playlists.
 *
 * @throws RangeError as `createPlayback` does.
 */
export function createLivePlayback(
  options: LiveOptions,
  world: PlaybackAdapters = browserAdapters,
  saved: SavedNudges = savedNudges,
): Playback {
  // An atlas says nothing of when its tiles were shot, and a length is not known yet.
  const { atlas: _atlas, durationSeconds: _duration, ...take } = options.take;
  const { epoch, sources = resolveSources(take, options.baseUrl) } = options;
  const shifts = createAngleShifts(keyOf(options), saved);
  const { adapters, offers } = createLiveAdapters(world, (url) => {
    const angle = sources.angles.find((source) => source.url === url)?.id ?? null;
    const { epochMs } = epoch;
    const dates = {
      epochMs,
      get shiftSeconds() {
        return angle === null ? 0 : shifts.of(angle);
      },
    };
    return { angle, dates };
  });
  // An address that was kept since an earlier visit counts from another beginning.
  const startSeconds = Math.min(options.startSeconds ?? Infinity, epoch.goalSeconds);
  const inner = createPlayback({ ...options, take, sources, startSeconds }, adapters, options.access);
  let window: LiveWindow | null = null;
  let leftMs = -Infinity;
  /** Nobody has asked for another place than the edge. */
  let staysLive = options.startSeconds === undefined;
  let catchUpMs = CATCH_UP_MS;
  /** Since when it is further behind the edge than it need be. */
  let behindMs: number | null = null;
  let disposed = false;

  const describe = () => {
    const isLeft = world.now() - leftMs < READABLE_MS;
    return describeLive(inner, window, shifts, isLeft, world.now());
  };
  const publisher = createStatePublisher(describe(), () => world.now());
  const publish = () => publisher.offer(describe());
  /** The window moves on while what is at its beginning loads. */
  const oldestSeconds = ({ fromSeconds, goalSeconds, ended }: LiveWindow) =>
    ended ? fromSeconds : Math.min(fromSeconds + INSIDE_SECONDS, goalSeconds);
  const clampToWindow = (timeSeconds: number) =>
    window === null
      ? timeSeconds
      : Math.max(oldestSeconds(window), Math.min(timeSeconds, window.goalSeconds));
  /** Seeks of its own: where the take can go on when it cannot go on where it is. */
  const goOnAt = (timeSeconds: number) => void inner.seek(timeSeconds);

  const keepInside = () => {
    if (window === null || !inner.getState().playing || world.isHidden()) return;
    const timeSeconds = inner.timeSeconds();
    if (timeSeconds < window.fromSeconds) {
      leftMs = world.now();
      goOnAt(oldestSeconds(window));
      return;
    }
    const next = window.nextAfter(timeSeconds);
    if (next !== null) goOnAt(next);
    else if (staysLive) catchUp(window, timeSeconds);
  };
  const catchUp = (to: LiveWindow, timeSeconds: number) => {
    const isBehind = !to.ended && !inner.getState().waiting && !isAtEdge(to, timeSeconds);
    behindMs = isBehind ? (behindMs ?? world.now()) : null;
    if (behindMs === null || world.now() - behindMs < catchUpMs) return;
    behindMs = null;
    catchUpMs = Math.min(2 * catchUpMs, MOST_CATCH_UP_MS);
    goOnAt(to.goalSeconds);
  };
  /** As much of a loop as is kept and comes in time. */
  const keepLoop = ({ fromSeconds, untilSeconds }: Loop, within: LiveWindow): Loop => ({
    fromSeconds: Math.max(oldestSeconds(within), Math.min(fromSeconds, untilSeconds)),
    untilSeconds: Math.min(within.goalSeconds, Math.max(fromSeconds, untilSeconds)),
  });
  const keepLoopInside = () => {
    const { loop } = inner.getState();
    if (loop === null || window === null || loop.fromSeconds >= window.fromSeconds) return;
    const isLeft = loop.untilSeconds - SHORTEST_LOOP_SECONDS < oldestSeconds(window);
    inner.setLoop(isLeft ? null : keepLoop(loop, window));
  };
  const look = () => {
    for (const [angle, seconds] of findMisdated(offers(), world.now(), shifts.nudges)) {
      shifts.correct(angle, shifts.of(angle) - (shifts.nudges[angle] ?? 0) + seconds);
    }
    window = describeWindow(offers(), world.now()) ?? window;
    keepLoopInside();
    keepInside();
    publish();
  };
  const tick = () => {
    look();
    if (!disposed) cancelTick = world.after(TICK_MS, tick);
  };
  let cancelTick = world.after(0, tick);
  const stopListening = inner.subscribe(publish);

  const playback: Playback = {
    ...inner,
    take: options.take,
    getState: () => publisher.current(),
    subscribe: (listener) => publisher.subscribe(listener),
    play() {
      // From the beginning when it is over, and that is where the window begins.
      if (inner.getState().ended) goOnAt(window?.fromSeconds ?? 0);
      else if (window !== null && staysLive && !isAtEdge(window, inner.timeSeconds()))
        goOnAt(window.goalSeconds);
      return inner.play();
    },
    pause() {
      staysLive = false;
      inner.pause();
    },
    seek(timeSeconds) {
      staysLive = false;
      return inner.seek(Number.isFinite(timeSeconds) ? clampToWindow(timeSeconds) : timeSeconds);
    },
    step(frames) {
      staysLive = false;
      return inner.step(frames);
    },
    setLoop(loop) {
      if (loop !== null) staysLive = false;
      inner.setLoop(loop === null || window === null ? loop : keepLoop(loop, window));
    },
    goToLive() {
      staysLive = true;
      catchUpMs = CATCH_UP_MS;
      const landed = inner.seek(window?.goalSeconds ?? epoch.goalSeconds);
      return inner.getState().playing ? landed : inner.play();
    },
    nudge(angle, seconds) {
      if (!Number.isFinite(seconds)) throw new RangeError(`Not a number of seconds: ${seconds}.`);
      inner.nudge(angle, seconds);
      shifts.nudge(angle, seconds);
      // A picture that stands is another one now; those that move are followed.
      if (!inner.getState().playing) goOnAt(inner.timeSeconds());
      publish();
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      cancelTick();
      stopListening();
      inner.dispose();
      publisher.dispose();
    },
  };
  return playback;
}

/** Of a take, in what is remembered: an address without its query, which may carry a token. */
function keyOf({ baseUrl, take }: PlaybackOptions): string {
  const { origin, pathname } = new URL(baseUrl);
  return `${origin}${pathname} ${take.id}`;
}
