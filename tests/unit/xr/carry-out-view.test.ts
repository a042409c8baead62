import { Quaternion, Vector3 } from "three";
import { beforeEach, describe, expect, it } from "vitest";
import type { SetParts } from "../../../src/scene/set-parts.ts";
import { carryOutView } from "../../../src/xr/carry-out-view.ts";
import { createVisitor, type Visitor } from "../../../src/xr/locomotion/visitor.ts";

let visible = true;
const parts = {
  start: { position: new Vector3(0, 0, 4), heading: 0, pitch: 0 },
  hotspots: [{ hotspot: { id: "lamp" }, position: new Vector3(0, 1.2, 0) }],
  cameras: [
    {
      id: "a",
      readPose: (out: { position: Vector3; quaternion: Quaternion }) => {
        out.position.set(3, 1.6, 0);
        // Looks along -X: a quarter turn to the left.
        out.quaternion.setFromAxisAngle(new Vector3(0, 1, 0), Math.PI / 2);
        return out;
      },
    },
  ],
  walkable: { projectToFloor: (point: Vector3) => point.clone().setY(0) },
  sight: { sees: () => visible },
  standFor: () => ({ position: new Vector3(0, 0, 1.75), heading: 0, pitch: 0 }),
} as unknown as SetParts;

describe("a wish about the view, in the headset", () => {
  let visitor: Visitor;
  const standAt = (x: number, z: number, headingDegrees: number) => {
    visitor = createVisitor();
    visitor.update({ positionMetres: [0.2, 1.7, 0.1], headingDegrees: 12, pitchDegrees: 0 });
    visitor.stand([x, 0, z], headingDegrees);
  };
  const place = () => visitor.standing()?.positionMetres.map((part) => Math.round(part * 1000) / 1000);

  beforeEach(() => {
    visible = true;
  });

  it("leaves the visitor where they are when the hotspot is near and in sight", () => {
    standAt(0, 3, 10);
    carryOutView({ kind: "hotspot", hotspot: "lamp" }, visitor, parts);
    expect(place()).toEqual([0, 0, 3]);
  });

  it.each([
    ["far away", 0, 9, 0, true],
    ["behind their back", 0, 3, 170, true],
    ["hidden by the set", 0, 3, 0, false],
  ])("takes them there when it is %s", (_where, x, z, heading, seen) => {
    visible = seen;
    standAt(x, z, heading);
    carryOutView({ kind: "hotspot", hotspot: "lamp" }, visitor, parts);
    expect(place()).toEqual([0, 0, 1.75]);
    expect(visitor.standing()?.headingDegrees).toBeCloseTo(0);
  });

  it("stands them behind a camera instead of flying their head into it", () => {
    standAt(0, 3, 0);
    carryOutView({ kind: "look-through", camera: "a" }, visitor, parts);
    expect(place()).toEqual([3.9, 0, 0]);
    expect(visitor.standing()?.headingDegrees).toBeCloseTo(90);
  });

  it("goes to the start and to a pose", () => {
    standAt(2, 2, 40);
    carryOutView({ kind: "start" }, visitor, parts);
    expect(place()).toEqual([0, 0, 4]);
    const pose = { positionMetres: [1, 0.3, 1], headingDegrees: -60, pitchDegrees: 10 } as const;
    carryOutView({ kind: "pose", pose }, visitor, parts);
    expect(place()).toEqual([1, 0, 1]);
    expect(visitor.standing()?.headingDegrees).toBeCloseTo(-60);
  });

  it("has nothing to fly over, and nothing to come back from", () => {
    standAt(2, 2, 40);
    carryOutView({ kind: "overview" }, visitor, parts);
    carryOutView({ kind: "back" }, visitor, parts);
    carryOutView({ kind: "hotspot", hotspot: "unknown" }, visitor, { ...parts, standFor: () => null });
    expect(place()).toEqual([2, 0, 2]);
  });
});
