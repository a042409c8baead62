import { Document, type vec3 } from "@gltf-transform/core";
import { Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { gatherFloor } from "../../../src/ingest/gather-floor.ts";
import { createWalkable } from "../../../src/scene/walk/walkable.ts";
import { bakeFloor } from "../../../src/walk/bake-floor.ts";
import { formatFloorFile, parseFloorFile, type FloorFile } from "../../../src/walk/floor-file.ts";
import { raiseNavMesh } from "../../../src/walk/floor-tile.ts";

/** Twelve triangles, seen from outside. */
const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7].map((at) =>
  [at & 1, (at >> 1) & 1, (at >> 2) & 1].map((bit) => bit - 0.5),
);
const SIDES = [
  [2, 6, 7, 3],
  [0, 1, 5, 4],
  [0, 4, 6, 2],
  [1, 3, 7, 5],
  [0, 2, 3, 1],
  [4, 5, 7, 6],
];
const BOX = SIDES.flatMap(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, a, c, d]);

interface Box {
  readonly name: string;
  readonly at: vec3;
  readonly size: vec3;
  readonly alpha?: "BLEND" | "OPAQUE";
}

function createRoom(boxes: readonly Box[]): Document {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  for (const { name, at, size, alpha = "OPAQUE" } of boxes) {
    const position = document
      .createAccessor()
      .setType("VEC3")
      .setArray(Float32Array.from(CORNERS.flat()))
      .setBuffer(buffer);
    const indices = document.createAccessor().setArray(Uint16Array.from(BOX)).setBuffer(buffer);
    const primitive = document
      .createPrimitive()
      .setAttribute("POSITION", position)
      .setIndices(indices)
      .setMaterial(document.createMaterial().setAlphaMode(alpha));
    const mesh = document.createMesh().addPrimitive(primitive);
    scene.addChild(document.createNode(name).setTranslation(at).setScale(size).setMesh(mesh));
  }
  return document;
}

const FLOOR: Box = { name: "WALK_floor", at: [0, -0.05, 0], size: [8, 0.1, 8] };
const WALL: Box = { name: "wall", at: [-1, 1.3, 0], size: [6, 2.6, 0.1] };
const near = new Vector3(0, 0, 3.4);
const far = new Vector3(0, 0, -2);
const fileOf = (document: Document): FloorFile => ({
  model: { sizeBytes: 3, sha256: "0".repeat(64) },
  floor: bakeFloor(gatherFloor(document, "WALK"))!,
});
const raise = ({ floor }: FloorFile) => createWalkable(raiseNavMesh(floor), near);

describe("a floor baked on the command line", () => {
  it("is walked as the viewer walks its own: through the door, not through the wall", () => {
    const walkable = raise(fileOf(createRoom([FLOOR, WALL])));
    const way = walkable.findWay(near, far)!;
    expect(way.at(-1)!.distanceTo(far)).toBeLessThan(0.2);
    expect(way.some(({ x }) => x > 1.9)).toBe(true);
  });

  it("is the same when a mirrored node turned its triangles over", () => {
    const mirrored = { ...FLOOR, size: [-8, 0.1, 8] as vec3 };
    expect(raise(fileOf(createRoom([mirrored]))).projectToFloor(near)!.y).toBeCloseTo(0, 1);
  });

  it("has no obstacle in a beam of light", () => {
    const beam: Box = { name: "beam", at: [0, 1, 0], size: [9, 2, 0.4], alpha: "BLEND" };
    expect(raise(fileOf(createRoom([FLOOR, beam]))).isClear(near, far)).toBe(true);
    expect(raise(fileOf(createRoom([FLOOR, { ...beam, alpha: "OPAQUE" }]))).isClear(near, far)).toBe(false);
  });
});

describe("the file of a floor", () => {
  const file = fileOf(createRoom([FLOOR, WALL]));
  const text = formatFloorFile(file);

  it("comes back as it went, to a tenth of a millimetre", () => {
    const read = parseFloorFile(text)!;
    expect(read.model).toEqual(file.model);
    expect(read.floor.polys).toEqual(file.floor.polys);
    for (const [index, value] of file.floor.vertices.entries())
      expect(Math.abs(read.floor.vertices[index]! - value)).toBeLessThan(0.0001);
    const way = raise(read).findWay(near, far)!;
    expect(way.length).toBe(raise(file).findWay(near, far)!.length);
  });

  type Written = Record<string, unknown> & {
    vertices: number[];
    polys: { vertices: number[] }[];
    detailMeshes: { trianglesCount: number }[];
    detailTriangles: number[];
  };
  const changed = (change: (floor: Written) => void) => {
    const parsed = JSON.parse(text) as { floor: Written };
    change(parsed.floor);
    return JSON.stringify(parsed);
  };
  it.each([
    ["nothing", ""],
    ["a page", "<html></html>"],
    ["another version", text.replace('"hotsetFloor":1', '"hotsetFloor":2')],
    ["a further key", changed((floor) => void (floor["more"] = 1))],
    ["no polygon", changed((floor) => Object.assign(floor, { polys: [], detailMeshes: [] }))],
    ["a corner that is not there", changed((floor) => void (floor.polys[0]!.vertices[0] = 99_999))],
    ["a detail beyond its list", changed((floor) => void (floor.detailMeshes[0]!.trianglesCount = 99_999))],
    ["a detail's corner that is not there", changed((floor) => void (floor.detailTriangles[0] = 99_999))],
    ["a coordinate beyond the world", changed((floor) => void (floor.vertices[0] = 1e9))],
  ])("is not taken for one: %s", (_name, foreign) => {
    expect(parseFloorFile(foreign)).toBeNull();
  });
});
