import { describe, expect, it } from "vitest";
import { toPlayerSeconds, toTakeRanges, toTakeSeconds } from "../../../../src/playback/live/piece-dates.ts";

const EPOCH_MS = 1_000_000;
const DATES = { epochMs: EPOCH_MS, shiftSeconds: 0 };
/** Places 4 to 10 of a player; from 8 on the footage was shot ten seconds later than the pieces before tell. */
const PIECES = [
  { startSeconds: 4, durationSeconds: 2, atMs: EPOCH_MS + 1000 },
  { startSeconds: 6, durationSeconds: 2, atMs: EPOCH_MS + 3000 },
  { startSeconds: 8, durationSeconds: 2, atMs: EPOCH_MS + 15_000 },
];

describe("dates of pieces", () => {
  it("tell when a place on the player's time line was shot, also before and behind the pieces", () => {
    const take = (at: number) => toTakeSeconds(PIECES, DATES, at);
    expect([3, 4, 5.5, 7.9, 8, 9, 12].map(take)).toEqual([0, 1, 2.5, 4.9, 15, 16, 19]);
  });

  it("count a time stamp that was rounded down to the piece it begins", () => {
    expect(toTakeSeconds(PIECES, DATES, 7.999)).toBeCloseTo(14.999, 6);
  });

  it("give back the place of a take time; in a hole, where footage goes on", () => {
    const place = (at: number) => toPlayerSeconds(PIECES, DATES, at);
    expect([0, 1, 2.5, 4.9, 9, 14.9, 15, 16, 19].map(place)).toEqual([3, 4, 5.5, 7.9, 8, 8, 8, 9, 12]);
  });

  it("shift everything by the nudge", () => {
    const nudged = { ...DATES, shiftSeconds: 0.08 };
    expect(toTakeSeconds(PIECES, nudged, 5)).toBeCloseTo(2.08, 6);
    expect(toPlayerSeconds(PIECES, nudged, 2.08)).toBeCloseTo(5, 6);
  });

  it("cut ranges where the dates leave a hole, and nowhere else", () => {
    expect(toTakeRanges(PIECES, DATES, [[4.5, 10]])).toEqual([
      [1.5, 5],
      [15, 17],
    ]);
    expect(
      toTakeRanges(PIECES, DATES, [
        [4, 5],
        [7, 9.5],
      ]),
    ).toEqual([
      [1, 2],
      [4, 5],
      [15, 16.5],
    ]);
  });
});
