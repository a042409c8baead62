import { describe, expect, it } from "vitest";
import { parseLightRatios, parseModelLightStates } from "../../../src/tour/light-states-format.ts";

describe("a model's states of light", () => {
  it("are read with the circuits that burn in them", () => {
    expect(
      parseModelLightStates({ states: [{ name: "on", circuits: { lamp: 1 } }, { name: "out" }] }),
    ).toEqual([
      { name: "on", circuits: { lamp: 1 } },
      { name: "out", circuits: {} },
    ]);
  });

  it.each([undefined, null, 3, [], {}, { states: 3 }, { states: [null, 3, {}, { name: "" }] }])(
    "are none in %j",
    (found) => {
      expect(parseModelLightStates(found)).toEqual([]);
      expect(parseLightRatios(found)).toEqual([]);
    },
  );

  it("leave out strengths that are none", () => {
    const circuits = { lamp: 1, bad: -1, worse: "2", worst: Number.NaN, huge: 1e9 };
    expect(parseModelLightStates({ states: [{ name: "on", circuits }] })).toEqual([
      { name: "on", circuits: { lamp: 1 } },
    ]);
  });

  it("are at most sixteen", () => {
    const states = Array.from({ length: 40 }, (_, index) => ({ name: `s${index}` }));
    expect(parseModelLightStates({ states })).toHaveLength(16);
  });
});

describe("a material's ratios", () => {
  it("have a factor of 1 and no texture unless the file says so", () => {
    expect(
      parseLightRatios({
        ratios: [
          { state: "out" },
          { state: "match", factor: [2, 1, 0], texture: { index: 3 } },
          { state: "odd", texture: { index: -1 } },
          { state: "broken", factor: [1, "x", 1] },
          { factor: [1, 1, 1] },
        ],
      }),
    ).toEqual([
      { state: "out", factor: [1, 1, 1], texture: null },
      { state: "match", factor: [2, 1, 0], texture: { index: 3 } },
      { state: "odd", factor: [1, 1, 1], texture: null },
    ]);
  });
});
