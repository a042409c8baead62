import { BufferAttribute, type Mesh, Vector3 } from "three";

/** The flat glass of a monitor, measured from its mesh. */
export interface Glass {
  /** Width by height. */
  readonly aspect: number;
  /** Metres, world. */
  readonly height: number;
  /** Middle and outward direction in the mesh's own space. */
  readonly middle: Vector3;
  readonly normal: Vector3;
}

/**
 * Lays a picture upright over a flat mesh: modellers' texture coordinates follow bakes and packing, so they are replaced.
 * 0, 0 is the top left corner as one sees it.
 */
export function layPictureOn(mesh: Mesh): Glass {
  mesh.updateWorldMatrix(true, false);
  const geometry = mesh.geometry.index ? mesh.geometry.toNonIndexed() : mesh.geometry.clone();
  mesh.geometry = geometry;
  const position = geometry.getAttribute("position");
  const corners = Array.from({ length: position.count }, (_, i) =>
    new Vector3().fromBufferAttribute(position, i).applyMatrix4(mesh.matrixWorld),
  );
  const normal = facing(corners);
  const up = Math.abs(normal.y) > 0.95 ? new Vector3(0, 0, -1) : new Vector3(0, 1, 0);
  const right = new Vector3().crossVectors(up, normal).normalize();
  up.crossVectors(normal, right);
  const across = corners.map((corner) => corner.dot(right));
  const along = corners.map((corner) => corner.dot(up));
  const [left, width] = spanOf(across);
  const [bottom, height] = spanOf(along);
  const uv = new Float32Array(corners.length * 2);
  for (let i = 0; i < corners.length; i += 1) {
    uv[i * 2] = ((across[i] ?? 0) - left) / width;
    uv[i * 2 + 1] = 1 - ((along[i] ?? 0) - bottom) / height;
  }
  geometry.setAttribute("uv", new BufferAttribute(uv, 2));
  geometry.computeBoundingSphere();
  const inverse = mesh.matrixWorld.clone().invert();
  return {
    aspect: width / height,
    height,
    middle: geometry.boundingSphere?.center.clone() ?? new Vector3(),
    normal: normal.transformDirection(inverse),
  };
}

/** Sum of the triangles' directions, so that bezels of a few triangles do not count. */
function facing(corners: readonly Vector3[]): Vector3 {
  const normal = new Vector3();
  const first = new Vector3();
  const second = new Vector3();
  for (let i = 0; i + 2 < corners.length; i += 3) {
    const [a, b, c] = [corners[i], corners[i + 1], corners[i + 2]] as [Vector3, Vector3, Vector3];
    normal.add(first.subVectors(b, a).cross(second.subVectors(c, a)));
  }
  return normal.lengthSq() > 0 ? normal.normalize() : normal.set(0, 0, 1);
}

function spanOf(values: readonly number[]): [from: number, length: number] {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [least, Math.max(most - least, 1e-6)];
}
