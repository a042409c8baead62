import { describe, expect, it } from "vitest";
import { chooseLight, type LitVisit } from "../../../src/tour/choose-light.ts";

const set = { lightStates: [{ id: "on" }, { id: "out" }, { id: "match" }] };
const take = {
  light: [
    { atSeconds: 4, state: "out", fadeSeconds: 2 },
    { atSeconds: 10, state: "match" },
    { atSeconds: 12, state: "on", fadeSeconds: 4 },
    { atSeconds: 14, state: "out", fadeSeconds: 1 },
  ],
};

const levelsAt = (timeSeconds: number, visit: Partial<LitVisit> = { take }) =>
  Object.fromEntries(chooseLight(set, { take: null, hotspot: null, ...visit }, timeSeconds));

describe("the light of the set", () => {
  it("is the first state when nothing asks for another", () => {
    expect(levelsAt(0, {})).toEqual({ on: 1 });
    expect(levelsAt(5, { take: {} })).toEqual({ on: 1 });
    expect(levelsAt(5, { take: { light: [] } })).toEqual({ on: 1 });
  });

  it("is nothing in a tour without states", () => {
    expect(chooseLight({}, { take, hotspot: { light: "out" } }, 5).size).toBe(0);
    expect(chooseLight({ lightStates: [] }, { take, hotspot: null }, 5).size).toBe(0);
  });

  it("is the hotspot's while it is open, and the take's where that has one", () => {
    expect(levelsAt(0, { hotspot: { light: "out" } })).toEqual({ out: 1 });
    expect(levelsAt(0, { hotspot: {} })).toEqual({ on: 1 });
    expect(levelsAt(10, { take, hotspot: { light: "out" } })).toEqual({ match: 1 });
    expect(levelsAt(0, { take, hotspot: { light: "out" } })).toEqual({ on: 1 });
    expect(levelsAt(10, { take: {}, hotspot: { light: "out" } })).toEqual({ out: 1 });
  });

  it("follows the cues of a take", () => {
    expect(levelsAt(3.99)).toEqual({ on: 1 });
    expect(levelsAt(6)).toEqual({ out: 1 });
    expect(levelsAt(9.99)).toEqual({ out: 1 });
    expect(levelsAt(10)).toEqual({ match: 1 });
    expect(levelsAt(1000)).toEqual({ out: 1 });
  });

  it("changes with the frame of the cue, although frames' times are not exact", () => {
    expect(levelsAt(10 - 1e-7)).toEqual({ match: 1 });
  });

  it("fades evenly from the cue on", () => {
    expect(levelsAt(4)).toEqual({ on: 1 });
    expect(levelsAt(4.5)).toEqual({ on: 0.75, out: 0.25 });
    expect(levelsAt(5)).toEqual({ on: 0.5, out: 0.5 });
  });

  it("begins a fade with what an unfinished one has reached", () => {
    expect(levelsAt(14)).toEqual({ match: 0.5, on: 0.5 });
    expect(levelsAt(14.5)).toEqual({ match: 0.25, on: 0.25, out: 0.5 });
    expect(levelsAt(15)).toEqual({ out: 1 });
  });

  it("always adds up to one light", () => {
    for (let time = 0; time < 20; time += 0.1) {
      const sum = Object.values(levelsAt(time)).reduce((all, level) => all + level, 0);
      expect(sum).toBeCloseTo(1);
    }
  });

  it("is the same whichever way time went", () => {
    const there = [0, 4.5, 12.5, 14.2].map((time) => levelsAt(time));
    const back = [14.2, 12.5, 4.5, 0].map((time) => levelsAt(time)).toReversed();
    expect(back).toEqual(there);
  });
});
