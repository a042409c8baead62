import type { Beat } from "../../tour/tour-schema.ts";

/** The beat that a time of the take belongs to: the last one that has begun; before all of them the first. */
export function chooseBeat(beats: readonly Beat[], timeSeconds: number): number {
  return Math.max(
    0,
    beats.findLastIndex(({ atSeconds }) => atSeconds <= timeSeconds),
  );
}
