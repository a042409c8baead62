import { describe, expect, it } from "vitest";
import { createVisitor } from "../../../src/xr/locomotion/visitor.ts";

const head = { positionMetres: [0.5, 1.7, 0.25], headingDegrees: 30, pitchDegrees: -5 } as const;

describe("the visitor in the headset", () => {
  it("stands where they stood on the page as soon as the headset knows the head", () => {
    const visitor = createVisitor();
    visitor.stand([2, 0.1, -3], 120);
    expect(visitor.standing()).toBeNull();
    visitor.update(null);
    expect(visitor.standing()).toBeNull();
    visitor.update(head);
    const standing = visitor.standing();
    expect(standing?.positionMetres[0]).toBeCloseTo(2);
    expect(standing?.positionMetres[1]).toBeCloseTo(0.1);
    expect(standing?.positionMetres[2]).toBeCloseTo(-3);
    expect(standing?.headingDegrees).toBeCloseTo(120);
    expect(standing?.pitchDegrees).toBe(-5);
    expect(visitor.eyes()?.[1]).toBeCloseTo(1.8);
  });

  it("walks by their own steps without anything else moving", () => {
    const visitor = createVisitor();
    visitor.stand([0, 0, 0], 0);
    visitor.update({ ...head, positionMetres: [0, 1.7, 0], headingDegrees: 0 });
    const moves = visitor.moves();
    visitor.update({ ...head, positionMetres: [0, 1.7, -1], headingDegrees: 0 });
    expect(visitor.standing()?.positionMetres[2]).toBeCloseTo(-1);
    expect(visitor.moves()).toBe(moves);
  });

  it("counts what moves them otherwise", () => {
    const visitor = createVisitor();
    visitor.stand([0, 0, 0], 0);
    visitor.update(head);
    const moves = visitor.moves();
    visitor.turn(45);
    visitor.teleport([1, 0, 1]);
    expect(visitor.moves()).toBe(moves + 2);
    expect(visitor.standing()?.headingDegrees).toBeCloseTo(45);
    expect(visitor.standing()?.positionMetres[0]).toBeCloseTo(1);
  });

  it("asks anew where the head is after the headset was taken off", () => {
    const visitor = createVisitor();
    visitor.stand([0, 0, 0], 0);
    visitor.update(head);
    visitor.leave();
    visitor.stand([5, 0, 5], 90);
    visitor.update({ ...head, positionMetres: [-1, 1.2, 2] });
    expect(visitor.standing()?.positionMetres[0]).toBeCloseTo(5);
    expect(visitor.standing()?.headingDegrees).toBeCloseTo(90);
  });
});
