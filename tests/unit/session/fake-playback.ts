import { NOTHING_MEASURED } from "../../../src/playback/measurement.ts";
import type { Playback, PlaybackOptions, PlaybackState } from "../../../src/playback/playback.ts";

/** An engine without pictures: it obeys at once and tells its listeners, as the real one does. */
export function createFakePlayback(options: PlaybackOptions): Playback & { disposed: boolean } {
  const { take } = options;
  const first = options.startAngle ?? take.angles[0]?.id ?? "";
  let timeSeconds = options.startSeconds ?? 0;
  let state: PlaybackState = {
    phase: "ready",
    playing: false,
    waiting: false,
    ended: false,
    seeking: false,
    rate: 1,
    loop: null,
    durationSeconds: take.durationSeconds ?? null,
    angle: first,
    followingCut: options.followCut ?? false,
    muted: options.muted ?? false,
    mono: options.mono ?? false,
    volume: options.volume ?? 1,
    sound: (take.sound ?? []).find(({ id }) => id === options.sound)?.id ?? take.sound?.[0]?.id ?? null,
    focus: { angle: first, state: "tile", errorFrames: 0 },
    angles: take.angles.map(({ id }) => ({ id, state: "tile", errorFrames: 0 })),
    errors: [],
    atlas: take.atlas !== undefined,
    engine: "elements",
    videoElements: 2,
    bufferedSeconds: [],
    live: null,
  };
  const listeners = new Set<(state: PlaybackState) => void>();
  const change = (part: Partial<PlaybackState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener(state);
  };
  const playback: ReturnType<typeof createFakePlayback> = {
    take,
    disposed: false,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    timeSeconds: () => timeSeconds,
    measurement: () => ({ ...NOTHING_MEASURED, bytesLoaded: 1000 }),
    play: async () => change({ playing: true }),
    pause: () => change({ playing: false }),
    async seek(target) {
      timeSeconds = target;
      change({ ended: false });
    },
    async step(frames) {
      timeSeconds += frames / 24;
      change({ playing: false });
    },
    setRate: (rate) => change({ rate }),
    setLoop: (loop) => change({ loop }),
    selectAngle: (angle) =>
      change({ angle, followingCut: false, focus: { angle, state: "tile", errorFrames: 0 } }),
    followCut: (followingCut) => change({ followingCut }),
    warmAngle: () => {},
    setMuted: (muted) => change({ muted }),
    setVolume: (volume) => change({ volume }),
    setMono: (mono) => change({ mono }),
    selectSound: (sound) => change({ sound }),
    setFocusHeight: () => {},
    openStills: () => Promise.reject(new Error("No stills here.")),
    goToLive: () => Promise.resolve(),
    nudge: () => {},
    sample: () => ({
      timeSeconds,
      tile: () => null,
      focus: { angle: state.angle, sharp: false, picture: null },
    }),
    dispose() {
      playback.disposed = true;
    },
  };
  return playback;
}
