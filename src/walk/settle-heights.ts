import type { TriangleSoup } from "./triangle-soup.ts";

/**
 * Puts points on the surface they stand for: voxels only know heights in steps, and always a little too high. In a headset a
 * floor that is five centimetres off is felt.
 *
 * @param points x, y, z after x, y, z, metres; changed in place. A point with no surface above or below it is left alone.
 * @param reachMetres How far up or down the surface may be.
 */
export function settleHeights(points: number[], ground: TriangleSoup, reachMetres: number): void {
  for (let at = 0; at < points.length; at += 3) {
    const height = findHeight(ground, points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0, reachMetres);
    if (height !== null) points[at + 1] = height;
  }
}

function findHeight(
  { positions, indices }: TriangleSoup,
  x: number,
  y: number,
  z: number,
  reachMetres: number,
): number | null {
  let best: number | null = null;
  for (let corner = 0; corner < indices.length; corner += 3) {
    const a = (indices[corner] ?? 0) * 3;
    const b = (indices[corner + 1] ?? 0) * 3;
    const c = (indices[corner + 2] ?? 0) * 3;
    const ax = positions[a] ?? 0;
    const az = positions[a + 2] ?? 0;
    const abx = (positions[b] ?? 0) - ax;
    const abz = (positions[b + 2] ?? 0) - az;
    const acx = (positions[c] ?? 0) - ax;
    const acz = (positions[c + 2] ?? 0) - az;
    const area = abx * acz - acx * abz;
    if (Math.abs(area) < 1e-9) continue;
    // Barycentric coordinates of the point seen from above.
    const u = ((x - ax) * acz - acx * (z - az)) / area;
    const v = (abx * (z - az) - (x - ax) * abz) / area;
    if (u < -1e-6 || v < -1e-6 || u + v > 1 + 1e-6) continue;
    const ay = positions[a + 1] ?? 0;
    const height = ay + u * ((positions[b + 1] ?? 0) - ay) + v * ((positions[c + 1] ?? 0) - ay);
    if (Math.abs(height - y) > reachMetres) continue;
    if (best === null || Math.abs(height - y) < Math.abs(best - y)) best = height;
  }
  return best;
}
