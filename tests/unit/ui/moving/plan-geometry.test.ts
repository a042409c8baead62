import { describe, expect, it } from "vitest";
import type { FloorPlan } from "../../../../src/session/session.ts";
import { chooseHeight, frameOf } from "../../../../src/ui/moving/plan-geometry.ts";

const square = (left: number, heightMetres: number): FloorPlan["pieces"][number] => ({
  heightMetres,
  corners: [
    [left, 0],
    [left + 2, 0],
    [left + 2, 2],
    [left, 2],
  ],
});
const plan: FloorPlan = {
  pieces: [square(0, 0), square(2, 1.2)],
  places: [{ hotspot: "window", at: [1, -1] }],
};

describe("a floor plan", () => {
  it("shows all of the floor and every place, with room around", () => {
    const { left, top, width, height } = frameOf(plan);
    expect(left).toBeLessThan(0);
    expect(top).toBeLessThan(-1);
    expect(left + width).toBeGreaterThan(4);
    expect(top + height).toBeGreaterThan(2);
    expect(width).toBeLessThan(5);
  });

  it("can be drawn of nothing", () => {
    const { width, height } = frameOf({ pieces: [], places: [] });
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
  });

  it("knows how high the floor is below a press", () => {
    expect(chooseHeight(plan, 0.5, 1)).toBe(0);
    expect(chooseHeight(plan, 3.5, 1)).toBe(1.2);
    expect(chooseHeight({ pieces: [], places: [] }, 0, 0)).toBe(0);
  });
});
