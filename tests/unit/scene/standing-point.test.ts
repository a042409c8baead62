import { Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { chooseMonitorPlace } from "../../../src/scene/screens/choose-monitor-place.ts";
import { chooseVillagePlace } from "../../../src/scene/screens/choose-village-place.ts";
import { chooseStandingPoint, lookTowards } from "../../../src/scene/walk/choose-standing-point.ts";

const open = { projectToFloor: (point: Vector3) => point.clone().setY(0), isClear: () => true };
const wish = {
  place: new Vector3(0, 1.2, 0),
  from: new Vector3(0, 0, 5),
  walkable: open,
  sees: () => true,
  eyeHeightMetres: 1.65,
};

describe("where to stand for a hotspot", () => {
  it("is about two steps before it, on the side one comes from, facing it", () => {
    const { position, heading, pitch } = chooseStandingPoint(wish);
    expect(position.distanceTo(new Vector3(0, 0, 1.75))).toBeLessThan(0.01);
    expect(heading).toBeCloseTo(0, 5);
    expect(pitch).toBeLessThan(0);
  });
  it("is on another side when the near one does not see it", () => {
    const { position } = chooseStandingPoint({ ...wish, sees: (eye) => eye.z < 0.5 });
    expect(position.z).toBeLessThan(0.5);
  });
  it("is never off the floor", () => {
    const strip = {
      ...open,
      projectToFloor: (point: Vector3, most = Infinity) => {
        const floor = point.clone().set(point.x, 0, Math.max(point.z, 3));
        return floor.distanceTo(point.clone().setY(0)) <= most ? floor : null;
      },
    };
    expect(chooseStandingPoint({ ...wish, walkable: strip }).position.z).toBeGreaterThanOrEqual(3);
  });
  it("looks left for what is at the left, and up for what is above", () => {
    expect(lookTowards(new Vector3(0, 1.6, 0), new Vector3(-2, 1.6, 0)).heading).toBeCloseTo(Math.PI / 2);
    expect(lookTowards(new Vector3(0, 1.6, 0), new Vector3(0, 3, -1)).pitch).toBeGreaterThan(0.9);
  });
});

describe("where a monitor of our own stands", () => {
  const beside = { ...wish, standing: new Vector3(0, 0, 1.75), isNarrow: false };
  it("is before the visitor and beside the thing", () => {
    const { position } = chooseMonitorPlace(beside);
    expect(position.z).toBeLessThan(1.75);
    expect(Math.abs(position.x)).toBeGreaterThan(0.5);
  });
  it("is wholly in view of an upright phone", () => {
    const { position } = chooseMonitorPlace({ ...beside, isNarrow: true });
    const half = 0.36;
    expect((Math.abs(position.x) + half) / (1.75 - position.z)).toBeLessThan(Math.tan(Math.PI / 7));
  });
  it("is on the side that can be seen", () => {
    expect(chooseMonitorPlace({ ...beside, sees: (_, { x }) => x < 0 }).position.x).toBeLessThan(0);
  });
  it("leaves the first look of a visit free when it is a whole village", () => {
    const { position } = chooseVillagePlace(
      { position: new Vector3(0, 0, 0), heading: 0 },
      open,
      () => false,
    );
    expect(Math.atan2(Math.abs(position.x), -position.z)).toBeGreaterThan(0.5);
  });
  it("keeps a village out of every shot, where the floor allows it", () => {
    const start = { position: new Vector3(0, 0, 0), heading: 0 };
    expect(chooseVillagePlace(start, open, ({ x }) => x < 0.5).position.x).toBeGreaterThan(0.5);
    expect(chooseVillagePlace(start, open, () => true).position.length()).toBeGreaterThan(1);
  });
});
