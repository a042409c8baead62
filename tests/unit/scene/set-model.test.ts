import {
  AnimationClip,
  BoxGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  Object3D,
  PerspectiveCamera,
  PointLight,
  VectorKeyframeTrack,
} from "three";
import { describe, expect, it } from "vitest";
import { createLensPose, resolveCameras } from "../../../src/scene/cameras/set-cameras.ts";
import { createSetModel } from "../../../src/scene/model/set-model.ts";
import { readFeed } from "../../../src/scene/screens/find-screens.ts";
import type { Tour } from "../../../src/tour/tour-schema.ts";

const named = <T extends Object3D>(object: T, name: string) => Object.assign(object, { name });
const block = (name: string, material = new MeshBasicMaterial()) =>
  named(new Mesh(new BoxGeometry(1, 1, 1), material), name);
function model(children: Object3D[], animations: AnimationClip[] = []) {
  const scene = new Group();
  if (children.length > 0) scene.add(...children);
  return createSetModel({ scene, animations }, "WALK");
}
const lights = (root: Object3D) => {
  let count = 0;
  root.traverse((node) => (count += "isLight" in node ? 1 : 0));
  return count;
};

describe("a loaded model", () => {
  it("keeps walkable surfaces apart and unseen", () => {
    const { solids, walkSurfaces } = model([block("table"), block("WALK_floor")]);
    expect(solids.map(({ name }) => name)).toEqual(["table"]);
    expect(walkSurfaces[0]!.visible).toBe(false);
  });
  it("finds nodes by the name written in the file", () => {
    const node = named(new Group(), "HOT_my_lamp001");
    node.userData = { name: "HOT my lamp.001" };
    expect(model([node]).findNode("HOT my lamp.001")).toBe(node);
    expect(model([node]).findNode("constructor")).toBeNull();
  });
  it("takes more in later, and withholds of it what is withheld", () => {
    const whole = model([block("wall")]);
    whole.hide(["attic"]);
    const material = new MeshBasicMaterial();
    const later = new Group().add(block("shelf", material), block("attic_box"));
    later.position.x = 20;
    whole.add(later);
    expect(whole.solids.map(({ name }) => name)).toEqual(["wall", "shelf", "attic_box"]);
    expect(whole.findNode("shelf")?.visible).toBe(true);
    expect(whole.findNode("attic_box")?.visible).toBe(false);
    expect(material.toneMapped).toBe(false);
    expect(whole.bounds.max.x).toBeCloseTo(20.5, 5);
    whole.hide([]);
    expect(whole.findNode("attic_box")?.visible).toBe(true);
  });
  it("draws baked colours as they were authored", () => {
    const material = new MeshBasicMaterial();
    expect(lights(model([block("wall", material)]).root)).toBe(0);
    expect(material.toneMapped).toBe(false);
  });
  it("gets light only when it has surfaces that wait for some and no lamp of its own", () => {
    const lit = () => block("wall", new MeshStandardMaterial() as never);
    expect(lights(model([lit()]).root)).toBeGreaterThan(0);
    expect(lights(model([lit(), new PointLight()]).root)).toBe(1);
  });
  it("takes the pose of any time of the take, forwards and back, and rests at its end", () => {
    const mover = named(new Group(), "dolly");
    const track = new VectorKeyframeTrack("dolly.position", [0, 10], [0, 0, 0, 5, 0, 0]);
    const { pose } = model([mover], [new AnimationClip("take", 10, [track])]);
    const at = (seconds: number) => {
      pose(seconds, null);
      return mover.position.x;
    };
    expect([at(4), at(30), at(2), at(10), at(0)]).toEqual([2, 5, 1, 5, 0].map((x) => expect.closeTo(x, 5)));
    expect(pose(0, null)).toBe(false);
  });
  it("moves as in the take that is open, and as in the first one while none is", () => {
    const mover = named(new Group(), "dolly");
    const clip = (name: string, x: number) =>
      new AnimationClip(name, 1, [new VectorKeyframeTrack("dolly.position", [0, 1], [x, 0, 0, x, 0, 0])]);
    const { pose } = model([mover], [clip("take-42a-3", 3), clip("take-42a-2", 2)]);
    const at = (take: string | null) => {
      expect(pose(0.5, take)).toBe(true);
      return mover.position.x;
    };
    expect([at("42a-3"), at("42a-2"), at(null), at("42a-2"), at("42b-1")]).toEqual([3, 2, 3, 2, 3]);
    expect(pose(0.5, "42a-3")).toBe(false);
  });
});

describe("a camera of the tour", () => {
  const tourWith = (cameras: Tour["cameras"]) => ({ cameras }) as Tour;

  it("takes pose and lens from its node, or from a turned child of it", () => {
    const node = named(new Group(), "CAM_A");
    node.position.set(1, 2, 3);
    node.scale.setScalar(0.01);
    const lens = new PerspectiveCamera(31, 16 / 9);
    lens.rotation.x = -Math.PI / 2;
    node.add(lens);
    const [camera] = resolveCameras(tourWith([{ id: "a", label: "A", node: "CAM_A" }]), model([node]));
    const pose = camera!.readPose(createLensPose());
    expect(pose.fovDegrees).toBe(31);
    expect(camera!.lensDegrees).toBe(31);
    expect(pose.position.toArray()).toEqual([1, 2, 3].map((x) => expect.closeTo(x, 5)));
    expect(pose.quaternion.x).toBeCloseTo(-Math.SQRT1_2, 5);
  });
  it("takes them from the tour when it names no node", () => {
    const stated = {
      id: "b",
      positionMetres: [1, 1, 1],
      rotationQuaternion: [0, 1, 0, 0],
      verticalFovDegrees: 40,
    };
    const [camera] = resolveCameras(tourWith([stated] as Tour["cameras"]), model([]));
    expect(camera!.readPose(createLensPose()).fovDegrees).toBe(40);
    expect(camera!.lensDegrees).toBe(40);
    expect(camera!.label).toBe("B");
  });
  it("is left out when nobody knows where it stands", () => {
    expect(resolveCameras(tourWith([{ id: "a", node: "NOT_THERE" }]), model([]))).toEqual([]);
  });
  it("states no lens where neither model nor tour does", () => {
    const bare = [{ id: "c", positionMetres: [1, 1, 1] }] as Tour["cameras"];
    expect(resolveCameras(tourWith(bare), model([]))[0]!.lensDegrees).toBeNull();
  });
  it("has a letter without I and O", () => {
    const cameras = Array.from({ length: 9 }, (_, index) => ({
      id: `cam0${index + 1}`,
      positionMetres: [0, 0, 0],
    }));
    const labels = resolveCameras(tourWith(cameras as Tour["cameras"]), model([])).map(({ label }) => label);
    expect(labels.join("")).toBe("ABCDEFGHJ");
  });
});

describe("the feed of a screen", () => {
  it.each([
    [{ hotset: { screen: "focus" } }, "focus"],
    [{ hotset: { screen: "cut" } }, "cut"],
    [{ hotset: { screen: "angle:a" } }, "angle:a"],
    [{ hotset: { screen: "angle:" } }, null],
    [{ hotset: { screen: 3 } }, null],
    [{ hotset: null }, null],
    [{}, null],
    [Object.create({ hotset: { screen: "focus" } }) as object, null],
  ])("%j", (extras, feed) => {
    expect(readFeed(extras)).toBe(feed);
  });
});
