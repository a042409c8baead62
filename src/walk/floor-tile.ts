import { addTile, buildTile, createNavMesh, type NavMesh, type NavMeshTileParams } from "navcat";

/** Where feet may go, as plain numbers: what a bake finds, a file keeps and a navigation mesh is raised from. */
export type FloorTile = NavMeshTileParams;

/** Makes of a floor what paths are looked for in. */
export function raiseNavMesh(floor: FloorTile): NavMesh {
  const mesh = createNavMesh();
  const [left, low, back, right, , front] = floor.bounds;
  mesh.tileWidth = right - left;
  mesh.tileHeight = front - back;
  mesh.origin = [left, low, back];
  addTile(mesh, buildTile(floor));
  return mesh;
}
