import { describe, expect, it } from "vitest";
import { readPush } from "../../../../src/ui/moving/stick.ts";

describe("the stick", () => {
  it("rests under a resting thumb", () => {
    expect(readPush(0, 0, 50)).toEqual({ right: 0, forward: 0 });
    expect(readPush(5, -5, 50)).toEqual({ right: 0, forward: 0 });
  });

  it("goes the faster the further it is pushed, and never faster than its reach", () => {
    const paces = [15, 30, 45, 50, 90].map((y) => readPush(0, -y, 50).forward);
    expect(paces).toEqual(paces.toSorted((a, b) => a - b));
    expect(paces.at(-1)).toBeCloseTo(1);
    expect(paces.at(-2)).toBeCloseTo(1);
    expect(paces[0]).toBeGreaterThan(0);
  });

  it("goes where it is pushed", () => {
    const { right, forward } = readPush(60, 60, 50);
    expect(right).toBeCloseTo(Math.SQRT1_2);
    expect(forward).toBeCloseTo(-Math.SQRT1_2);
  });
});
