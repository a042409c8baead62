import { frameAtSeconds, secondsAtFrame, type FrameRate } from "../tour/frame-rate.ts";
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
