import { expect, it } from "vitest";
import { measureLive } from "../../../bench/live/watch-live.ts";

const samples = [
  [10, 10, 10],
  [11, 11, 10],
  [12, 12, null],
  [13, 13, 3],
].map((tiles, index) => ({ atMs: index * 100, tiles }));

it("measures how far the pictures of one instant are apart", () => {
  expect(measureLive(samples)).toMatchObject({ samples: 4, p50: 1, p95: 10, max: 10, incompleteShare: 0.25 });
});

it("leaves out the angle that is off the air", () => {
  expect(measureLive(samples, 2)).toMatchObject({ p95: 0, max: 0, incompleteShare: 0 });
});

it("says nothing of nothing", () => {
  const nothing = { p50: null, p95: null, max: null, incompleteShare: 0, playedShare: 0 };
  expect(measureLive([])).toEqual({ samples: 0, ...nothing });
});

it("tells pictures that go by from pictures that stand", () => {
  const atRate = (framesPerSecond: number) =>
    [0, 1, 2].map((second) => ({ atMs: second * 1000, tiles: [second * framesPerSecond, null] }));
  expect(measureLive(atRate(25)).playedShare).toBe(1);
  expect(measureLive(atRate(0)).playedShare).toBe(0);
});
