/** The time of the frame that is being made, the same for everything in it. */
export interface FrameTime {
  /** What `playback.sample` is to be called with. Milliseconds. */
  readonly nowMs: number;
  /** Since the frame before, at most a quarter of a second: longer gaps are not made up for. */
  readonly deltaSeconds: number;
  /** Smoothed time between frames that follow each other. */
  readonly frameMs: number;
  /** Before the frame: its time, as the browser's animation frame gives it. */
  announce(nowMs: number): void;
  /** The frame begins. */
  begin(): void;
}

const LONGEST_DELTA_MS = 250;
/** Frames further apart than this do not follow each other: nothing had to be drawn between them. */
const PAUSE_MS = 400;

export function createFrameTime(): FrameTime {
  let nowMs = 0;
  let lastMs = Number.NaN;
  let deltaMs = 0;
  let frameMs = 16;
  return {
    get nowMs() {
      return nowMs;
    },
    get deltaSeconds() {
      return Math.min(deltaMs, LONGEST_DELTA_MS) / 1000;
    },
    get frameMs() {
      return frameMs;
    },
    announce(time) {
      nowMs = time;
    },
    begin() {
      deltaMs = Number.isNaN(lastMs) ? 0 : Math.max(nowMs - lastMs, 0);
      lastMs = nowMs;
      if (deltaMs > 0 && deltaMs < PAUSE_MS) frameMs += (deltaMs - frameMs) * 0.1;
    },
  };
}
