import type { Document, Node, mat4, vec3 } from "@gltf-transform/core";
import {
  isList,
  objectAt,
  objectsAt,
  textAt,
  type CleanObject,
  type CleanValue,
} from "../tour/clean-value.ts";
import type { Drawable } from "./list-drawables.ts";
import type { StandingPoint } from "./measure-standing-points.ts";

/** As the viewer has them: eyes of a standing visitor, and how far before a hotspot one is put when the floor allows it. */
const EYE_HEIGHT_METRES = 1.65;
const BEFORE_HOTSPOT_METRES = 1.75;

/**
 * The places from which a tour is seen: its start, a place before every hotspot, every camera. Without a baked floor the
 * place before a hotspot is the one on the side of the start. Hotspots and cameras that lead nowhere are passed over: they
 * are issues of their own.
 */
export function listStandingPoints(
  tour: CleanObject,
  document: Document,
  drawables: readonly Drawable[],
): readonly StandingPoint[] {
  const nodes = new Map(
    document
      .getRoot()
      .listNodes()
      .toReversed()
      .map((node) => [node.getName(), node]),
  );
  const start = readVector(objectAt(tour, "set")?.["startPositionMetres"]) ?? middleOf(drawables);
  const hotspots = objectsAt(tour, "hotspots").flatMap(({ entry }): StandingPoint[] => {
    const id = textAt(entry, "id");
    const node = nodes.get(textAt(entry, "node") ?? "");
    const place = node?.getWorldTranslation() ?? readVector(entry["positionMetres"]);
    if (id === null || place === null) return [];
    return [{ kind: "hotspot", id, eye: standBefore(place, start), lensDirection: null }];
  });
  const cameras = objectsAt(tour, "cameras").flatMap(({ entry }): StandingPoint[] => {
    const id = textAt(entry, "id");
    const lens = readLens(entry, nodes.get(textAt(entry, "node") ?? ""));
    return id === null || lens === null ? [] : [{ kind: "camera", id, ...lens }];
  });
  return [
    { kind: "start", id: null, eye: [start[0], start[1] + EYE_HEIGHT_METRES, start[2]], lensDirection: null },
    ...hotspots,
    ...cameras,
  ];
}

function standBefore(place: vec3, start: vec3): vec3 {
  const [x, z] = [start[0] - place[0], start[2] - place[2]];
  const metres = Math.hypot(x, z);
  const share = metres === 0 ? 0 : BEFORE_HOTSPOT_METRES / metres;
  return [place[0] + x * share, start[1] + EYE_HEIGHT_METRES, place[2] + z * share];
}

function readLens(
  camera: CleanObject,
  node: Node | undefined,
): Pick<StandingPoint, "eye" | "lensDirection"> | null {
  if (node !== undefined) {
    const lens = findLens(node) ?? node;
    return { eye: lens.getWorldTranslation(), lensDirection: backwards(lens.getWorldMatrix()) };
  }
  const eye = readVector(camera["positionMetres"]);
  if (eye === null) return null;
  const [x = 0, y = 0, z = 0, w = 1] = readNumbers(camera["rotationQuaternion"]) ?? [];
  // The third column of the rotation's matrix, turned round.
  return { eye, lensDirection: [-2 * (x * z + w * y), -2 * (y * z - w * x), 2 * (x * x + y * y) - 1] };
}

/** Exporters put the lens on the node itself or, turned, on one below it. */
function findLens(node: Node): Node | null {
  if (node.getCamera() !== null) return node;
  for (const child of node.listChildren()) {
    const lens = findLens(child);
    if (lens !== null) return lens;
  }
  return null;
}

/** Along -Z of a node. */
function backwards(matrix: mat4): vec3 {
  const length = Math.hypot(matrix[8], matrix[9], matrix[10]);
  if (length === 0) return [0, 0, -1];
  return [-matrix[8] / length, -matrix[9] / length, -matrix[10] / length];
}

function middleOf(drawables: readonly Drawable[]): vec3 {
  const corners = drawables.flatMap((drawable) => drawable.corners ?? []);
  if (corners.length === 0) return [0, 0, 0];
  const range = (axis: 0 | 1 | 2) =>
    corners.reduce(
      ([least, most], corner) => [Math.min(least, corner[axis]), Math.max(most, corner[axis])] as const,
      [Infinity, -Infinity] as const,
    );
  const [x, y, z] = [range(0), range(1), range(2)];
  return [(x[0] + x[1]) / 2, y[0], (z[0] + z[1]) / 2];
}

function readVector(value: CleanValue | undefined): vec3 | null {
  const [x, y, z] = readNumbers(value) ?? [];
  return x === undefined || y === undefined || z === undefined ? null : [x, y, z];
}

function readNumbers(value: CleanValue | undefined): readonly number[] | null {
  if (!isList(value)) return null;
  const numbers = value.filter((entry) => typeof entry === "number");
  return numbers.length === value.length ? numbers : null;
}
