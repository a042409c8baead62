import type { Clock } from "./clock.ts";
import type { Follower, LearnedLeads } from "./follower.ts";
import type { PlaybackAdapters } from "./media-player.ts";

/** Takes one player over lost pieces, and out of places that never load, while the clock runs. All times are take seconds. */
export interface GapCrossing {
  /** It stands behind a gap: what it holds is not due yet. */
  readonly isWaiting: boolean;
  /** Stands still behind the gap until the clock comes by. */
  cross(untilSeconds: number): void;
  /** It is sent elsewhere. */
  cancel(): void;
  /** Once a tick, before the follower's. */
  tick(): void;
  /** Once a tick, while pictures are expected. */
  landElsewhere(): void;
}

export interface GapCrossingOptions {
  readonly follower: () => Follower;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly leads: LearnedLeads;
}

/** A player that has not landed by then is lost in a place that never loads; the wait grows with each try. */
const LANDING_SECONDS = 4;
const LONGEST_LANDING_SECONDS = 20;

export function createGapCrossing({ follower, clock, adapters, leads }: GapCrossingOptions): GapCrossing {
  let resumeAtSeconds: number | null = null;
  let joiningSinceMs: number | null = null;
  let patienceSeconds = LANDING_SECONDS;
  return {
    get isWaiting() {
      return resumeAtSeconds !== null;
    },
    cross(untilSeconds) {
      resumeAtSeconds = untilSeconds;
      follower().park(untilSeconds);
    },
    cancel() {
      resumeAtSeconds = null;
    },
    tick() {
      if (resumeAtSeconds === null || !clock.running) return;
      if (clock.timeSeconds() + leads.warmSeconds * clock.rate < resumeAtSeconds) return;
      resumeAtSeconds = null;
      follower().join();
    },
    landElsewhere() {
      const { state } = follower();
      if (state !== "joining") {
        joiningSinceMs = null;
        if (state === "following") patienceSeconds = LANDING_SECONDS;
        return;
      }
      joiningSinceMs ??= adapters.now();
      if (adapters.now() - joiningSinceMs < patienceSeconds * 1000) return;
      patienceSeconds = Math.min(LONGEST_LANDING_SECONDS, patienceSeconds * 1.6);
      joiningSinceMs = null;
      follower().join();
    },
  };
}
