import type { Playback, PlaybackError, PlaybackOptions, PlaybackState } from "./playback.ts";
import { PlaybackFailure } from "./playback-failure.ts";

/** An engine for a take that cannot be played at all: it says why and shows nothing. */
export function createRefusedPlayback(options: PlaybackOptions, error: PlaybackError): Playback {
  const { take } = options;
  const angle = options.startAngle ?? take.angles[0]?.id ?? "";
  const state: PlaybackState = {
    phase: "failed",
    playing: false,
    waiting: false,
    ended: false,
    seeking: false,
    rate: 1,
    loop: null,
    durationSeconds: take.durationSeconds ?? null,
    angle,
    followingCut: false,
    muted: options.muted ?? false,
    volume: options.volume ?? 1,
    sound: null,
    focus: { angle, state: "failed", errorFrames: null },
    angles: take.angles.map(({ id }) => ({ id, state: "failed", errorFrames: null })),
    errors: [error],
    atlas: false,
    engine: "elements",
    videoElements: 0,
    bufferedSeconds: [],
    live: null,
  };
  const nothing = () => {};
  const done = () => Promise.resolve();
  return {
    take,
    getState: () => state,
    subscribe: () => nothing,
    timeSeconds: () => options.startSeconds ?? 0,
    measurement: () => ({
      renderedFrames: 0,
      sharpFrames: 0,
      inStepFrames: 0,
      worstErrorFrames: 0,
      switches: 0,
      sharpAfterSeconds: null,
      seeks: 0,
      stalls: 0,
      droppedFrames: 0,
      bytesLoaded: 0,
    }),
    play: () => Promise.reject(new PlaybackFailure(error.code, error.angle, error.message)),
    pause: nothing,
    seek: done,
    step: done,
    setRate: nothing,
    setLoop: nothing,
    selectAngle: nothing,
    followCut: nothing,
    warmAngle: nothing,
    setMuted: nothing,
    setVolume: nothing,
    selectSound: nothing,
    setFocusHeight: nothing,
    goToLive: done,
    nudge: nothing,
    sample: () => ({
      timeSeconds: options.startSeconds ?? 0,
      tile: () => null,
      focus: { angle, sharp: false, picture: null },
    }),
    dispose: nothing,
  };
}
