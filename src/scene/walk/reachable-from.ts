import {
  ANY_QUERY_FILTER,
  createFindNearestPolyResult,
  findNearestPoly,
  getNodeByRef,
  getNodeByTileAndPoly,
  type NavMesh,
  type NodeRef,
} from "navcat";

/** Ways to look for the first floor, from a step around to anywhere near. */
const SEARCHES: readonly [number, number, number][] = [
  [0.5, 0.6, 0.5],
  [2, 2.5, 2],
  [8, 4, 8],
  [100, 50, 100],
];

/** All polygons that can be walked to from the floor nearest to a point; without any near it, the largest island. */
export function reachableFrom(mesh: NavMesh, point: [number, number, number]): ReadonlySet<NodeRef> {
  const found = createFindNearestPolyResult();
  for (const halfExtents of SEARCHES) {
    findNearestPoly(found, mesh, point, halfExtents, ANY_QUERY_FILTER);
    if (found.success) return flood(mesh, found.nodeRef);
  }
  return largestIsland(mesh);
}

function largestIsland(mesh: NavMesh): ReadonlySet<NodeRef> {
  let largest: ReadonlySet<NodeRef> = new Set();
  const seen = new Set<NodeRef>();
  for (const tile of Object.values(mesh.tiles)) {
    for (let index = 0; index < tile.polys.length; index += 1) {
      const { ref } = getNodeByTileAndPoly(mesh, tile, index);
      if (seen.has(ref)) continue;
      const island = flood(mesh, ref);
      for (const node of island) seen.add(node);
      if (island.size > largest.size) largest = island;
    }
  }
  return largest;
}

function flood(mesh: NavMesh, from: NodeRef): ReadonlySet<NodeRef> {
  const reached = new Set<NodeRef>([from]);
  // A Set visits what is added while it is walked.
  for (const ref of reached) {
    const node = getNodeByRef(mesh, ref);
    for (const link of node.links) {
      const to = mesh.links[link]?.toNodeRef;
      if (to !== undefined) reached.add(to);
    }
  }
  return reached;
}
