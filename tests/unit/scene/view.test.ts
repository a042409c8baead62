import { Box3, Mesh, PlaneGeometry, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { layPictureOn } from "../../../src/scene/screens/screen-glass.ts";
import { approach, easeDolly, flightSeconds, wrapAngle } from "../../../src/scene/view/ease.ts";
import { fitFov, poseFromStanding, standingFromPose } from "../../../src/scene/view/eye.ts";
import { createViewDirector, type ViewDirectorOptions } from "../../../src/scene/view/view-director.ts";
import { createOverviewView } from "../../../src/scene/view/overview-view.ts";
import { createViewInput } from "../../../src/scene/view/view-input.ts";
import { createOpenFloor } from "../../../src/scene/walk/open-floor.ts";

describe("moves", () => {
  it("start and stop softly and last as long as a dolly move", () => {
    expect([easeDolly(0), easeDolly(0.5), easeDolly(1), easeDolly(2)]).toEqual([0, 0.5, 1, 1]);
    expect(easeDolly(0.05)).toBeLessThan(0.01);
    expect(flightSeconds(0, 0)).toBeGreaterThanOrEqual(0.7);
    expect(flightSeconds(100, 3)).toBeLessThanOrEqual(1.2);
  });
  it("come equally near in equal times, whatever the frame rate", () => {
    const once = approach(0, 1, 0.1, 0.2);
    const twice = approach(approach(0, 1, 0.1, 0.1), 1, 0.1, 0.1);
    expect(twice).toBeCloseTo(once, 10);
    expect(wrapAngle(3.5 * Math.PI)).toBeCloseTo(-Math.PI / 2, 10);
  });
});

describe("a pose", () => {
  it("survives the way to an address and back", () => {
    const pose = { positionMetres: [1, 0.02, -3], headingDegrees: -170, pitchDegrees: 12 } as const;
    const back = poseFromStanding(standingFromPose(pose));
    expect(back.headingDegrees).toBeCloseTo(-170, 10);
    expect(back.pitchDegrees).toBeCloseTo(12, 10);
  });
  it("sees wider in an upright window", () => {
    expect(fitFov(58, 16 / 9)).toBe(58);
    expect(fitFov(58, 390 / 844)).toBeGreaterThan(70);
  });
});

describe("the glass of a monitor", () => {
  it("shows its picture upright and unmirrored, however its mesh is turned", () => {
    const mesh = new Mesh(new PlaneGeometry(1.6, 0.9));
    mesh.rotation.set(0, 2, 0);
    const { aspect } = layPictureOn(mesh);
    const { position, uv } = mesh.geometry.attributes;
    for (let i = 0; i < position!.count; i += 1) {
      expect(uv!.getX(i)).toBeCloseTo(position!.getX(i) / 1.6 + 0.5, 5);
      expect(uv!.getY(i)).toBeCloseTo(0.5 - position!.getY(i) / 0.9, 5);
    }
    expect(aspect).toBeCloseTo(16 / 9, 4);
  });
});

describe("the page's eye", () => {
  const bounds = new Box3(new Vector3(-10, 0, -10), new Vector3(10, 3, 10));
  function makeDirector(change: Partial<ViewDirectorOptions> = {}) {
    const arrivals: (readonly [string, string | null])[] = [];
    const director = createViewDirector({
      walkable: createOpenFloor(0, bounds),
      start: { position: new Vector3(0, 0, 4), heading: 0, pitch: 0 },
      overview: createOverviewView(new Vector3(), 4),
      cameras: () => [
        {
          id: "a",
          label: "A",
          colour: "#ffffff",
          standsAlone: false,
          lensDegrees: 30,
          readPose(out) {
            out.position.set(2, 1.5, 2);
            out.quaternion.set(0, 0, 0, 1);
            out.fovDegrees = 30;
            return out;
          },
        },
      ],
      standFor: () => ({ position: new Vector3(1, 0, 1), heading: 1, pitch: -0.2 }),
      pickFloor: () => null,
      pictureAspect: () => 16 / 9,
      reducedMotion: () => false,
      onMoved: () => undefined,
      onArrived: (mode, camera) => void arrivals.push([mode, camera]),
      ...change,
    });
    const run = (seconds: number, input = createViewInput()) => {
      for (let time = 0; time < seconds; time += 0.05) director.update(input, 0.05, 16 / 9);
    };
    run(0.1);
    return { director, arrivals, run };
  }

  it("flies into a lens and back to exactly where the visitor stood", () => {
    const { director, arrivals, run } = makeDirector();
    const before = director.pose();
    director.request({ target: { kind: "look-through", camera: "a" }, cut: false });
    run(0.5);
    expect(arrivals).toEqual([]);
    run(1);
    expect(arrivals).toEqual([["look-through", "a"]]);
    expect(director.eye.position.toArray()).toEqual([2, 1.5, 2]);
    director.request({ target: { kind: "back" }, cut: false });
    run(1.5);
    expect(arrivals.at(-1)).toEqual(["walk", null]);
    expect(director.pose()).toEqual(before);
  });

  it("cuts hard when asked to", () => {
    const { director, arrivals } = makeDirector();
    director.request({ target: { kind: "hotspot", hotspot: "x" }, cut: true });
    expect(arrivals).toEqual([["walk", null]]);
    expect(director.pose().positionMetres).toEqual([1, 0, 1]);
  });

  it("leaves the overview when the visitor begins to walk", () => {
    const { director, arrivals, run } = makeDirector();
    director.request({ target: { kind: "overview" }, cut: true });
    run(0.1, { ...createViewInput(), forward: 1 });
    run(1.5);
    expect(arrivals.map(([mode]) => mode)).toEqual(["overview", "walk"]);
  });

  it("walks where the floor was pressed, keeping its look", () => {
    const { director, run } = makeDirector({ pickFloor: () => new Vector3(3, 0, 0) });
    expect(director.goal()).toBeNull();
    director.update({ ...createViewInput(), tap: { x: 0, y: 0 } }, 0.05, 1.7);
    run(0.5);
    expect(director.goal()?.toArray()).toEqual([3, 0, 0]);
    run(4);
    expect(director.goal()).toBeNull();
    expect(director.pose().positionMetres).toEqual([3, 0, 0]);
    expect(director.pose().headingDegrees).toBe(0);
  });

  it("marks where a flight over the floor ends, and nothing once it has arrived or is left", () => {
    const { director, run } = makeDirector();
    director.request({ target: { kind: "hotspot", hotspot: "x" }, cut: false });
    run(0.2);
    expect(director.goal()?.toArray()).toEqual([1, 0, 1]);
    run(2);
    expect(director.goal()).toBeNull();
    director.request({ target: { kind: "start" }, cut: false });
    run(0.2);
    director.request({ target: { kind: "overview" }, cut: false });
    run(0.2);
    expect(director.goal()).toBeNull();
  });

  it("forgets the way as soon as keys or a stick say otherwise", () => {
    const { director, run } = makeDirector({ pickFloor: () => new Vector3(3, 0, 0) });
    director.update({ ...createViewInput(), tap: { x: 0, y: 0 } }, 0.05, 1.7);
    run(0.2);
    run(0.1, { ...createViewInput(), forward: -0.4 });
    expect(director.goal()).toBeNull();
  });

  it("goes at half the pace with a stick pushed half as far", () => {
    const half = makeDirector();
    const full = makeDirector();
    half.run(2, { ...createViewInput(), forward: 0.5 });
    full.run(2, { ...createViewInput(), forward: 1 });
    const [slow, fast] = [half, full].map(({ director }) => 4 - director.pose().positionMetres[2]);
    expect(slow! / fast!).toBeCloseTo(0.5, 2);
  });

  it("walks ahead where it looks", () => {
    const { director, run } = makeDirector();
    run(1, { ...createViewInput(), forward: 1 });
    const [x, , z] = director.pose().positionMetres;
    expect(x).toBeCloseTo(0, 5);
    expect(z).toBeLessThan(3);
  });
});
