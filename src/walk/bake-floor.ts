/**
 * Where feet may go: a navigation mesh from voxels (Recast's method). Pure data in and out, so that it runs in a worker and on the command line.
 * @see https://recastnav.com
 */
import {
  BuildContext,
  buildCompactHeightfield,
  buildContours,
  buildDistanceField,
  buildPolyMesh,
  buildPolyMeshDetail,
  buildRegionsMonotone,
  ContourBuildFlags,
  createHeightfield,
  erodeWalkableArea,
  filterLedgeSpans,
  filterLowHangingWalkableObstacles,
  filterWalkableLowHeightSpans,
  markWalkableTriangles,
  polyMeshDetailToTileDetailMesh,
  polyMeshToTilePolys,
  rasterizeTriangles,
  WALKABLE_AREA,
} from "navcat";
import type { FloorTile } from "./floor-tile.ts";
import { settleHeights } from "./settle-heights.ts";
import type { TriangleSoup } from "./triangle-soup.ts";

export const WALKER = { radiusMetres: 0.25, heightMetres: 1.7, climbMetres: 0.3, slopeDegrees: 40 } as const;

/** Finer cells follow walls closer and cost time and memory with their square. */
const CELL_METRES = 0.08;
const CELL_HEIGHT_METRES = 0.06;
const MOST_CELLS = 420;

export interface BakeInput {
  /** Surfaces marked as walkable; null: whatever in `solids` is flat enough. */
  readonly floor: TriangleSoup | null;
  /** What stands in the way. */
  readonly solids: TriangleSoup;
}

/** @returns null when nobody could stand anywhere. */
export function bakeFloor(input: BakeInput): FloorTile | null {
  const ground = input.floor ?? input.solids;
  const bounds = measure(ground.positions);
  if (!bounds) return null;
  // Room for the head of whoever stands on the highest floor.
  bounds[4] += WALKER.heightMetres + 1;
  bounds[1] -= 0.5;
  const spanMetres = Math.max(bounds[3] - bounds[0], bounds[5] - bounds[2]);
  const cell = Math.max(CELL_METRES, spanMetres / MOST_CELLS);
  const cellHeight = Math.max(CELL_HEIGHT_METRES, (bounds[4] - bounds[1]) / 4000);
  const cells = (metres: number) => Math.max(1, Math.ceil(metres / cell));
  const climb = Math.ceil(WALKER.climbMetres / cellHeight);
  const head = Math.ceil(WALKER.heightMetres / cellHeight);
  const context = BuildContext.create();
  const field = createHeightfield(
    cells(bounds[3] - bounds[0]),
    cells(bounds[5] - bounds[2]),
    bounds,
    cell,
    cellHeight,
  );
  const draw = ({ positions, indices }: TriangleSoup, walkable: boolean) => {
    const areas = Array.from<number>({ length: indices.length / 3 }).fill(0);
    if (walkable) markWalkableTriangles(positions, indices, areas, WALKER.slopeDegrees);
    rasterizeTriangles(context, field, positions, indices, areas, climb);
  };
  draw(input.solids, input.floor === null);
  if (input.floor) draw(input.floor, true);
  filterLowHangingWalkableObstacles(field, climb);
  filterLedgeSpans(field, head, climb);
  filterWalkableLowHeightSpans(field, head);
  const compact = buildCompactHeightfield(context, head, climb, field);
  erodeWalkableArea(Math.ceil(WALKER.radiusMetres / cell), compact);
  buildDistanceField(compact);
  buildRegionsMonotone(context, compact, 0, 8, 20);
  const contours = buildContours(context, compact, 1.1, 12 / cell, ContourBuildFlags.CONTOUR_TESS_WALL_EDGES);
  const polygons = buildPolyMesh(context, contours, 5);
  if (polygons.nPolys === 0) return null;
  for (let i = 0; i < polygons.nPolys; i += 1) {
    if (polygons.areas[i] === WALKABLE_AREA) polygons.areas[i] = 0;
    if (polygons.areas[i] === 0) polygons.flags[i] = 1;
  }
  const detail = buildPolyMeshDetail(context, polygons, compact, cell * 6, cellHeight);
  const { vertices, polys } = polyMeshToTilePolys(polygons);
  const detailMesh = polyMeshDetailToTileDetailMesh(polys, detail);
  for (const points of [vertices, detailMesh.detailVertices]) settleHeights(points, ground, 3 * cellHeight);
  return {
    bounds: polygons.bounds,
    vertices,
    polys,
    ...detailMesh,
    tileX: 0,
    tileY: 0,
    tileLayer: 0,
    cellSize: cell,
    cellHeight,
    walkableHeight: WALKER.heightMetres,
    walkableRadius: WALKER.radiusMetres,
    walkableClimb: WALKER.climbMetres,
  };
}

function measure(positions: Float32Array): [number, number, number, number, number, number] | null {
  if (positions.length === 0) return null;
  const bounds: [number, number, number, number, number, number] = [
    Infinity,
    Infinity,
    Infinity,
    -Infinity,
    -Infinity,
    -Infinity, // oxfmt-ignore
  ];
  for (let i = 0; i < positions.length; i += 1) {
    const axis = (i % 3) as 0 | 1 | 2;
    const value = positions[i] ?? 0;
    if (value < bounds[axis]) bounds[axis] = value;
    const top = (axis + 3) as 3 | 4 | 5;
    if (value > bounds[top]) bounds[top] = value;
  }
  return bounds.every(Number.isFinite) ? bounds : null;
}
