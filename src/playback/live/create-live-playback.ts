import { savedNudges, type SavedNudges } from "../adapters/saved-nudges.ts";
import { browserAdapters } from "../adapters/browser-adapters.ts";
import { createPlayback } from "../create-playback.ts";
import type { PlaybackAdapters } from "../media-player.ts";
import type { Playback, PlaybackOptions } from "../playback.ts";
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
}

const TICK_MS = 250;
/** Whoever goes to the beginning of the window, or fell out of it, goes so far inside it. */
const INSIDE_SECONDS = 4;
/** Who falls behind the edge by waiting is taken back there, at first after this time, then after twice as long each time. */
const CATCH_UP_MS = 8000;
const MOST_CATCH_UP_MS = 120_000;
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
  const shifts = createAngleShifts(`${options.baseUrl} ${take.id}`, saved);
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
  const inner = createPlayback({ ...options, take, sources, startSeconds }, adapters);
  let window: LiveWindow | null = null;
  let leftMs = -Infinity;
  /** Nobody has asked for another place than the edge. */
  let staysLive = options.startSeconds === undefined;
  let catchUpMs = CATCH_UP_MS;
  let caughtUpMs = -Infinity;
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
    const isDue = world.now() - caughtUpMs > catchUpMs;
    if (to.ended || inner.getState().waiting || isAtEdge(to, timeSeconds) || !isDue) return;
    caughtUpMs = world.now();
    catchUpMs = Math.min(2 * catchUpMs, MOST_CATCH_UP_MS);
    goOnAt(to.goalSeconds);
  };
  const look = () => {
    for (const [angle, seconds] of findMisdated(offers(), world.now())) {
      shifts.correct(angle, shifts.of(angle) - (shifts.nudges[angle] ?? 0) + seconds);
    }
    window = describeWindow(offers(), world.now()) ?? window;
    keepInside();
    publish();
  };
  const tick = () => {
    look();
    cancelTick = world.after(TICK_MS, tick);
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
      staysLive = false;
      inner.setLoop(loop);
    },
    goToLive() {
      staysLive = true;
      catchUpMs = CATCH_UP_MS;
      const landed = inner.seek(window?.goalSeconds ?? epoch.goalSeconds);
      return inner.getState().playing ? landed : inner.play();
    },
    nudge(angle, seconds) {
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
