/** A chunk of its own: only sets without a baked floor need it. */
import type { Mesh, Vector3 } from "three";
import { raiseNavMesh } from "../../walk/floor-tile.ts";
import type { SetModel } from "../model/set-model.ts";
import { gatherTriangles } from "./gather-triangles.ts";
import { createOpenFloor } from "./open-floor.ts";
import { startBake } from "./start-bake.ts";
import { createWalkable, type Walkable } from "./walkable.ts";

/** Bakes where one can walk in a set that has not brought it, from what is there now. */
export async function makeWalkable(model: SetModel, start: Vector3): Promise<Walkable> {
  const marked = model.walkSurfaces.length > 0;
  const solids = gatherTriangles(model.solids.filter(standsInTheWay));
  const floor = marked ? gatherTriangles(model.walkSurfaces) : null;
  const found = await startBake({ floor, solids });
  if (found) return createWalkable(raiseNavMesh(found), start);
  // Furniture that fills the whole marked floor is a mistake of the tour; the marking is believed.
  const bare = floor ? await startBake({ floor, solids: gatherTriangles([]) }) : null;
  return bare ? createWalkable(raiseNavMesh(bare), start) : createOpenFloor(start.y, model.bounds);
}

/** Beams of light and haze are drawn as transparent meshes; nobody bumps into them. */
function standsInTheWay(mesh: Mesh): boolean {
  return [mesh.material].flat().some((material) => !material.transparent);
}
