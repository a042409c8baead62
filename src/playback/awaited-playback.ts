import { chooseLoop } from "./choose-loop.ts";
import { NOTHING_MEASURED } from "./measurement.ts";
import type { Playback, PlaybackError, PlaybackOptions, PlaybackState } from "./playback.ts";
import { readOptions, readRate, readVolume } from "./read-options.ts";
import { noPictures } from "./shown-record.ts";
import { createStatePublisher } from "./state-publisher.ts";
import { createWaiters } from "./waiters.ts";

/** Opens when it can. `tell`: why not yet. `signal`: nobody waits any more. */
export type OpenLater = (tell: (error: PlaybackError) => void, signal: AbortSignal) => Promise<Playback>;

type Command = (playback: Playback) => void;

/**
 * An engine for a take that cannot be opened yet: it says why, keeps what is asked of it, and is the engine of the take
 * from the moment that it opens.
 *
 * @throws RangeError as `createPlayback` does.
 */
export function createAwaitedPlayback(
  options: PlaybackOptions,
  error: PlaybackError,
  openLater: OpenLater,
): Playback {
  const { take, startSeconds = 0 } = options;
  const { requireAngle, frameRate, ...wanted } = readOptions(options);
  const abort = new AbortController();
  const waiters = createWaiters();
  /** What was asked last of each kind, in that order. */
  const wishes = new Map<string, Command>();
  let opened: Playback | null = null;
  const publisher = createStatePublisher(describeUnopened(options, wanted, error), () => performance.now());
  const publish = (change: Partial<PlaybackState>) => publisher.offer({ ...publisher.current(), ...change });

  const pass = (kind: string, command: Command, change: Partial<PlaybackState> = {}) => {
    if (opened !== null) {
      command(opened);
      return;
    }
    wishes.delete(kind);
    wishes.set(kind, command);
    publish(change);
  };
  const goTo = (move: (playback: Playback) => Promise<void>, change: Partial<PlaybackState> = {}) => {
    if (opened !== null) return move(opened);
    if (abort.signal.aborted) return Promise.resolve();
    waiters.settle("seek");
    const settled = waiters.wait("seek");
    pass("place", (playback) => void move(playback).finally(() => waiters.settle("seek")), change);
    return settled;
  };
  const arrive = (playback: Playback) => {
    if (abort.signal.aborted) {
      playback.dispose();
      return;
    }
    opened = playback;
    playback.subscribe((state) => publisher.offer(state));
    publisher.offer(playback.getState());
    for (const command of wishes.values()) {
      try {
        command(playback);
      } catch (reason) {
        // What made no sense is told as late as it was found out, and stops nothing else.
        queueMicrotask(() => reportError(reason));
      }
    }
    wishes.clear();
  };
  const lose = (reason: unknown) => {
    if (abort.signal.aborted) return;
    publish({ phase: "failed", playing: false, waiting: false });
    waiters.reject(reason as Error);
    reportError(reason);
  };
  openLater((next) => publish({ errors: [next] }), abort.signal).then(arrive, lose);

  return {
    take,
    getState: () => publisher.current(),
    subscribe: (listener) => publisher.subscribe(listener),
    timeSeconds: () => opened?.timeSeconds() ?? startSeconds,
    measurement: () => opened?.measurement() ?? NOTHING_MEASURED,
    play() {
      if (opened !== null) return opened.play();
      if (abort.signal.aborted) return Promise.resolve();
      const settled = waiters.wait("play");
      const start: Command = (playback) =>
        void playback.play().then(
          () => waiters.settle("play"),
          (reason: unknown) => waiters.reject(reason as Error),
        );
      pass("play", start, { playing: true, waiting: true });
      return settled;
    },
    pause() {
      waiters.settle("play");
      pass("play", (playback) => playback.pause(), { playing: false, waiting: false });
    },
    seek(timeSeconds) {
      if (Number.isFinite(timeSeconds)) return goTo((playback) => playback.seek(timeSeconds));
      return Promise.reject(new RangeError(`Not a time: ${timeSeconds}.`));
    },
    step: (frames) => goTo((playback) => playback.step(frames), { playing: false, waiting: false }),
    setRate(rate) {
      pass("rate", (playback) => playback.setRate(rate), { rate: readRate(rate) });
    },
    setLoop(loop) {
      const whole = loop === null ? null : chooseLoop(loop, frameRate, null);
      pass("loop", (playback) => playback.setLoop(loop), { loop: whole });
    },
    selectAngle(id) {
      const angle = requireAngle(id);
      const { focus } = publisher.current();
      const change = { angle, followingCut: false, focus: { ...focus, angle } };
      pass("angle", (playback) => playback.selectAngle(angle), change);
    },
    followCut: (follow) => pass("angle", (playback) => playback.followCut(follow)),
    warmAngle(id) {
      requireAngle(id);
      opened?.warmAngle(id);
    },
    setMuted: (muted) => pass("muted", (playback) => playback.setMuted(muted), { muted }),
    setMono: (mono) => pass("mono", (playback) => playback.setMono(mono), { mono }),
    setVolume(volume) {
      pass("volume", (playback) => playback.setVolume(volume), { volume: readVolume(volume) });
    },
    selectSound: (sound) => pass("sound", (playback) => playback.selectSound(sound)),
    setFocusHeight: (pixels) => pass("height", (playback) => playback.setFocusHeight(pixels)),
    openStills: () => opened?.openStills() ?? Promise.reject(new Error("The take is not open yet.")),
    goToLive: () => goTo((playback) => playback.goToLive()),
    nudge(id, seconds) {
      requireAngle(id);
      if (!Number.isFinite(seconds)) throw new RangeError(`Not a number of seconds: ${seconds}.`);
      pass(`nudge ${id}`, (playback) => playback.nudge(id, seconds));
    },
    sample: (frameTimeMs) =>
      opened?.sample(frameTimeMs) ?? noPictures(publisher.current().angle, startSeconds),
    dispose() {
      abort.abort();
      waiters.settle("play", "seek");
      wishes.clear();
      publisher.dispose();
      opened?.dispose();
    },
  };
}

function describeUnopened(
  { take, muted = false, mono = false, volume = 1 }: PlaybackOptions,
  { startAngle, followingCut }: { readonly startAngle: string; readonly followingCut: boolean },
  error: PlaybackError,
): PlaybackState {
  return {
    phase: "loading",
    playing: false,
    waiting: false,
    ended: false,
    seeking: false,
    rate: 1,
    loop: null,
    durationSeconds: take.durationSeconds ?? null,
    angle: startAngle,
    followingCut,
    muted,
    mono,
    volume,
    sound: null,
    focus: { angle: startAngle, state: "locking", errorFrames: null },
    angles: take.angles.map(({ id }) => ({ id, state: "loading", errorFrames: null })),
    errors: [error],
    atlas: false,
    engine: "elements",
    videoElements: 0,
    bufferedSeconds: [],
    live: null,
  };
}
