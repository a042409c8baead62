import { describe, expect, it } from "vitest";
import { throwTeleportArc, type FindFloor } from "../../../src/xr/locomotion/teleport-arc.ts";

type Point = readonly [number, number, number];
const hand: Point = [0, 1.2, 0];
const level: Point = [0, 0, -1];
/** A floor at a height, within a rectangle of the ground. */
const floor =
  (height: number, inside: (x: number, z: number) => boolean = () => true): FindFloor =>
  ([x, , z]) =>
    inside(x, z) ? [x, height, z] : null;

describe("the teleport arc", () => {
  it("falls from the hand and lands on the floor in front", () => {
    const { points, landing } = throwTeleportArc(hand, level, floor(0), 0);
    expect(points[0]).toEqual(hand);
    expect(points.at(-1)).toEqual(landing);
    // Free fall from 1.2 m takes 0.495 s; at 6.5 m/s that is 3.2 m.
    expect(landing?.[1]).toBe(0);
    expect(landing?.[2]).toBeCloseTo(-3.2, 1);
    const heights = points.map((point) => point[1]);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  it("reaches further when the hand points up a little, and lands at the feet when it points down", () => {
    const up = throwTeleportArc(hand, [0, Math.sin(0.5), -Math.cos(0.5)], floor(0), 0);
    const down = throwTeleportArc(hand, [0, -1, 0], floor(0), 0);
    expect(up.landing?.[2]).toBeLessThan(-4.5);
    expect(down.landing).toEqual([0, 0, 0]);
  });

  it("is refused where nobody may stand, and still shows where it would end", () => {
    const { points, landing } = throwTeleportArc(
      hand,
      level,
      floor(0, (_x, z) => z > -2),
      0,
    );
    expect(landing).toBeNull();
    expect(points.at(-1)?.[1]).toBeCloseTo(0);
    expect(points.at(-1)?.[2]).toBeLessThan(-2);
  });

  it("lands on a step that stands in its way", () => {
    const step: FindFloor = ([x, , z]) => (z < -2 ? [x, 0.4, z] : [x, 0, z]);
    const { landing } = throwTeleportArc(hand, level, step, 0);
    expect(landing?.[1]).toBe(0.4);
    expect(landing?.[2]).toBeLessThan(-2);
  });

  it("flies on past the visitor's own level to a lower floor", () => {
    const pit: FindFloor = ([x, , z]) => (z < -1 ? [x, -1.5, z] : [x, 0, z]);
    const { landing } = throwTeleportArc(hand, level, pit, 0);
    expect(landing?.[1]).toBe(-1.5);
  });

  it("does not land on a floor above it that it only passes under", () => {
    const gallery: FindFloor = ([x, , z]) => (z < -1 && z > -2 ? [x, 3, z] : [x, 0, z]);
    expect(throwTeleportArc(hand, level, gallery, 0).landing?.[1]).toBe(0);
  });
});
