import { chooseCutAngle, chooseNextCut } from "../tour/choose-cut-angle.ts";
import { frameAtSeconds, secondsAtFrame, type FrameRate } from "../tour/frame-rate.ts";
import type { Take } from "../tour/tour-schema.ts";
import type { Loop } from "./playback.ts";

/** A shorter one is hardly more than a seek after the other. */
const SHORTEST_SECONDS = 0.5;

/**
 * The stretch of whole frames that is played again and again: from the earlier of two frames to the later one, that one
 * included, not beyond the take, and half a second at least.
 *
 * @param durationSeconds null: not known.
 * @throws RangeError for a time that is no number.
 */
export function chooseLoop(asked: Loop, frameRate: FrameRate, durationSeconds: number | null): Loop {
  const bounds = [asked.fromSeconds, asked.untilSeconds];
  for (const bound of bounds) if (!Number.isFinite(bound)) throw new RangeError(`Not a time: ${bound}.`);
  const endSeconds = durationSeconds ?? Infinity;
  const [first, last] = bounds
    .map((bound) => frameAtSeconds(Math.max(0, Math.min(bound, endSeconds)), frameRate))
    .toSorted((a, b) => a - b) as [number, number];
  const shortest = Math.ceil(SHORTEST_SECONDS * frameRate.framesPerSecond);
  const untilSeconds = Math.min(endSeconds, secondsAtFrame(Math.max(last + 1, first + shortest), frameRate));
  const latest = Math.max(0, frameAtSeconds(untilSeconds, frameRate) - shortest);
  return { fromSeconds: secondsAtFrame(Math.min(first, latest), frameRate), untilSeconds };
}

/**
 * What the cut shows next: its next entry or, when the loop turns before that, its angle at the loop's beginning.
 *
 * @param timeSeconds Take time, as all others here.
 * @returns Where the shot begins, and how far the take has to be played until then; null when nothing else follows.
 */
export function chooseNextShot(
  take: Pick<Take, "cut">,
  timeSeconds: number,
  loop: Loop | null,
): { readonly angle: string; readonly atSeconds: number; readonly aheadSeconds: number } | null {
  const entry = chooseNextCut(take, timeSeconds);
  const turns = loop !== null && timeSeconds < loop.untilSeconds;
  if (!turns || (entry !== null && entry.atSeconds < loop.untilSeconds)) {
    return entry === null ? null : { ...entry, aheadSeconds: entry.atSeconds - timeSeconds };
  }
  const angle = chooseCutAngle(take, loop.fromSeconds);
  const aheadSeconds = loop.untilSeconds - timeSeconds;
  return angle === null ? null : { angle, atSeconds: loop.fromSeconds, aheadSeconds };
}
