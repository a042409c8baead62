import { PerspectiveCamera, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { describeView, isSameView } from "../../../src/scene/hotspots/describe-view.ts";

const camera = new PerspectiveCamera(60, 16 / 9, 0.1, 100);
camera.position.set(0, 1.6, 0);
camera.updateMatrixWorld();
const at = (id: string, x: number, y: number, z: number) =>
  ({ kind: "hotspot", id, position: new Vector3(x, y, z) }) as const;

describe("describeView", () => {
  it("names what is in the picture, nearest first, with its side", () => {
    const seen = describeView(
      [at("far", 0, 1.6, -8.2), at("left", -2, 1.6, -3), at("right", 2, 1.6, -4), at("near", 0.2, 1.5, -2)],
      camera,
    );
    expect(seen.map(({ id, side, metres }) => [id, side, metres])).toEqual([
      ["near", "ahead", 2],
      ["left", "left", 4],
      ["right", "right", 4],
      ["far", "ahead", 8],
    ]);
  });

  it("leaves out what is behind, beside, above and below it", () => {
    const outside = [
      at("behind", 0, 1.6, 3),
      at("beside", 9, 1.6, -3),
      at("above", 0, 9, -3),
      at("below", 0, -4, -2),
    ];
    expect(describeView(outside, camera)).toEqual([]);
  });
});

describe("isSameView", () => {
  const seen = describeView([at("a", 0, 1.6, -2), at("b", 1, 1.6, -5)], camera);

  it("is so for the same things at the same places", () => {
    expect(isSameView(seen, structuredClone(seen))).toBe(true);
  });

  it("is not so when something comes, goes, or moves by a metre", () => {
    expect(isSameView(seen, seen.slice(1))).toBe(false);
    expect(isSameView(seen.slice(1), seen)).toBe(false);
    expect(isSameView(seen, [{ ...seen[0]!, metres: 3 }, seen[1]!])).toBe(false);
  });
});
