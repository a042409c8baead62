import { describe, expect, it } from "vitest";
import { settleHeights } from "../../../src/walk/settle-heights.ts";

/** A slope from y 0 at x 0 to y 1 at x 4, two metres deep, and a table top above its middle. */
const ground = {
  positions: new Float32Array([0, 0, 0, 4, 1, 0, 4, 1, 2, 0, 0, 2, 1, 1.3, 0, 2, 1.3, 0, 2, 1.3, 2]),
  indices: new Uint32Array([0, 2, 1, 0, 3, 2, 4, 6, 5]),
};
const settle = (x: number, y: number, z: number) => {
  const points = [x, y, z];
  settleHeights(points, ground, 0.2);
  return points[1];
};

describe("settleHeights", () => {
  it("puts a point on the slope, from above and from below", () => {
    expect(settle(2, 0.56, 1)).toBeCloseTo(0.5);
    expect(settle(2, 0.4, 1)).toBeCloseTo(0.5);
  });
  it("takes the nearest of two surfaces", () => expect(settle(1.8, 1.25, 0.2)).toBeCloseTo(1.3));
  it("leaves alone what has no surface near", () => {
    expect(settle(2, 3, 1)).toBe(3);
    expect(settle(9, 0.1, 1)).toBe(0.1);
  });
});
