/** Where a player stands: a line over `now` that ends where there is nothing to play. All times are media seconds. */
export interface MediaLine {
  positionSeconds(): number;
  readonly running: boolean;
  readonly rate: number;
  run(): void;
  hold(): void;
  setRate(rate: number): void;
  moveTo(positionSeconds: number): void;
  /** From here on it goes no further than this. It goes on from where it stood when it was held up there before. */
  limitTo(untilSeconds: number): void;
}

/**
 * @param now Milliseconds of a monotonic timer.
 */
export function createMediaLine(now: () => number, startSeconds: number): MediaLine {
  let anchorSeconds = startSeconds;
  let anchorMs = now();
  let running = false;
  let rate = 1;
  let limitSeconds = startSeconds;

  const positionSeconds = () => {
    if (!running) return anchorSeconds;
    const reached = anchorSeconds + ((now() - anchorMs) / 1000) * rate;
    return Math.min(reached, Math.max(anchorSeconds, limitSeconds));
  };
  const anchor = () => {
    anchorSeconds = positionSeconds();
    anchorMs = now();
  };
  return {
    positionSeconds,
    get running() {
      return running;
    },
    get rate() {
      return rate;
    },
    run() {
      anchor();
      running = true;
    },
    hold() {
      anchor();
      running = false;
    },
    setRate(next) {
      anchor();
      rate = next;
    },
    moveTo(target) {
      anchorSeconds = target;
      anchorMs = now();
    },
    limitTo(untilSeconds) {
      if (untilSeconds === limitSeconds) return;
      anchor();
      limitSeconds = untilSeconds;
    },
  };
}
