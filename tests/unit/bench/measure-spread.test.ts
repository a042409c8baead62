import { describe, expect, it } from "vitest";
import {
  framesPlayed,
  isInStep,
  measureSpread,
  percentile,
  secondsUntil,
  skippedShare,
  spreadOf,
} from "../../bench/measure-spread.ts";
import { seen, seenEvery20Ms } from "./seen.ts";

describe("percentiles", () => {
  it("are values that occurred, by nearest rank", () => {
    const values = [5, 1, 4, 2, 3, 6, 7, 8, 9, 10];
    expect(percentile(values, 0.5)).toBe(5);
    expect(percentile(values, 0.95)).toBe(10);
    expect(percentile(values, 1)).toBe(10);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBeNull();
  });
});

describe("the spread of a rendered frame", () => {
  it("is the newest minus the oldest picture, the large one included", () => {
    expect(spreadOf(seen([10, 12, 11]))).toBe(2);
    expect(spreadOf(seen([10, 10], { large: { angle: 1, frame: 13 } }))).toBe(3);
  });

  it("leaves out stills, missing pictures and the angle that is excepted", () => {
    expect(spreadOf(seen([10, 2, 10], { moving: [true, false, true] }))).toBe(0);
    expect(spreadOf(seen([10, null, 11]))).toBe(1);
    expect(spreadOf(seen([10, 90, 11], { large: { angle: 2, frame: 90 } }), 1)).toBe(1);
    expect(spreadOf(seen([null, null], { large: null }))).toBeNull();
  });
});

describe("the spread of many", () => {
  it("counts only complete frames without a difference as in step", () => {
    const spread = measureSpread([seen([1, 1]), seen([2, 2]), seen([3, null]), seen([5, 4])]);
    expect(spread).toMatchObject({
      p50: 0,
      max: 1,
      renderedFrames: 4,
      inStepShare: 0.5,
      incompleteShare: 0.25,
    });
    expect(spread.histogram).toEqual([
      [0, 3],
      [1, 1],
    ]);
  });

  it("tells how many angles were moving at least", () => {
    const moving = [true, true, false];
    expect(measureSpread([seen([1, 1, 1]), seen([2, 2, 1], { moving })]).movingAngles).toBe(2);
  });

  it("says nothing of nothing", () => {
    expect(measureSpread([])).toMatchObject({ p50: null, max: null, inStepShare: 0 });
  });
});

describe("the time to step", () => {
  const out = Array.from({ length: 50 }, () => [1, 2]);
  const inStep = Array.from({ length: 50 }, () => [2, 2]);

  it("ends with the first frame of a stretch that lasts", () => {
    expect(secondsUntil(seenEvery20Ms([...out, ...inStep]), 0, 0.5, isInStep)).toBeCloseTo(1);
    expect(secondsUntil(seenEvery20Ms([...out, ...inStep]), 400, 0.5, isInStep)).toBeCloseTo(0.6);
  });

  it("is not met by a moment in step, nor by a stretch that was not watched to its end", () => {
    expect(secondsUntil(seenEvery20Ms([...out, [2, 2], ...out]), 0, 0.5, isInStep)).toBeNull();
    expect(secondsUntil(seenEvery20Ms([...out, ...inStep.slice(0, 10)]), 0, 0.5, isInStep)).toBeNull();
  });
});

describe("what was played", () => {
  it("is as many frames as the furthest angle went", () => {
    expect(
      framesPlayed(
        seenEvery20Ms([
          [10, 10],
          [11, 11],
          [30, 28],
        ]),
      ),
    ).toBe(20);
    expect(framesPlayed([])).toBe(0);
  });

  it("misses the frames that never came to the screen", () => {
    expect(skippedShare(seenEvery20Ms([[1], [2], [2], [4]]))).toBeCloseTo(0.25);
    expect(skippedShare(seenEvery20Ms([[1], [2], [3], [4]]))).toBe(0);
  });
});
