import type { SeenFrame } from "./seen-frame.ts";

/** How far apart the pictures of many rendered frames were. Frames of the take, not of the screen. */
export interface Spread {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly max: number | null;
  /** Share of rendered frames in which every moving picture, small and large, showed the same frame number. */
  readonly inStepShare: number;
  readonly renderedFrames: number;
  /** Share of rendered frames in which a moving picture was missing or not to be read. They do not count as in step. */
  readonly incompleteShare: number;
  /** Angles that were meant to move, in the rendered frame with the fewest. */
  readonly movingAngles: number;
  /** Rendered frames by spread: `[spread, frames]`, ascending. */
  readonly histogram: readonly (readonly [number, number])[];
}

/** The value below which a share of all lies (nearest rank); null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/**
 * Difference between the newest and the oldest picture on the screen; null: fewer than two to compare.
 *
 * @param except Index of a small picture that is left out, and the large one with it; -1: none.
 */
export function spreadOf(frame: SeenFrame, except = -1): number | null {
  const small = frame.small.filter((_, index) => frame.moving[index] === true && index !== except);
  const all = [...small, ...(except < 0 ? [frame.large?.frame ?? null] : [])];
  const numbers = all.filter((number) => number !== null);
  return numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers);
}

/** True when a picture that should move is not there. */
export function isIncomplete(frame: SeenFrame): boolean {
  return frame.large === null || frame.small.some((number, index) => number === null && frame.moving[index]);
}

export function isInStep(frame: SeenFrame): boolean {
  return !isIncomplete(frame) && spreadOf(frame) === 0;
}

/** True when everything that should move is there, no more than one frame apart. */
export function isWithinOne(frame: SeenFrame): boolean {
  return !isIncomplete(frame) && (spreadOf(frame) ?? 0) <= 1;
}

export function measureSpread(frames: readonly SeenFrame[]): Spread {
  const spreads = frames.map((frame) => spreadOf(frame)).filter((spread) => spread !== null);
  const movingAngles = frames.map(({ moving }) => moving.filter(Boolean).length);
  const counts = new Map<number, number>();
  for (const spread of spreads) counts.set(spread, (counts.get(spread) ?? 0) + 1);
  const shareOf = (count: number) => (frames.length === 0 ? 0 : count / frames.length);
  return {
    p50: percentile(spreads, 0.5),
    p95: percentile(spreads, 0.95),
    max: percentile(spreads, 1),
    inStepShare: shareOf(frames.filter(isInStep).length),
    renderedFrames: frames.length,
    incompleteShare: shareOf(frames.filter(isIncomplete).length),
    movingAngles: percentile(movingAngles, 0) ?? 0,
    histogram: [...counts].toSorted(([a], [b]) => a - b),
  };
}

/**
 * Seconds from a moment to the first rendered frame that begins a stretch of right ones; null: there is none.
 *
 * @param holdSeconds Length of the stretch; it may lack one rendered frame in twenty.
 */
export function secondsUntil(
  frames: readonly SeenFrame[],
  fromMs: number,
  holdSeconds: number,
  isRight: (frame: SeenFrame) => boolean,
): number | null {
  for (const [index, frame] of frames.entries()) {
    if (frame.atMs < fromMs || !isRight(frame)) continue;
    const untilMs = frame.atMs + holdSeconds * 1000;
    if ((frames.at(-1)?.atMs ?? 0) < untilMs) return null;
    const stretch = frames.slice(index).filter(({ atMs }) => atMs <= untilMs);
    if (stretch.filter(isRight).length >= stretch.length * 0.95) return (frame.atMs - fromMs) / 1000;
  }
  return null;
}

/** Frames of the take that went by on the screen: of the small picture that came furthest. */
export function framesPlayed(frames: readonly SeenFrame[]): number {
  const [first] = frames;
  const last = frames.at(-1);
  if (first === undefined || last === undefined) return 0;
  return Math.max(
    0,
    ...last.small.map((number, index) => (number ?? 0) - (first.small[index] ?? number ?? 0)),
  );
}

/** Share of the take's frames that went by without being shown, over all moving small pictures. */
export function skippedShare(frames: readonly SeenFrame[]): number {
  let expected = 0;
  let shown = 0;
  const angles = frames[0]?.small.length ?? 0;
  for (let index = 0; index < angles; index += 1) {
    const numbers = frames.flatMap(({ small, moving }) => (moving[index] ? [small[index] ?? null] : []));
    const known = new Set(numbers.filter((number) => number !== null));
    if (known.size === 0) continue;
    expected += Math.max(...known) - Math.min(...known) + 1;
    shown += known.size;
  }
  return expected === 0 ? 0 : 1 - shown / expected;
}
