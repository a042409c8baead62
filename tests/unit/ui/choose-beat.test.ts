import { describe, expect, it } from "vitest";
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
    expect(chooseBeat(beats, timeSeconds)).toBe(index);
  });
});
