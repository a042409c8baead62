/** What every contestant goes through, in this order. Times are seconds. */
export interface Plan {
  /** Watched from `play()` on until the steady part begins. */
  readonly startSeconds: number;
  readonly steadySeconds: number;
  readonly seekSeconds: number;
  readonly resumeSeconds: number;
  readonly doubleSeconds: number;
  /** Switches without a warning. */
  readonly switches: number;
  /** Further ones that are announced, as a pointer over the button does. */
  readonly announcedSwitches: number;
  /** How long an angle has nothing to show before its media is let go. */
  readonly starveSeconds: number;
  /** The same, so long that a video in Chromium does not catch up by itself. */
  readonly longStarveSeconds: number;
  readonly afterStallSeconds: number;
}

export const FULL_PLAN: Plan = {
  startSeconds: 5,
  steadySeconds: 40,
  seekSeconds: 7,
  resumeSeconds: 5,
  doubleSeconds: 8,
  switches: 30,
  announcedSwitches: 10,
  starveSeconds: 2,
  longStarveSeconds: 5,
  afterStallSeconds: 6,
};

export const QUICK_PLAN: Plan = {
  ...FULL_PLAN,
  startSeconds: 2,
  steadySeconds: 6,
  seekSeconds: 4,
  resumeSeconds: 2,
  doubleSeconds: 3,
  switches: 5,
  announcedSwitches: 2,
  afterStallSeconds: 3,
};

/** Where the seek goes. */
export const SEEK_TO_SECONDS = 8;
/** Angle that is large at first, and whose media is withheld. */
export const FIRST_ANGLE = 2;
export const STALL_OPEN_SECONDS = 20;
/** Media of the stalling angle comes until here. */
export const STALL_AT_SECONDS = 24;
export const SWITCH_CAP_SECONDS = 4;
/** How long a pointer is over a button before it is pressed. */
export const ANNOUNCED_SECONDS = 0.5;

/**
 * Angles to switch to, one after the other: never the one that is shown, all of them equally often, and by steps of
 * several sizes.
 *
 * @example
 * planSwitches(4, 6); // ["3", "4", "1", "2", "1", "4"]
 */
export function planSwitches(angles: number, count: number): string[] {
  const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
  // A step without a common divisor comes past every angle before it repeats.
  const steps = Array.from({ length: angles - 1 }, (_, index) => index + 1).filter(
    (step) => commonDivisor(angles, step) === 1,
  );
  let shown = FIRST_ANGLE;
  return Array.from({ length: count }, (_, index) => {
    const step = steps[Math.floor(index / angles) % steps.length] ?? 1;
    shown = ((shown - 1 + step) % angles) + 1;
    return `${shown}`;
  });
}
