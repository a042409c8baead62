/** What is known of one player when its speed is decided. */
export interface CorrectionInput {
  /** Where it should be minus where it is, take seconds; positive: it is behind. */
  readonly errorSeconds: number;
  /** True while a correction is under way: it goes on until the inner threshold is reached. */
  readonly correcting: boolean;
  /** False until its picture was first in step: until then it may be corrected harder. */
  readonly locked: boolean;
  /** Speed of the clock. */
  readonly baseRate: number;
  /** Seconds since its last seek was finished. */
  readonly sinceSeekSeconds: number;
  /** Seconds that must lie between two seeks. */
  readonly cooldownSeconds: number;
}

export type Correction =
  | { readonly kind: "rate"; readonly rate: number; readonly correcting: boolean }
  /** Too far for speed alone: land ahead of the clock and wait for it there. */
  | { readonly kind: "rejoin" };

/** Outer and inner edge of the hysteresis. A symmetric dead band parks players apart for ever. */
const CORRECT_FROM_SECONDS = 0.004;
const CORRECT_UNTIL_SECONDS = 0.0015;
const SPRINT_FROM_SECONDS = 0.12;
const REJOIN_FROM_SECONDS = 1;
/** Chromium ignores rates within 0.113 % of 1, so smaller steps are noise. */
const RATE_STEP = 0.002;
/** What every browser plays. */
const RATE_LIMITS = [0.0625, 8] as const;

/** Holds one player to the clock: nothing, a slightly different speed, a sprint, or (rarely) a seek. */
export function decideCorrection(input: CorrectionInput): Correction {
  const { errorSeconds, baseRate } = input;
  const size = Math.abs(errorSeconds);
  // At double speed a second of take is half a second of life: distances are judged in the visitor's time.
  const livedSize = size / Math.max(1, baseRate);
  if (livedSize > REJOIN_FROM_SECONDS && input.sinceSeekSeconds >= input.cooldownSeconds)
    return { kind: "rejoin" };
  if (livedSize > SPRINT_FROM_SECONDS) {
    const factor = clamp(1 + errorSeconds / 0.35, 0.25, 2);
    return { kind: "rate", rate: quantise(baseRate * factor), correcting: true };
  }
  const correcting = input.correcting ? size > CORRECT_UNTIL_SECONDS : size > CORRECT_FROM_SECONDS;
  if (!correcting) return { kind: "rate", rate: baseRate, correcting: false };
  const [gain, limit] = input.locked ? [2, 0.1] : [5, 0.25];
  const factor = 1 + clamp(gain * errorSeconds, -limit, limit);
  return { kind: "rate", rate: quantise(baseRate * factor), correcting: true };
}

/** Time to keep between seeks: grows with each seek that follows another, so that there is never a storm of them. */
export function growCooldown(cooldownSeconds: number): number {
  return Math.min(5, cooldownSeconds * 1.6);
}

export const INITIAL_COOLDOWN_SECONDS = 1.2;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const quantise = (rate: number) =>
  clamp(Math.round(rate / RATE_STEP) * RATE_STEP, RATE_LIMITS[0], RATE_LIMITS[1]);
