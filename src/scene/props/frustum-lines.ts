import { BufferAttribute, BufferGeometry } from "three";

/** Corners of a picture one metre away with half height 1; scaled to the lens. */
const CORNERS = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;
const STRENGTH_AT_LENS = 0.85;
const STRENGTH_AT_FRAME = 0.35;

/** Rays and frame of what a lens sees, thin, fading away from it. Unit size: scale by half width, half height, depth. */
export function createFrustumLines(): BufferGeometry {
  const positions: number[] = [];
  const strengths: number[] = [];
  const add = (x: number, y: number, z: number, strength: number) => {
    positions.push(x, y, z);
    strengths.push(1, 1, 1, strength);
  };
  CORNERS.forEach(([x, y], index) => {
    const [nextX, nextY] = CORNERS[(index + 1) % 4] ?? [0, 0];
    add(0, 0, 0, STRENGTH_AT_LENS);
    add(x, y, -1, 0.06);
    add(x, y, -1, STRENGTH_AT_FRAME);
    add(nextX, nextY, -1, STRENGTH_AT_FRAME);
  });
  return fadedGeometry(positions, strengths);
}

/** The four sides between those rays, to be filled faintly for the camera that is live. */
export function createFrustumSides(): BufferGeometry {
  const positions: number[] = [];
  const strengths: number[] = [];
  CORNERS.forEach(([x, y], index) => {
    const [nextX, nextY] = CORNERS[(index + 1) % 4] ?? [0, 0];
    positions.push(0, 0, 0, x, y, -1, nextX, nextY, -1);
    strengths.push(1, 1, 1, 0.2, 1, 1, 1, 0.015, 1, 1, 1, 0.015);
  });
  return fadedGeometry(positions, strengths);
}

function fadedGeometry(positions: readonly number[], strengths: readonly number[]): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute("color", new BufferAttribute(new Float32Array(strengths), 4));
  return geometry;
}
