import { Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { standAsTold } from "../../../src/scene/walk/stand-as-told.ts";

const EYE_METRES = 1.7;
const floor = { projectToFloor: (point: Vector3) => point.clone().setY(0.25) };
const place = new Vector3(0, 1.95, -3);

describe("a standing point that the tour names", () => {
  it("is on the floor below it, and looks where the tour says", () => {
    const stand = standAsTold(
      { positionMetres: [0, 0, 1], headingDegrees: 90, pitchDegrees: -30 },
      place,
      floor,
      EYE_METRES,
    );
    expect(stand.position.toArray()).toEqual([0, 0.25, 1]);
    expect(stand.heading).toBeCloseTo(Math.PI / 2);
    expect(stand.pitch).toBeCloseTo(-Math.PI / 6);
  });

  it("looks at the hotspot where the tour says nothing", () => {
    const stand = standAsTold({ positionMetres: [0, 0, 1] }, place, floor, EYE_METRES);
    expect(stand.heading).toBeCloseTo(0);
    expect(stand.pitch).toBeCloseTo(0);
  });

  it("stands where it was told when there is no floor", () => {
    const stand = standAsTold(
      { positionMetres: [3, 0, 0] },
      place,
      { projectToFloor: () => null },
      EYE_METRES,
    );
    expect(stand.position.toArray()).toEqual([3, 0, 0]);
  });
});
