import { describe, expect, it } from "vitest";
import { chooseLoop } from "../../../src/playback/choose-loop.ts";

const RATE = { numerator: 25, denominator: 1, framesPerSecond: 25 };
const choose = (fromSeconds: number, untilSeconds: number, durationSeconds: number | null = 60) =>
  chooseLoop({ fromSeconds, untilSeconds }, RATE, durationSeconds);

describe("a loop", () => {
  it("has whole frames, the last one included", () => {
    expect(choose(2.01, 4.01)).toEqual({ fromSeconds: 2, untilSeconds: 4.04 });
  });

  it("may be given backwards", () => {
    expect(choose(4.01, 2.01)).toEqual(choose(2.01, 4.01));
  });

  it("stays within the take", () => {
    expect(choose(-5, 90)).toEqual({ fromSeconds: 0, untilSeconds: 60 });
    expect(choose(3, 90, null)).toEqual({ fromSeconds: 3, untilSeconds: 90.04 });
  });

  it.each([
    [10, 10],
    [10, 10.1],
    [60, 60],
    [59.9, 60],
  ])("from %f to %f lasts half a second at least", (from, until) => {
    const loop = choose(from, until);
    expect(loop.untilSeconds - loop.fromSeconds).toBeGreaterThanOrEqual(0.5);
    expect(loop.untilSeconds).toBeLessThanOrEqual(60);
    expect(loop.fromSeconds).toBeLessThanOrEqual(from);
  });

  it("is refused where it is no time", () => {
    expect(() => choose(NaN, 3)).toThrow("Not a time: NaN.");
  });
});
