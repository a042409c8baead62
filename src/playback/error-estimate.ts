/** Readings of one player's error; the middle one of the last 16 is believed. */
export interface ErrorEstimate {
  add(errorSeconds: number): void;
  /** The player was driven by this much against the clock since the last call: older readings move along. */
  applied(seconds: number): void;
  /** null: too few readings. */
  value(): number | null;
  clear(): void;
}

const READINGS = 16;
const ENOUGH = 5;

/**
 * A median, because a presented picture says where its player is only to within one screen refresh. Readings are kept
 * relative to what was corrected since: without that the estimate lags by half its window and a strong gain oscillates.
 */
export function createErrorEstimate(): ErrorEstimate {
  let readings: number[] = [];
  let appliedSeconds = 0;
  return {
    add(errorSeconds) {
      readings.push(errorSeconds + appliedSeconds);
      if (readings.length > READINGS) readings.shift();
    },
    applied(seconds) {
      appliedSeconds += seconds;
    },
    value() {
      if (readings.length < ENOUGH) return null;
      const sorted = readings.toSorted((a, b) => a - b);
      const middle = sorted.length >> 1;
      const upper = sorted[middle] ?? 0;
      const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0;
      return (upper + lower) / 2 - appliedSeconds;
    },
    clear() {
      readings = [];
      appliedSeconds = 0;
    },
  };
}
