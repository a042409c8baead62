import {
  frameAtSeconds,
  nearestFrame,
  secondsAtFrame,
  secondsAtFrameMiddle,
  type FrameRate,
} from "../tour/frame-rate.ts";
import type { Cast } from "./cast.ts";
import type { Clock } from "./clock.ts";
import type { Feed } from "./feed.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { Loop } from "./playback.ts";
import type { Presenter } from "./presenter.ts";
import type { SoundTrack } from "./sound-track.ts";
import { createWaiters } from "./waiters.ts";

/**
 * Play, pause, seek, step, end: moves all players together.
 *
 * Every request is the same movement: stand still at a frame (`settling`), wait until the pictures are there, then rest or
 * run. A newer request replaces the target of the movement, so a burst of them ends in the last state asked for.
 */
export interface Transport {
  readonly mode: "settling" | "resting" | "running";
  readonly playing: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  readonly waiting: boolean;
  /** Seconds that the movement under way has taken; 0 when there is none. */
  settlingSeconds(): number;
  /** Frame that everything stands at or started from. */
  readonly targetFrame: number;
  durationSeconds(): number | null;
  play(): Promise<void>;
  pause(): void;
  seek(timeSeconds: number): Promise<void>;
  step(frames: number): Promise<void>;
  readonly loop: Loop | null;
  setLoop(loop: Loop | null): void;
  /** Looks again: readiness, stalls, end of take. After every event and once a tick. */
  update(): void;
  /** Stands still at the frame on the screen and starts again from there, for example with other players. */
  regroup(): void;
  /** Nothing can be shown before this take time: everything goes on from there, or the take ends where it stands. */
  stepOver(untilSeconds: number): void;
  /** Ends all waiting; `error` rejects what waits to play; null: it can be played after all. */
  fail(error: Error | null): void;
  dispose(): void;
}

export interface TransportOptions {
  readonly durationSeconds: number | null;
  readonly startSeconds: number;
  readonly frameRate: FrameRate;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly cast: Cast;
  readonly sound: SoundTrack;
  readonly presenter: Presenter;
  readonly focusAngle: () => string;
  /** Spare players go along only when they are likely to be needed. */
  readonly isWanted: (feed: Feed) => boolean;
  readonly onStall: () => void;
  /** Everything goes to another take time, for example back to the beginning of the loop. */
  readonly onMove: (timeSeconds: number) => void;
}

/** How long a start waits for what it can do without (sharp picture, sound). */
const START_CAP_SECONDS = 1.5;
/** How long a seek in a paused take does. */
const SEEK_CAP_SECONDS = 0.6;
const STARVED_SECONDS = 0.3;

