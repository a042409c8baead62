import * as z from "zod/mini";
import type { FloorTile } from "./floor-tile.ts";

/** A baked floor beside its model, so that no visitor's machine has to bake it. */
export interface FloorFile {
  /** Bytes of the model that it was baked from, and the digest of all files of the set; another set has another floor. */
  readonly model: { readonly sizeBytes: number; readonly sha256: string };
  readonly floor: FloorTile;
}

/** Upper bounds, checked before anything is made of the numbers. */
export const FLOOR_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 8_000_000,
  /** Entries in any one list. */
  entries: 400_000,
} as const;

/** Tenths of a millimetre: far below what a foot or a headset notices. */
const DECIMALS = 4;

const coordinate = z.number().check(z.gte(-100_000), z.lte(100_000));
const count = z.int().check(z.gte(0), z.lte(FLOOR_LIMITS.entries));
const list = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(FLOOR_LIMITS.entries));
const length = z.number().check(z.gt(0), z.lte(1000));
const point = [coordinate, coordinate, coordinate] as const;

const floorFile = z.strictObject({
  hotsetFloor: z.literal(1),
  model: z.strictObject({
    sizeBytes: z.int().check(z.gte(0)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  floor: z.strictObject({
    bounds: z.tuple([...point, ...point]),
    vertices: list(coordinate),
    polys: list(
      z.strictObject({
        vertices: z.array(count).check(z.minLength(3), z.maxLength(16)),
        neis: z.array(z.int()).check(z.maxLength(16)),
        flags: z.int(),
        area: z.int(),
      }),
    ),
    detailMeshes: list(
      z.strictObject({
        verticesBase: count,
        trianglesBase: count,
        verticesCount: count,
        trianglesCount: count,
      }),
    ),
    detailVertices: list(coordinate),
    detailTriangles: list(count),
    tileX: z.int(),
    tileY: z.int(),
    tileLayer: z.int(),
    cellSize: length,
    cellHeight: length,
    walkableHeight: length,
    walkableRadius: length,
    walkableClimb: length,
  }),
});

export function formatFloorFile({ model, floor }: FloorFile): string {
  const round = (_key: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(DECIMALS)) : value;
  return `${JSON.stringify({ hotsetFloor: 1, model, floor }, round)}\n`;
}

/** @returns null: not a floor, or one whose parts do not fit together. */
export function parseFloorFile(text: string): FloorFile | null {
  if (text.length > FLOOR_LIMITS.fileBytes) return null;
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const { data } = floorFile.safeParse(written);
  return data !== undefined && fitsTogether(data.floor) ? { model: data.model, floor: data.floor } : null;
}

/** Every index leads to something. A detail vertex is one of the polygon's own or one of the floor's further ones. */
function fitsTogether({
  vertices,
  polys,
  detailMeshes,
  detailVertices,
  detailTriangles,
}: FloorTile): boolean {
  const corners = vertices.length / 3;
  return (
    polys.length > 0 &&
    polys.length === detailMeshes.length &&
    polys.every(
      ({ vertices: ring, neis }) => neis.length === ring.length && ring.every((index) => index < corners),
    ) &&
    detailMeshes.every(
      ({ verticesBase, verticesCount, trianglesBase, trianglesCount }, index) =>
        (verticesBase + verticesCount) * 3 <= detailVertices.length &&
        (trianglesBase + trianglesCount) * 4 <= detailTriangles.length &&
        isInside(
          detailTriangles.slice(trianglesBase * 4, (trianglesBase + trianglesCount) * 4),
          (polys[index]?.vertices.length ?? 0) + verticesCount,
        ),
    )
  );
}

/** Three corners and a flag for each triangle. */
function isInside(triangles: readonly number[], corners: number): boolean {
  return triangles.every((value, place) => place % 4 === 3 || value < corners);
}
