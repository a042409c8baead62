import { Vector3, type Mesh } from "three";
import type { TriangleSoup } from "../../walk/triangle-soup.ts";

const point = new Vector3();

/** Gathers meshes into one list of triangles, metres. Meshes of points or lines are passed over. */
export function gatherTriangles(meshes: readonly Mesh[]): TriangleSoup {
  const usable = meshes.filter((mesh) => mesh.geometry.getAttribute("position") !== undefined);
  let vertices = 0;
  let corners = 0;
  for (const { geometry } of usable) {
    vertices += geometry.getAttribute("position").count;
    corners += triangleCorners(geometry.index?.count ?? geometry.getAttribute("position").count);
  }
  const positions = new Float32Array(vertices * 3);
  const indices = new Uint32Array(corners);
  let vertex = 0;
  let corner = 0;
  for (const mesh of usable) {
    const position = mesh.geometry.getAttribute("position");
    const { index } = mesh.geometry;
    const count = triangleCorners(index?.count ?? position.count);
    // A mirrored node turns its triangles over, and the bake tells floors by the side they face.
    const flip = mesh.matrixWorld.determinant() < 0;
    for (let i = 0; i < count; i += 1) {
      const at = flip && i % 3 !== 0 ? i + (i % 3 === 1 ? 1 : -1) : i;
      indices[corner + i] = vertex + (index ? index.getX(at) : at);
    }
    for (let i = 0; i < position.count; i += 1) {
      point
        .fromBufferAttribute(position, i)
        .applyMatrix4(mesh.matrixWorld)
        .toArray(positions, (vertex + i) * 3);
    }
    vertex += position.count;
    corner += count;
  }
  return { positions, indices };
}

const triangleCorners = (count: number) => count - (count % 3);
