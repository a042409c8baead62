import { describe, expect, it } from "vitest";
import { parseFrameRate } from "../../../src/tour/frame-rate.ts";
import { chooseBeat } from "../../../src/ui/strip/choose-beat.ts";

const beats = [2, 9.5, 12].map((atSeconds) => ({ atSeconds, title: String(atSeconds) }));

describe("chooseBeat", () => {
  it.each([
    [0, 0],
    [2, 0],
    [9.49, 0],
    [9.5, 1],
    [11.9, 1],
    [99, 2],
  ])("at %s s it is the beat %s", (timeSeconds, index) => {
    expect(chooseBeat(beats, timeSeconds, null)).toBe(index);
  });

  it("begins with the frame that its time lies in", () => {
    const rate = parseFrameRate("24");
    const sought = [
      { atSeconds: 8.4, title: "a" },
      { atSeconds: 9.42, title: "b" },
    ];
    expect(chooseBeat(sought, 226 / 24, rate)).toBe(1);
    expect(chooseBeat(sought, 225 / 24, rate)).toBe(0);
  });
});
