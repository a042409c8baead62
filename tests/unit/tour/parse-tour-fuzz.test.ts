import { describe, expect, it } from "vitest";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { readFixture } from "./read-fixtures.ts";

/** Deterministic, so that a failure comes again. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  Infinity,
  "",
  "a",
  "../../x",
  "javascript:alert(1)",
  "\u0000",
  "\uD800",
  [],
  [[]],
  {},
  { en: "x" },
  { "": 1 },
  { kind: "take" },
  { id: "a" },
  [{ id: "a" }, { id: "a" }],
  undefined,
  "9".repeat(400),
  { toString: 3, valueOf: null },
  2 ** 53,
];

type Container = Record<string | number, unknown>;

function listContainers(value: unknown, found: Container[] = []): Container[] {
  if (typeof value !== "object" || value === null) return found;
  found.push(value as Container);
  for (const inner of Object.values(value)) listContainers(inner, found);
  return found;
}

describe("a tour with random mistakes", () => {
  it("is never read with an exception, and never as a good tour without its mistake being harmless", () => {
    const random = createRandom(42);
    const { text } = readFixture("valid/everything");
    for (let round = 0; round < 1500; round++) {
      const stage: unknown = JSON.parse(text);
      for (let mistakes = 0; mistakes <= random(3); mistakes++) {
        const containers = listContainers(stage);
        const container = containers[random(containers.length)]!;
        const keys = Object.keys(container);
        const key = keys[random(keys.length)] ?? "extra";
        const value = structuredClone(ODD_VALUES[random(ODD_VALUES.length)]);
        if (random(5) === 0) delete container[key];
        else if (random(4) === 0) container[`${key}x`] = value;
        else container[key] = value;
      }
      const { tour, issues } = parseTour(stage);
      expect(tour === null).toBe(issues.some(({ severity }) => severity === "error"));
      // What was read once is read again.
      if (tour !== null)
        expect(parseTour(JSON.stringify(tour)).issues).toEqual(
          issues.filter(({ code }) => code !== "tour/version-old"),
        );
    }
  });

  it("as broken text is never read with an exception", () => {
    const random = createRandom(7);
    const { text } = readFixture("valid/everything");
    const pieces = ['"', "{", "}", "[", "]", ",", ":", "\\", "\n", "\u0000", "é", "1", "-", "nul"];
    for (let round = 0; round < 1500; round++) {
      const at = random(text.length);
      const broken = text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at + random(4));
      const { tour, issues } = parseTour(random(10) === 0 ? text.slice(0, at) : broken);
      expect(tour === null).toBe(issues.some(({ severity }) => severity === "error"));
    }
  });
});
