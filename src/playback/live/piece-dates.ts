import type { DatedPiece } from "../media-player.ts";

/** How a player's own time line and the take's belong together. */
export interface Dates {
  /** Milliseconds since 1970 at take time 0. */
  readonly epochMs: number;
  /** Its pictures are shown so much later than their dates say. */
  readonly shiftSeconds: number;
}

type Range = readonly [number, number];

/** Time stamps are rounded: one so little before a piece belongs to it. */
const ROUNDING_SECONDS = 0.005;
/** Dates have milliseconds, and packagers round them; two pieces further apart have a hole between them. */
const HOLE_SECONDS = 0.02;

const startOf = (piece: DatedPiece, { epochMs, shiftSeconds }: Dates) =>
  (piece.atMs - epochMs) / 1000 + shiftSeconds;

/** Take time of a place on the player's time line: by the piece it is in, or by the nearest. `pieces` has at least one. */
export function toTakeSeconds(pieces: readonly DatedPiece[], dates: Dates, positionSeconds: number): number {
  const piece =
    pieces.findLast(({ startSeconds }) => startSeconds <= positionSeconds + ROUNDING_SECONDS) ?? pieces[0];
  return piece === undefined ? NaN : startOf(piece, dates) + positionSeconds - piece.startSeconds;
}

/** Place of a take time on the player's time line; in a hole of the footage: where it goes on. */
export function toPlayerSeconds(pieces: readonly DatedPiece[], dates: Dates, timeSeconds: number): number {
  const index = pieces.findLastIndex((piece) => startOf(piece, dates) <= timeSeconds + ROUNDING_SECONDS);
  const piece = pieces[Math.max(0, index)];
  if (piece === undefined) return NaN;
  const insideSeconds = timeSeconds - startOf(piece, dates);
  const next = pieces[index + 1];
  const isInHole = index >= 0 && insideSeconds > piece.durationSeconds + HOLE_SECONDS;
  return isInHole && next !== undefined ? next.startSeconds : piece.startSeconds + insideSeconds;
}

/** Ranges of the player's time line in take time; cut where the dates leave a hole. */
export function toTakeRanges(pieces: readonly DatedPiece[], dates: Dates, ranges: readonly Range[]): Range[] {
  const found: [number, number][] = [];
  for (const [from, until] of ranges) {
    const inside = pieces.filter(
      ({ startSeconds, durationSeconds }) =>
        startSeconds < until && startSeconds + durationSeconds > from + ROUNDING_SECONDS,
    );
    for (const [index, piece] of inside.entries()) {
      const { startSeconds } = piece;
      const next = inside[index + 1];
      const begins = startOf(piece, dates) + (index === 0 ? from : startSeconds) - startSeconds;
      const ends = startOf(piece, dates) + (next?.startSeconds ?? until) - startSeconds;
      const last = found.at(-1);
      if (index > 0 && last !== undefined && Math.abs(begins - last[1]) < HOLE_SECONDS) last[1] = ends;
      else found.push([begins, ends]);
    }
  }
  return found;
}
