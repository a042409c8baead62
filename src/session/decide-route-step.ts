/** When a guided tour goes on by itself. Pure: facts in, a step out. */
import type { RouteState, SessionState } from "./session.ts";

/** What the footage of a stop does; `none`: the stop has none, or it could not be opened. */
export type StopFootage = "none" | "playing" | "waiting" | "over";

export interface RouteFacts {
  readonly phase: RouteState["phase"];
  /** The tab is behind another, or the window is put away. */
  readonly hidden: boolean;
  /** A card lies over the tour. */
  readonly covered: boolean;
  readonly footage: StopFootage;
  /** How long the stop has been seen until now, and how long it is to be seen. */
  readonly seenSeconds: number;
  readonly dwellSeconds: number;
  /** Since the last look. */
  readonly passedSeconds: number;
  readonly isLast: boolean;
}

export type RouteStep =
  | { readonly kind: "wait" }
  | { readonly kind: "stay"; readonly seenSeconds: number }
  | { readonly kind: "next" }
  | { readonly kind: "end" };

/** A tab that sleeps, or a machine that does, wakes up with a long look that nobody saw. */
const LONGEST_LOOK_SECONDS = 2;

/** Only time in which the stop is really seen counts; on the way to it, it is seen coming. */
export function decideRouteStep(facts: RouteFacts): RouteStep {
  const { phase, hidden, covered, footage, dwellSeconds, isLast } = facts;
  if (phase !== "running" || hidden || covered || footage === "waiting") return { kind: "wait" };
  const seenSeconds = facts.seenSeconds + Math.min(facts.passedSeconds, LONGEST_LOOK_SECONDS);
  if (seenSeconds < dwellSeconds) return { kind: "stay", seenSeconds };
  return { kind: isLast ? "end" : "next" };
}

/** A take that has come to its end is seen still: it must not hold the tour up. */
export function describeStopFootage({ tour, hotspot, take, playback }: SessionState): StopFootage {
  const opens = tour?.hotspots.find(({ id }) => id === hotspot)?.opens;
  if (opens?.kind !== "take" || take === null) return "none";
  if (playback === null) return "waiting";
  if (playback.ended || playback.phase === "failed") return "over";
  return playback.playing && !playback.waiting && !playback.seeking ? "playing" : "waiting";
}
