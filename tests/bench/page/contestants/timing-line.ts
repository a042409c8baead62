import { createClock } from "../../../../src/playback/clock.ts";

/** Where a take should be now, as the timing objects of webtiming and timingsrc say it. */
export interface TimingVector {
  /** Seconds. */
  readonly position: number;
  /** Take seconds per second; 0: it stands. */
  readonly velocity: number;
}

/** One line that all media elements follow by themselves. */
export interface TimingLine {
  query(): TimingVector;
  play(): void;
  pause(): void;
  seek(timeSeconds: number): void;
  setRate(rate: number): void;
  /** Called after every change of the line. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export function createTimingLine(startSeconds: number): TimingLine {
  const clock = createClock(() => performance.now());
  clock.hold(startSeconds);
  const listeners = new Set<() => void>();
  const change = (apply: () => void) => {
    apply();
    for (const listener of listeners) listener();
  };
  return {
    query: () => ({ position: clock.timeSeconds(), velocity: clock.running ? clock.rate : 0 }),
    play: () => change(() => clock.run(clock.timeSeconds())),
    pause: () => change(() => clock.hold(clock.timeSeconds())),
    seek: (timeSeconds) => change(() => (clock.running ? clock.run(timeSeconds) : clock.hold(timeSeconds))),
    setRate: (rate) => change(() => clock.setRate(rate)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
