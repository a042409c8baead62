import { describe, expect, it } from "vitest";
import {
  headingAndPitch,
  headInSet,
  wrapDegrees,
  type HeadPose,
} from "../../../src/xr/locomotion/head-pose.ts";
import { moveHeadTo, placeOrigin, turnAboutHead } from "../../../src/xr/locomotion/place-origin.ts";
import { decideStick, SNAP_TURN_DEGREES } from "../../../src/xr/locomotion/decide-stick.ts";

const head: HeadPose = { positionMetres: [0.7, 1.62, -0.4], headingDegrees: 25, pitchDegrees: -10 };

const about = (axis: "x" | "y", degrees: number): [number, number, number, number] => {
  const half = (degrees * Math.PI) / 360;
  return axis === "x" ? [Math.sin(half), 0, 0, Math.cos(half)] : [0, Math.sin(half), 0, Math.cos(half)];
};

describe("the head in the set", () => {
  it("reads heading and pitch as the page counts them", () => {
    expect(headingAndPitch(about("y", 0)).headingDegrees).toBeCloseTo(0);
    expect(headingAndPitch(about("y", 90)).headingDegrees).toBeCloseTo(90);
    expect(headingAndPitch(about("y", -30)).headingDegrees).toBeCloseTo(-30);
    expect(headingAndPitch(about("x", 40)).pitchDegrees).toBeCloseTo(40);
  });

  it("keeps a heading when the visitor looks at their feet or at the grid", () => {
    const quarter = Math.SQRT1_2;
    // A turn of 90 degrees to the left, then straight down: the product of the two rotations.
    const down: [number, number, number, number] = [-0.5, 0.5, 0.5, 0.5];
    expect(headingAndPitch(down).pitchDegrees).toBeCloseTo(-90);
    expect(headingAndPitch(down).headingDegrees).toBeCloseTo(90);
    expect(headingAndPitch([quarter, 0, 0, quarter]).headingDegrees).toBeCloseTo(0);
  });

  it("wraps headings", () => {
    expect(wrapDegrees(190)).toBe(-170);
    expect(wrapDegrees(-541)).toBe(179);
  });
});

describe("placing the headset's space", () => {
  it("puts the head where the visitor stood on the page, looking the same way", () => {
    const origin = placeOrigin(head, [3, 0.2, -5], -140);
    const standing = headInSet(head, origin);
    expect(standing.positionMetres[0]).toBeCloseTo(3);
    expect(standing.positionMetres[1]).toBeCloseTo(0.2);
    expect(standing.positionMetres[2]).toBeCloseTo(-5);
    expect(standing.headingDegrees).toBeCloseTo(-140);
  });

  it("turns about the head, not about the middle of the visitor's room", () => {
    const before = placeOrigin(head, [1, 0, 2], 10);
    const after = turnAboutHead(head, before, 45);
    const standing = headInSet(head, after);
    expect(standing.positionMetres[0]).toBeCloseTo(1);
    expect(standing.positionMetres[2]).toBeCloseTo(2);
    expect(standing.headingDegrees).toBeCloseTo(55);
    expect(after.positionMetres[0]).not.toBeCloseTo(before.positionMetres[0]);
  });

  it("comes back after eight turns of 45 degrees", () => {
    const before = placeOrigin(head, [1, 0, 2], 10);
    let origin = before;
    for (let turn = 0; turn < 8; turn += 1) origin = turnAboutHead(head, origin, SNAP_TURN_DEGREES);
    expect(origin.positionMetres[0]).toBeCloseTo(before.positionMetres[0]);
    expect(origin.headingDegrees).toBeCloseTo(before.headingDegrees);
  });

  it("teleports the head, not the room, and does not turn", () => {
    const origin = moveHeadTo(head, placeOrigin(head, [0, 0, 0], 70), [4, 0.5, 4]);
    const standing = headInSet(head, origin);
    expect(standing.positionMetres.map((part) => Math.round(part * 1e6) / 1e6)).toEqual([4, 0.5, 4]);
    expect(standing.headingDegrees).toBeCloseTo(70);
  });
});

describe("a thumbstick", () => {
  it("turns right when pushed right, once per push", () => {
    const pushed = decideStick("idle", 0.9, 0.1);
    expect(pushed).toEqual({ phase: "turned", turnDegrees: -45, teleport: false });
    expect(decideStick(pushed.phase, 1, 0)).toEqual({ phase: "turned", turnDegrees: 0, teleport: false });
    const released = decideStick("turned", 0.1, 0);
    expect(released.phase).toBe("idle");
    expect(decideStick(released.phase, -0.8, 0).turnDegrees).toBe(45);
  });

  it("aims while pushed forward and goes when let go", () => {
    const aiming = decideStick("idle", 0.2, -0.9);
    expect(aiming).toEqual({ phase: "aiming", turnDegrees: 0, teleport: false });
    expect(decideStick("aiming", 0.8, -0.4)).toEqual({ phase: "aiming", turnDegrees: 0, teleport: false });
    expect(decideStick("aiming", 0, -0.1)).toEqual({ phase: "idle", turnDegrees: 0, teleport: true });
  });

  it("ignores a slight push and a push backwards", () => {
    expect(decideStick("idle", 0.5, -0.5).phase).toBe("idle");
    expect(decideStick("idle", 0, 0.95).phase).toBe("idle");
  });
});
