import type { SavedNudges } from "../adapters/saved-nudges.ts";
import { AGREE_SECONDS } from "./find-common.ts";

/** By how much the pictures of each angle are shown later than their dates say, and why. */
export interface AngleShifts {
  /** Seconds. */
  of(angle: string): number;
  /** The visitor's share of it, by angle; without those that have none. */
  readonly nudges: Readonly<Record<string, number>>;
  /** Angles whose dates were found to be wrong. */
  readonly misdated: readonly string[];
  nudge(angle: string, seconds: number): void;
  correct(angle: string, seconds: number): void;
}

/** Who is further off than that has another problem. */
const LONGEST_NUDGE_SECONDS = 30;
/** Below this a nudge is none. */
const NONE_SECONDS = 0.0005;

/** @param key Of the take, in what is remembered. */
export function createAngleShifts(key: string, saved: SavedNudges): AngleShifts {
  let nudges = saved.read(key);
  const corrections = new Map<string, number>();
  return {
    of: (angle) => (nudges[angle] ?? 0) + (corrections.get(angle) ?? 0),
    get nudges() {
      return nudges;
    },
    get misdated() {
      return [...corrections.keys()];
    },
    nudge(angle, seconds) {
      const { [angle]: _before, ...others } = nudges;
      const bounded = Math.max(-LONGEST_NUDGE_SECONDS, Math.min(LONGEST_NUDGE_SECONDS, seconds));
      nudges = Math.abs(bounded) < NONE_SECONDS ? others : { ...others, [angle]: bounded };
      saved.save(key, nudges);
    },
    correct(angle, seconds) {
      // So little is what streams with right dates differ by, too: its server has mended them.
      if (Math.abs(seconds) < AGREE_SECONDS) corrections.delete(angle);
      else corrections.set(angle, seconds);
    },
  };
}
