import { Primitive, type Document, type Node, type mat4 } from "@gltf-transform/core";
import type { BakeInput } from "../walk/bake-floor.ts";
import type { TriangleSoup } from "../walk/triangle-soup.ts";

interface Part {
  readonly primitive: Primitive;
  readonly matrix: mat4;
}

/**
 * What feet may stand on and what stands in their way, by the rules of the viewer: surfaces below a node whose name begins
 * with the prefix are floor; of the rest, what is drawn transparent (beams of light, haze) stops nobody.
 *
 * @param walkable The prefix; null: any flat surface is floor.
 */
export function gatherFloor(document: Document, walkable: string | null): BakeInput {
  const floors: Part[] = [];
  const solids: Part[] = [];
  const visit = (node: Node, isFloorAbove: boolean): void => {
    const isFloor = isFloorAbove || (walkable !== null && node.getName().startsWith(walkable));
    const matrix = node.getWorldMatrix();
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      if (isFloor) floors.push({ primitive, matrix });
      else if (primitive.getMaterial()?.getAlphaMode() !== "BLEND") solids.push({ primitive, matrix });
    }
    for (const child of node.listChildren()) visit(child, isFloor);
  };
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  for (const node of scene?.listChildren() ?? []) visit(node, false);
  return { floor: floors.length > 0 ? join(floors) : null, solids: join(solids) };
}

function join(parts: readonly Part[]): TriangleSoup {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const { primitive, matrix } of parts) {
    const position = primitive.getAttribute("POSITION");
    if (position === null) continue;
    const first = positions.length / 3;
    const corners = listCorners(primitive, position.getCount());
    // A mirrored node turns its triangles over.
    const isMirrored = determinant(matrix) < 0;
    for (let corner = 0; corner + 2 < corners.length; corner += 3) {
      const [a = 0, b = 0, c = 0] = corners.slice(corner, corner + 3);
      indices.push(first + a, first + (isMirrored ? c : b), first + (isMirrored ? b : c));
    }
    const point: number[] = [];
    for (let index = 0; index < position.getCount(); index += 1) {
      const [x = 0, y = 0, z = 0] = position.getElement(index, point);
      for (const row of [0, 1, 2] as const) {
        const [along, up, across, shift] = [matrix[row], matrix[row + 4], matrix[row + 8], matrix[row + 12]];
        positions.push((along ?? 0) * x + (up ?? 0) * y + (across ?? 0) * z + (shift ?? 0));
      }
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** Corners of the triangles of a primitive, three each; none for points and lines. */
function listCorners(primitive: Primitive, vertices: number): readonly number[] {
  const indices = primitive.getIndices();
  const at = (place: number) => indices?.getScalar(place) ?? place;
  const count = indices?.getCount() ?? vertices;
  const triangles = Math.max(0, count - 2);
  switch (primitive.getMode()) {
    case Primitive.Mode.TRIANGLES:
      return Array.from({ length: count - (count % 3) }, (_, place) => at(place));
    case Primitive.Mode.TRIANGLE_STRIP:
      return Array.from({ length: triangles }, (_, i) =>
        i % 2 === 0 ? [at(i), at(i + 1), at(i + 2)] : [at(i + 1), at(i), at(i + 2)],
      ).flat();
    case Primitive.Mode.TRIANGLE_FAN:
      return Array.from({ length: triangles }, (_, i) => [at(0), at(i + 1), at(i + 2)]).flat();
    default:
      return [];
  }
}

function determinant(m: mat4): number {
  return (
    m[0] * (m[5] * m[10] - m[9] * m[6]) -
    m[4] * (m[1] * m[10] - m[9] * m[2]) +
    m[8] * (m[1] * m[6] - m[5] * m[2])
  );
}
