/** Largest step towards the sound in one tick, seconds: below what an eye or the followers notice. */
const SLEW_LIMIT_SECONDS = 0.0005;
const SLEW_SHARE = 0.02;

/** The take's clock: a line over `now`, held or running. Everything else follows it. */
export interface Clock {
  /** Take time, seconds. Not clamped to the take. */
  timeSeconds(): number;
  readonly running: boolean;
  readonly rate: number;
  /** Stands still at a take time. */
  hold(timeSeconds: number): void;
  /** Runs from a take time. */
  run(timeSeconds: number): void;
  /** Changes speed without a jump. */
  setRate(rate: number): void;
  /** Moves the line, seconds; positive: later take time. */
  shift(seconds: number): void;
}

/**
 * @param now Milliseconds of a monotonic timer (`performance.now`).
 */
export function createClock(now: () => number): Clock {
  let anchorTakeSeconds = 0;
  let anchorNowMs = now();
  let running = false;
  let rate = 1;
  const timeSeconds = () =>
    running ? anchorTakeSeconds + ((now() - anchorNowMs) / 1000) * rate : anchorTakeSeconds;
  const anchor = (takeSeconds: number) => {
    anchorTakeSeconds = takeSeconds;
    anchorNowMs = now();
  };
  return {
    timeSeconds,
    get running() {
      return running;
    },
    get rate() {
      return rate;
    },
    hold(takeSeconds) {
      anchor(takeSeconds);
      running = false;
    },
    run(takeSeconds) {
      anchor(takeSeconds);
      running = true;
    },
    setRate(next) {
      anchor(timeSeconds());
      rate = next;
    },
    shift(seconds) {
      anchorTakeSeconds += seconds;
    },
  };
}

export type SoundCorrection =
  | { readonly kind: "none" }
  /** Move the clock by this much; positive: later. */
  | { readonly kind: "shift-clock"; readonly seconds: number }
  /** The sound has lost the clock: seek it. */
  | { readonly kind: "seek-sound" };

/**
 * How clock and sound come together. Pictures follow the clock and the clock follows the sound, slowly; only a sound
 * that is lost has to jump, as one lost track must not drag all pictures with it.
 *
 * @param aheadSeconds Sound minus clock; positive: the sound is ahead.
 * @param anchored False until the clock was set to the sound once after a start: a sound card takes its time to begin.
 * @see The slew of 2 %, at most 0.5 ms each 100 ms, and the limit of 150 ms are measured.
 */
export function decideSoundCorrection(aheadSeconds: number, anchored: boolean): SoundCorrection {
  if (Math.abs(aheadSeconds) > 0.15) return { kind: "seek-sound" };
  if (!anchored) return { kind: "shift-clock", seconds: aheadSeconds };
  if (Math.abs(aheadSeconds) < 0.001) return { kind: "none" };
  const seconds = Math.max(-SLEW_LIMIT_SECONDS, Math.min(SLEW_LIMIT_SECONDS, aheadSeconds * SLEW_SHARE));
  return { kind: "shift-clock", seconds };
}