export function createTransport(options: TransportOptions): Transport {
  const { frameRate, clock, adapters, cast, sound, presenter } = options;
  let mode: Transport["mode"] = "settling";
  let playing = false;
  let ended = false;
  let soughtByVisitor = false;
  let targetFrame = 0;
  let loop: Loop | null = null;
  let begunMs = adapters.now();
  const waiters = createWaiters();
  let failed: Error | null = null;
  let updating = false;

  const durationSeconds = () => options.durationSeconds ?? cast.endsAtSeconds();
  const lastFrame = () => {
    const duration = durationSeconds();
    return duration === null
      ? Infinity
      : Math.max(0, frameAtSeconds(duration - secondsAtFrame(0.5, frameRate), frameRate));
  };
  const settlingSeconds = () => (mode === "settling" ? (adapters.now() - begunMs) / 1000 : 0);
  const focusFeed = () => cast.feed(options.focusAngle());
  const mayRun = () => playing && !adapters.isHidden();

  const moveTo = (timeSeconds: number, frame: number) => {
    mode = "settling";
    begunMs = adapters.now();
    targetFrame = Math.max(0, Math.min(frame, lastFrame()));
    clock.hold(timeSeconds);
    options.onMove(timeSeconds);
    presenter.forget();
    for (const feed of cast.all()) if (options.isWanted(feed)) feed.park(targetFrame);
    sound.park(secondsAtFrameMiddle(targetFrame, frameRate));
    transport.update();
  };
  const moveToFrame = (frame: number) => {
    const bounded = Math.max(0, Math.min(frame, lastFrame()));
    moveTo(secondsAtFrameMiddle(bounded, frameRate), bounded);
  };
  const shownFrame = () => {
    if (mode === "settling") return targetFrame;
    const frame = presenter.shownFrame();
    return frame === null || frame < 0 ? frameAtSeconds(clock.timeSeconds(), frameRate) : frame;
  };

  const isReady = (feed: Feed) => feed.isAt(targetFrame) && (!mayRun() || feed.canPlay);
  const isOut = (feed: Feed) => feed.gaveUp || feed.trouble !== null;
  const isSettled = () => {
    const capSeconds = mayRun() ? START_CAP_SECONDS : SEEK_CAP_SECONDS;
    const focus = focusFeed();
    // Without an atlas the chosen angle is what must be there; when it is out, whichever comes first.
    const working = cast.all().filter((feed) => options.isWanted(feed) && !isOut(feed));
    const required =
      cast.atlas ?? (focus !== null && !isOut(focus) ? focus : (working.find(isReady) ?? null));
    if (required === null || !isReady(required)) return false;
    if (settlingSeconds() > capSeconds) return true;
    return working.every(isReady) && (!mayRun() || sound.ready);
  };
  const run = () => {
    mode = "running";
    clock.run(secondsAtFrameMiddle(targetFrame, frameRate));
    const feeds = cast.all().filter((feed) => options.isWanted(feed));
    const ready = feeds.filter((feed) => isReady(feed));
    for (const feed of ready) feed.follower.start();
    sound.start();
    for (const feed of feeds) if (!ready.includes(feed)) feed.follower.join();
  };
  const settle = () => {
    soughtByVisitor = false;
    const runs = mayRun();
    if (runs) run();
    else mode = "resting";
    // Asked to play in a hidden page: that promise waits until the page is seen.
    waiters.settle("seek");
    if (!playing || runs) waiters.settle("play");
  };
  const isStarved = (feed: Feed) =>
    !feed.canPlay && !feed.player.media.ended && feed.secondsWithoutPicture() > STARVED_SECONDS;
  /** Who began behind the loop wants to see what is there. */
  const isLoopOver = ({ untilSeconds }: Loop, timeSeconds: number) =>
    timeSeconds >= untilSeconds && secondsAtFrameMiddle(targetFrame, frameRate) < untilSeconds;
  /** True when there is a loop and it ends before this time; not when nothing of it can be shown. */
  const goRound = (timeSeconds: number) => {
    if (!playing || loop === null || !isLoopOver(loop, timeSeconds)) return false;
    const first = nearestFrame(loop.fromSeconds, frameRate);
    if (mode !== "running" && targetFrame === first) return false;
    moveToFrame(first);
    return true;
  };
  const watchRun = () => {
    if (goRound(clock.timeSeconds())) return;
    const duration = durationSeconds();
    if (duration !== null && clock.timeSeconds() >= duration) {
      playing = false;
      ended = true;
      moveTo(duration, lastFrame());
      return;
    }
    // One angle that starves does not hold the others up; when all do, there is nothing to be shown.
    const moving = cast.angles.filter((feed) => options.isWanted(feed) && !feed.gaveUp && !feed.isOutside());
    const leading = cast.atlas === null ? moving : [cast.atlas];
    if (leading.length > 0 && leading.every(isStarved)) {
      options.onStall();
      moveToFrame(shownFrame());
    }
  };

  const transport: Transport = {
    get mode() {
      return mode;
    },
    get playing() {
      return playing;
    },
    get ended() {
      return ended;
    },
    get seeking() {
      return mode === "settling" && soughtByVisitor;
    },
    get waiting() {
      return playing && mode !== "running" && !adapters.isHidden();
    },
    get targetFrame() {
      return targetFrame;
    },
    get loop() {
      return loop;
    },
    setLoop(next) {
      loop = next;
    },
    settlingSeconds,
    durationSeconds,
    play() {
      if (failed !== null) return Promise.reject(failed);
      sound.retry();
      const atEnd = ended || clock.timeSeconds() >= (durationSeconds() ?? Infinity);
      if (playing && mode === "running") return Promise.resolve();
      playing = true;
      ended = false;
      const settled = waiters.wait("play");
      if (atEnd) moveToFrame(0);
      else if (mode === "resting") moveTo(clock.timeSeconds(), targetFrame);
      else transport.update();
      return settled;
    },
    pause() {
      if (!playing) return;
      playing = false;
      waiters.settle("play");
      if (mode !== "running") return;
      const frame = Math.min(shownFrame(), lastFrame());
      const [from, to] = [secondsAtFrame(frame + 0.1, frameRate), secondsAtFrame(frame + 0.9, frameRate)];
      moveTo(Math.max(from, Math.min(to, clock.timeSeconds())), frame);
    },
    seek(timeSeconds) {
      if (failed !== null) return Promise.resolve();
      const bounded = Math.max(0, Math.min(timeSeconds, durationSeconds() ?? Infinity));
      ended = false;
      soughtByVisitor = true;
      const settled = waiters.wait("seek");
      moveTo(bounded, frameAtSeconds(bounded, frameRate));
      return settled;
    },
    step(frames) {
      if (failed !== null) return Promise.resolve();
      const from = shownFrame();
      playing = false;
      ended = false;
      soughtByVisitor = true;
      waiters.settle("play");
      const settled = waiters.wait("seek");
      moveToFrame(from + frames);
      return settled;
    },
    update() {
      if (updating) return;
      updating = true;
      if (mode === "settling" && isSettled()) settle();
      else if (mode === "resting" && mayRun()) moveTo(clock.timeSeconds(), targetFrame);
      updating = false;
      if (mode === "running" && adapters.isHidden()) moveToFrame(shownFrame());
      else if (mode === "running") watchRun();
    },
    regroup() {
      if (mode === "running") moveToFrame(shownFrame());
      else moveTo(clock.timeSeconds(), targetFrame);
    },
    stepOver(untilSeconds) {
      if (goRound(untilSeconds)) return;
      const frame = nearestFrame(untilSeconds, frameRate);
      if (frame <= lastFrame()) {
        moveToFrame(frame);
        return;
      }
      playing = false;
      ended = true;
      mode = "resting";
      clock.hold(clock.timeSeconds());
      for (const feed of cast.all()) feed.follower.rest();
      sound.park(clock.timeSeconds());
      waiters.settle("play", "seek");
    },
    fail(error) {
      failed = error;
      if (error === null) return;
      playing = false;
      waiters.reject(error);
    },
    dispose() {
      waiters.settle("play", "seek");
    },
  };
  targetFrame = Math.min(frameAtSeconds(options.startSeconds, frameRate), lastFrame());
  clock.hold(options.startSeconds);
  return transport;
}
