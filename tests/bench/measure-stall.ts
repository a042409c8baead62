import { isInStep, isWithinOne, percentile, secondsUntil, spreadOf } from "./measure-spread.ts";
import type { SeenFrame, WatchedStall } from "./seen-frame.ts";

/** How an angle without data was borne. */
export interface StallFigures {
  /** For how long before the release the starved player showed nothing new: without it the rest says nothing. */
  readonly starvedSeconds: number;
  /** Largest spread among the other angles while it had nothing to show; null: fewer than two others. */
  readonly othersMaxSpread: number | null;
  /** Share of the take that the others went on by meanwhile; 1: as if nothing were wrong, 0: they were held. */
  readonly othersPlayedShare: number;
  /** Seconds from its data to all pictures within one frame of each other, for half a second at least; null: never. */
  readonly backAfterSeconds: number | null;
  /** The same, to all of them in step. */
  readonly inStepAfterSeconds: number | null;
  /** Seeks of any player since it began to starve. */
  readonly seeks: number;
  readonly p95AfterBack: number | null;
}

const HOLD_SECONDS = 0.5;

/**
 * @param angle Number of the angle that starved.
 * @param ownPlayer True when its small picture comes from the player that starved, false when from an atlas.
 */
export function measureStall(
  { frames, starvedMs, releasedMs, seeks }: WatchedStall,
  angle: number,
  ownPlayer: boolean,
  frameRate: number,
): StallFigures {
  const except = ownPlayer ? angle - 1 : frames[0]?.small.length;
  const during = frames.filter(({ atMs }) => atMs >= starvedMs && atMs < releasedMs);
  const spreads = during.map((frame) => spreadOf(frame, except)).filter((spread) => spread !== null);
  const newest = during.map(({ small }) => Math.max(...small.map((frame) => frame ?? 0)));
  const playedFrames = (newest.at(-1) ?? 0) - (newest[0] ?? 0);
  const expectedFrames = (((during.at(-1)?.atMs ?? 0) - (during[0]?.atMs ?? 0)) / 1000) * frameRate;
  const secondsTo = (isRight: (frame: SeenFrame) => boolean) =>
    secondsUntil(
      frames,
      releasedMs,
      HOLD_SECONDS,
      (frame) => isRight(frame) && frame.sharp && frame.large?.angle === angle,
    );
  const backAfterSeconds = secondsTo(isWithinOne);
  const before = frames.filter(({ atMs }) => atMs < releasedMs);
  const last = before.at(-1)?.small[angle - 1];
  const isStarved = (frame: SeenFrame) => (ownPlayer ? frame.small[angle - 1] === last : !frame.sharp);
  const lastFed = before.findLast((frame) => !isStarved(frame));
  const backMs = releasedMs + (backAfterSeconds ?? 0) * 1000;
  const afterwards = frames
    .filter(({ atMs }) => atMs >= backMs)
    .map((frame) => spreadOf(frame))
    .filter((spread) => spread !== null);
  return {
    starvedSeconds: (releasedMs - (lastFed ?? frames[0] ?? { atMs: releasedMs }).atMs) / 1000,
    othersMaxSpread: percentile(spreads, 1),
    othersPlayedShare: expectedFrames <= 0 ? 0 : playedFrames / expectedFrames,
    backAfterSeconds,
    inStepAfterSeconds: secondsTo(isInStep),
    seeks,
    p95AfterBack: backAfterSeconds === null ? null : percentile(afterwards, 0.95),
  };
}
