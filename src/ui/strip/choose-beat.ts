import { frameAtSeconds, type FrameRate } from "../../tour/frame-rate.ts";
import type { Beat } from "../../tour/tour-schema.ts";

/**
 * The beat that a time of the take belongs to: the last one that has begun; before all of them the first. A beat begins with
 * the frame that its time lies in: a take that was moved there stands at the beginning of that frame, which is earlier.
 *
 * @param rate null: not known.
 */
export function chooseBeat(beats: readonly Beat[], timeSeconds: number, rate: FrameRate | null): number {
  const at = (seconds: number) => (rate === null ? seconds : frameAtSeconds(seconds, rate));
  return Math.max(
    0,
    beats.findLastIndex(({ atSeconds }) => at(atSeconds) <= at(timeSeconds)),
  );
}
