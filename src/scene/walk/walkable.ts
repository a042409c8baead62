import {
  createFindNearestPolyResult,
  DEFAULT_QUERY_FILTER,
  findNearestPoly,
  findPath,
  getClosestPointOnPoly,
  getTileAndPolyByRef,
  createGetClosestPointOnPolyResult,
  moveAlongSurface,
  type NavMesh,
  type NodeRef,
  type QueryFilter,
  raycast,
} from "navcat";
import { Vector3 } from "three";
import { reachableFrom } from "./reachable-from.ts";

/** The floor that one can stand on and reach from the start. All points are on the floor, metres. */
export interface Walkable {
  /**
   * The nearest point to stand, also for points in the air, in walls and outside.
   *
   * @param maxMetres Null when it would be further away than this, measured along the floor.
   */
  projectToFloor(point: Vector3, maxMetres?: number): Vector3 | null;
  /** Corners of the way around obstacles, both ends included; null: there is none. */
  findWay(from: Vector3, to: Vector3): readonly Vector3[] | null;
  /** Walks straight, sliding along what is in the way. Returns where that ends. */
  slide(from: Vector3, to: Vector3): Vector3;
  /** The floor from above, as convex pieces; each a round of corners, metres. */
  pieces(): readonly (readonly Vector3[])[];
  /** True when nothing one could bump into lies between two points of the floor. */
  isClear(from: Vector3, to: Vector3): boolean;
}

type Triple = [number, number, number];
const NEAR_HALF_EXTENTS: Triple = [0.6, 1.2, 0.6];
const triple = (point: Vector3): Triple => [point.x, point.y, point.z];

/** @param start Where a visit begins: what cannot be reached from there (table tops, roofs) is no floor. */
export function createWalkable(mesh: NavMesh, start: Vector3): Walkable {
  const island = reachableFrom(mesh, triple(start));
  const filter: QueryFilter = {
    getCost: DEFAULT_QUERY_FILTER.getCost,
    passFilter: (node: NodeRef) => island.has(node),
  };
  const nearest = createFindNearestPolyResult();
  const closest = createGetClosestPointOnPolyResult();

  /** The search box grows: most questions are asked from the floor itself. */
  function locate(point: Vector3): { node: NodeRef; position: Vector3 } | null {
    findNearestPoly(nearest, mesh, triple(point), NEAR_HALF_EXTENTS, filter);
    if (nearest.success) return { node: nearest.nodeRef, position: new Vector3(...nearest.position) };
    return locateFar(point);
  }

  /** Compared along the floor first, so that a point high on a wall finds the floor at its foot. */
  function locateFar(point: Vector3): { node: NodeRef; position: Vector3 } | null {
    let best: { node: NodeRef; position: Vector3 } | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const node of island) {
      getClosestPointOnPoly(closest, mesh, node, triple(point));
      const [x, y, z] = closest.position;
      const cost = Math.hypot(x - point.x, z - point.z) + 0.25 * Math.abs(y - point.y);
      if (!closest.success || cost >= bestCost) continue;
      bestCost = cost;
      best = { node, position: new Vector3(x, y, z) };
    }
    return best;
  }

  return {
    projectToFloor(point, maxMetres = Number.POSITIVE_INFINITY) {
      const found = locate(point);
      if (!found) return null;
      const { position } = found;
      return Math.hypot(position.x - point.x, position.z - point.z) <= maxMetres ? position : null;
    },
    findWay(from, to) {
      const found = findPath(mesh, triple(from), triple(to), NEAR_HALF_EXTENTS, filter);
      if (!found.success || found.path.length === 0) return null;
      return found.path.map(({ position }) => new Vector3(...position));
    },
    slide(from, to) {
      const at = locate(from);
      if (!at) return from.clone();
      const moved = moveAlongSurface(mesh, at.node, triple(at.position), triple(to), filter);
      return moved.success ? new Vector3(...moved.position) : at.position;
    },
    pieces: () =>
      [...island].flatMap((node) => {
        const found = getTileAndPolyByRef(node, mesh);
        if (!found.success) return [];
        const { tile, poly } = found;
        return [poly.vertices.map((index) => new Vector3().fromArray(tile.vertices, index * 3))];
      }),
    isClear(from, to) {
      const at = locate(from);
      return at !== null && raycast(mesh, at.node, triple(at.position), triple(to), filter).t >= 1;
    },
  };
}
