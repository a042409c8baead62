import { BoxGeometry, Mesh, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { bakeFloor } from "../../../src/walk/bake-floor.ts";
import { gatherTriangles } from "../../../src/scene/walk/gather-triangles.ts";
import { raiseNavMesh } from "../../../src/walk/floor-tile.ts";
import { createWalkable } from "../../../src/scene/walk/walkable.ts";

function box(width: number, height: number, depth: number, x: number, y: number, z: number): Mesh {
  const mesh = new Mesh(new BoxGeometry(width, height, depth));
  mesh.position.set(x, y, z);
  mesh.updateMatrixWorld(true);
  return mesh;
}

/** A room of 8 by 8 metres, cut in two by a wall with a door at its right end, a table in the near half. */
const floor = box(8, 0.1, 8, 0, -0.05, 0);
const solids = [floor, box(6, 2.6, 0.1, -1, 1.3, 0), box(1.2, 0.05, 0.8, 0, 0.75, 2)];
const near = new Vector3(0, 0, 3.4);
const far = new Vector3(0, 0, -2);

function make(marked: boolean) {
  const mesh = bakeFloor({
    floor: marked ? gatherTriangles([floor]) : null,
    solids: gatherTriangles(solids),
  });
  return createWalkable(raiseNavMesh(mesh!), near);
}

describe.each([
  ["marked by the model", true],
  ["found by its slope", false],
])("a floor %s", (_, marked) => {
  const walkable = make(marked);

  it("cannot be left through a wall, however long one pushes", () => {
    let at = walkable.projectToFloor(new Vector3(-2, 0, 1.5))!;
    for (let step = 0; step < 200; step += 1)
      at = walkable.slide(at, at.clone().add(new Vector3(0, 0, -0.05)));
    expect(at.z).toBeGreaterThan(0.2);
    expect(at.z).toBeLessThan(0.6);
  });

  it("lets one slide along what is in the way", () => {
    let at = walkable.projectToFloor(new Vector3(-2, 0, 0.6))!;
    for (let step = 0; step < 40; step += 1)
      at = walkable.slide(at, at.clone().add(new Vector3(0.04, 0, -0.04)));
    expect(at.x).toBeGreaterThan(-1.2);
    expect(at.z).toBeGreaterThan(0.2);
  });

  it("has a way through the door, around the table", () => {
    const way = walkable.findWay(near, far)!;
    expect(way.at(0)!.distanceTo(near)).toBeLessThan(0.2);
    expect(way.at(-1)!.distanceTo(far)).toBeLessThan(0.2);
    const throughDoor = way.some((corner) => corner.x > 1.9);
    expect(throughDoor).toBe(true);
    for (const { x, z } of way) expect(Math.abs(x) < 0.6 && Math.abs(z - 2) < 0.4).toBe(false);
  });

  it("ends a step short of the edge, and is found from anywhere", () => {
    const outside = walkable.projectToFloor(new Vector3(20, 1, 3))!;
    expect(outside.x).toBeLessThan(3.9);
    expect(outside.x).toBeGreaterThan(3.3);
    expect(walkable.projectToFloor(new Vector3(20, 1, 3), 1)).toBeNull();
    expect(walkable.projectToFloor(new Vector3(1, 2.5, 3))!.y).toBeLessThan(0.2);
  });

  it("knows what is in the way of a straight walk", () => {
    expect(walkable.isClear(near, far)).toBe(false);
    expect(walkable.isClear(near, new Vector3(2, 0, 3.4))).toBe(true);
  });
});

describe("what is no floor", () => {
  it("is a table top, which cannot be reached", () => {
    const top = make(false).projectToFloor(new Vector3(0, 0.8, 2))!;
    expect(top.y).toBeLessThan(0.2);
  });
  it("is a model in which nobody could stand", () => {
    expect(bakeFloor({ floor: null, solids: gatherTriangles([box(0.2, 3, 0.2, 0, 0, 0)]) })).toBeNull();
    expect(bakeFloor({ floor: null, solids: gatherTriangles([]) })).toBeNull();
  });
  it("is found also for a mirrored node, whose triangles face the other way", () => {
    const mirrored = box(8, 0.1, 8, 0, -0.05, 0);
    mirrored.scale.x = -1;
    mirrored.updateMatrixWorld(true);
    expect(bakeFloor({ floor: gatherTriangles([mirrored]), solids: gatherTriangles([]) })).not.toBeNull();
  });
});
