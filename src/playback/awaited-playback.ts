import type {
  Playback,
  PlaybackError,
  PlaybackMeasurement,
  PlaybackOptions,
  PlaybackState,
} from "./playback.ts";
import { readOptions } from "./read-options.ts";
import { noPictures } from "./shown-record.ts";

/** Opens when it can. `tell`: why not yet. `signal`: nobody waits any more. */
export type OpenLater = (tell: (error: PlaybackError) => void, signal: AbortSignal) => Promise<Playback>;

const NOTHING_MEASURED: PlaybackMeasurement = {
  renderedFrames: 0,
  sharpFrames: 0,
  inStepFrames: 0,
  possibleFrames: 0,
  worstErrorFrames: 0,
  switches: 0,
  sharpAfterSeconds: null,
  seeks: 0,
  stalls: 0,
  droppedFrames: 0,
  bytesLoaded: 0,
};

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
  const { requireAngle, ...wanted } = readOptions(options);
  const abort = new AbortController();
  const listeners = new Set<(state: PlaybackState) => void>();
  /** What was asked meanwhile, in its order. */
  const asked: ((playback: Playback) => void)[] = [];
  const ends: (() => void)[] = [];
  let opened: Playback | null = null;
  let state = Object.freeze(describeUnopened(options, wanted, error));

  const publish = (next: PlaybackState) => {
    state = Object.freeze(next);
    for (const listener of listeners) listener(state);
  };
  const pass = (command: (playback: Playback) => void, change: Partial<PlaybackState> = {}) => {
    if (opened === null) {
      asked.push(command);
      publish({ ...state, ...change });
    } else command(opened);
  };
  /** Settles with what is asked for once the take is open, or when nobody waits any more. */
  const wait = (move: (playback: Playback) => Promise<void>, change: Partial<PlaybackState> = {}) => {
    if (opened !== null) return move(opened);
    return new Promise<void>((resolve, reject) => {
      ends.push(resolve);
      pass((playback) => void move(playback).then(resolve, reject), change);
    });
  };
  const arrive = (playback: Playback) => {
    if (abort.signal.aborted) {
      playback.dispose();
      return;
    }
    opened = playback;
    for (const command of asked.splice(0)) {
      try {
        command(playback);
      } catch (error) {
        // What made no sense is told as late as it was found out, and stops nothing else.
        queueMicrotask(() => reportError(error));
      }
    }
    playback.subscribe(publish);
    publish(playback.getState());
  };
  const tell = (next: PlaybackError) => publish({ ...state, errors: [next] });
  openLater(tell, abort.signal).then(arrive, (reason: unknown) => {
    if (!abort.signal.aborted) throw reason;
  });

  return {
    take,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    timeSeconds: () => opened?.timeSeconds() ?? startSeconds,
    measurement: () => opened?.measurement() ?? NOTHING_MEASURED,
    play: () => wait((playback) => playback.play(), { playing: true, waiting: true }),
    pause: () => pass((playback) => playback.pause(), { playing: false, waiting: false }),
    seek: (timeSeconds) => wait((playback) => playback.seek(timeSeconds)),
    step: (frames) => wait((playback) => playback.step(frames), { playing: false, waiting: false }),
    setRate: (rate) => pass((playback) => playback.setRate(rate)),
    setLoop: (loop) => pass((playback) => playback.setLoop(loop)),
    selectAngle(id) {
      const angle = requireAngle(id);
      pass((playback) => playback.selectAngle(angle), {
        angle,
        followingCut: false,
        focus: { ...state.focus, angle },
      });
    },
    followCut: (follow) => pass((playback) => playback.followCut(follow)),
    warmAngle(id) {
      requireAngle(id);
      opened?.warmAngle(id);
    },
    setMuted: (muted) => pass((playback) => playback.setMuted(muted), { muted }),
    setVolume: (volume) => pass((playback) => playback.setVolume(volume), { volume }),
    selectSound: (sound) => pass((playback) => playback.selectSound(sound)),
    setFocusHeight: (pixels) => pass((playback) => playback.setFocusHeight(pixels)),
    openStills: () => opened?.openStills() ?? Promise.reject(new Error("The take is not open yet.")),
    goToLive: () => wait((playback) => playback.goToLive()),
    nudge(id, seconds) {
      requireAngle(id);
      pass((playback) => playback.nudge(id, seconds));
    },
    sample: (frameTimeMs) => opened?.sample(frameTimeMs) ?? noPictures(state.angle, startSeconds),
    dispose() {
      abort.abort();
      listeners.clear();
      opened?.dispose();
      for (const end of ends) end();
    },
  };
}

function describeUnopened(
  { take, muted = false, volume = 1 }: PlaybackOptions,
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
