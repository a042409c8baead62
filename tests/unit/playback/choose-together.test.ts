import { describe, expect, it } from "vitest";
import {
  chooseTogether,
  covers,
  type Span,
  type TogetherInput,
} from "../../../src/playback/choose-together.ts";
import { createChance } from "./fake-world.ts";

/** Frames of footage with a rate and a start of its own. */
const spans = (numbers: readonly number[], rate = 25, offsetSeconds = 0): Span[] =>
  numbers.map((number) => ({
    startSeconds: offsetSeconds + number / rate,
    endSeconds: offsetSeconds + (number + 1) / rate,
  }));
const choose = (players: Record<string, readonly Span[]>, change: Partial<TogetherInput> = {}) => {
  const { timeSeconds, left } = chooseTogether({
    players: new Map(Object.entries(players)),
    left: new Set(),
    shownSeconds: null,
    mayLeave: false,
    favourite: "a",
    ...change,
  });
  return { frame: timeSeconds === null ? null : Math.round(timeSeconds * 25), left: [...left] };
};

describe("chooseTogether", () => {
  it("is the newest time whose pictures all have", () => {
    const players = { a: spans([3, 4, 5]), b: spans([2, 3, 4]), c: spans([4, 5]) };
    expect(choose(players)).toEqual({ frame: 4, left: [] });
  });

  it("waits while one has it not, and shows nothing older or twice", () => {
    expect(choose({ a: spans([3]), b: spans([4]) })).toEqual({ frame: null, left: [] });
    expect(choose({ a: spans([3, 4]), b: spans([3]) }, { shownSeconds: 0.12 })).toEqual({
      frame: null,
      left: [],
    });
    expect(choose({ a: spans([3, 6]), b: spans([3, 7]) }, { shownSeconds: 0.2 })).toEqual({
      frame: null,
      left: [],
    });
    expect(choose({})).toEqual({ frame: null, left: [] });
  });

  it("leaves behind who lacks what most have when the wait is over, and goes on without", () => {
    const players = { a: spans([4, 5]), b: spans([4, 5]), c: spans([3]) };
    const late = choose(players, { shownSeconds: 0.12, mayLeave: true });
    expect(late).toEqual({ frame: 5, left: ["c"] });
    const next = { a: spans([5, 6]), b: spans([5, 6]), c: spans([3]) };
    expect(choose(next, { shownSeconds: 0.2, left: new Set(late.left) })).toEqual({ frame: 6, left: ["c"] });
  });

  it("waits again for one that has caught up", () => {
    const players = { a: spans([5, 6]), b: spans([5, 6]), c: spans([4, 5]) };
    const left = new Set(["c"]);
    expect(choose(players, { shownSeconds: 0.2, left })).toEqual({ frame: 6, left: ["c"] });
    const caught = { ...players, c: spans([5, 6]) };
    expect(choose(caught, { shownSeconds: 0.2, left })).toEqual({ frame: 6, left: [] });
    expect(choose({ a: spans([7]), b: spans([7]), c: spans([6]) }, { shownSeconds: 0.24 })).toMatchObject({
      frame: null,
    });
  });

  it("goes with the large one when opinions are divided", () => {
    const players = { a: spans([3]), b: spans([9]) };
    expect(choose(players, { mayLeave: true })).toEqual({ frame: 3, left: ["b"] });
    expect(choose(players, { mayLeave: true, favourite: "b" })).toEqual({ frame: 9, left: ["a"] });
  });

  it("always finds a time for footage of 24, 25 and 30 frames, wherever it begins", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const chance = createChance(seed * 7919);
      const now = 5 + chance() * 10;
      const players = Object.fromEntries(
        [24, 25, 30, 24000 / 1001].map((rate, index) => {
          const offset = chance() * 2 - 1;
          const newest = Math.floor((now - offset) * rate);
          return [`${index}`, spans([newest - 2, newest - 1, newest], rate, offset)];
        }),
      );
      const { timeSeconds } = chooseTogether({
        players: new Map(Object.entries(players)),
        left: new Set(),
        shownSeconds: null,
        mayLeave: false,
        favourite: "0",
      });
      expect(timeSeconds, `seed ${seed}`).not.toBeNull();
      expect(now - timeSeconds!).toBeLessThan(0.042);
      for (const held of Object.values(players))
        expect(held.some((span) => covers(span, timeSeconds!))).toBe(true);
    }
  });
});
