/**
 * Triangles to samples: for every sample of the picture the nearest triangle and how to interpolate over it. Colours are
 * looked up afterwards, once per sample, however many surfaces lie behind one another.
 */
import { Matrix4 } from "three";

const NEAR = 0.05;
/** Per triangle: surface, then 1/w, u/w, v/w and normal/w as planes over the picture (a + b x + c y). */
export const STRIDE = 19;

export function createRaster(width, height) {
  return {
    width,
    height,
    depth: new Float32Array(width * height),
    triangle: new Int32Array(width * height),
    planes: new Float32Array(0),
    count: 0,
    first: 0,
    bounds: null,
  };
}

export function clearRaster(raster) {
  raster.depth.fill(0);
  raster.triangle.fill(-1);
  raster.count = 0;
}

/** The matrix from world to clip space of a camera { world: Matrix4, fovDegrees }. */
export function projectionOf({ world, fovDegrees }, aspect) {
  const top = NEAR * Math.tan((fovDegrees * Math.PI) / 360);
  const project = new Matrix4().makePerspective(-top * aspect, top * aspect, top, -top, NEAR, 100);
  return project.multiply(new Matrix4().copy(world).invert());
}

function grow(raster) {
  const larger = new Float32Array(Math.max(1 << 20, raster.planes.length * 2));
  larger.set(raster.planes);
  raster.planes = larger;
}

/** Draws parts into the raster; `projection` is world to clip. */
export function drawParts(raster, parts, projection) {
  const clip = new Matrix4();
  for (const part of parts) {
    clip.multiplyMatrices(projection, part.node.world);
    const m = clip.elements;
    const n = part.node.world.elements;
    if (Math.abs(n[0]) + Math.abs(n[1]) + Math.abs(n[2]) < 1e-6) continue;
    const { position, uv, normal, indices } = part;
    const count = position.length / 3;
    const corners = new Float32Array(count * 8);
    for (let v = 0; v < count; v += 1) {
      const x = position[v * 3],
        y = position[v * 3 + 1],
        z = position[v * 3 + 2];
      const to = v * 8;
      corners[to] = m[0] * x + m[4] * y + m[8] * z + m[12];
      corners[to + 1] = m[1] * x + m[5] * y + m[9] * z + m[13];
      corners[to + 2] = m[3] * x + m[7] * y + m[11] * z + m[15];
      if (uv) {
        corners[to + 3] = uv[v * 2];
        corners[to + 4] = uv[v * 2 + 1];
      }
      if (normal) {
        const a = normal[v * 3],
          b = normal[v * 3 + 1],
          c = normal[v * 3 + 2];
        corners[to + 5] = n[0] * a + n[4] * b + n[8] * c;
        corners[to + 6] = n[1] * a + n[5] * b + n[9] * c;
        corners[to + 7] = n[2] * a + n[6] * b + n[10] * c;
      }
    }
    for (let i = 0; i < indices.length; i += 3) {
      const a = indices[i] * 8,
        b = indices[i + 1] * 8,
        c = indices[i + 2] * 8;
      if (outside(corners, a, b, c)) continue;
      if (corners[a + 2] >= NEAR && corners[b + 2] >= NEAR && corners[c + 2] >= NEAR)
        drawTriangle(raster, part.surface, corners, a, b, c);
      else {
        const cut = clipNear([a, b, c].map((at) => corners.slice(at, at + 8)));
        const flat = Float32Array.from(cut.flatMap((one) => [...one]));
        for (let k = 2; k < cut.length; k += 1)
          drawTriangle(raster, part.surface, flat, 0, (k - 1) * 8, k * 8);
      }
    }
  }
}

/** Whether a triangle lies wholly beyond one edge of the picture or behind the lens. */
function outside(v, a, b, c) {
  const [wa, wb, wc] = [v[a + 2], v[b + 2], v[c + 2]];
  return (
    (wa < NEAR && wb < NEAR && wc < NEAR) ||
    (v[a] > wa && v[b] > wb && v[c] > wc) ||
    (v[a] < -wa && v[b] < -wb && v[c] < -wc) ||
    (v[a + 1] > wa && v[b + 1] > wb && v[c + 1] > wc) ||
    (v[a + 1] < -wa && v[b + 1] < -wb && v[c + 1] < -wc)
  );
}

function clipNear(corners) {
  const kept = [];
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length];
    if (from[2] >= NEAR) kept.push(from);
    if (from[2] >= NEAR !== to[2] >= NEAR) {
      const t = (NEAR - from[2]) / (to[2] - from[2]);
      kept.push(from.map((value, axis) => value + (to[axis] - value) * t));
    }
  });
  return kept;
}

function drawTriangle(raster, surface, v, a, b, c) {
  const { width, height, depth, triangle } = raster;
  const [ia, ib, ic] = [1 / v[a + 2], 1 / v[b + 2], 1 / v[c + 2]];
  const ax = (v[a] * ia * 0.5 + 0.5) * width,
    ay = (0.5 - v[a + 1] * ia * 0.5) * height;
  const bx = (v[b] * ib * 0.5 + 0.5) * width,
    by = (0.5 - v[b + 1] * ib * 0.5) * height;
  const cx = (v[c] * ic * 0.5 + 0.5) * width,
    cy = (0.5 - v[c + 1] * ic * 0.5) * height;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-9) return;
  const left = Math.max(0, Math.floor(Math.min(ax, bx, cx))),
    right = Math.min(width - 1, Math.ceil(Math.max(ax, bx, cx)));
  const top = Math.max(0, Math.floor(Math.min(ay, by, cy))),
    bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by, cy)));
  if (left > right || top > bottom) return;
  // Edge functions as planes, positive inside.
  const s = 1 / area;
  const e0x = (by - cy) * s,
    e0y = (cx - bx) * s,
    e0 = (bx * cy - cx * by) * s;
  const e1x = (cy - ay) * s,
    e1y = (ax - cx) * s,
    e1 = (cx * ay - ax * cy) * s;
  const wx = e0x * ia + e1x * ib - (e0x + e1x) * ic,
    wy = e0y * ia + e1y * ib - (e0y + e1y) * ic,
    w0 = e0 * ia + e1 * ib + (1 - e0 - e1) * ic;
  const id = raster.count;
  let seen = false;
  for (let y = top; y <= bottom; y += 1) {
    const py = y + 0.5;
    const r0 = e0 + e0y * py,
      r1 = e1 + e1y * py,
      rw = w0 + wy * py;
    // Where all three edge functions are positive in this row.
    let from = left,
      to = right;
    if (e0x > 0) from = Math.max(from, Math.ceil(-r0 / e0x - 0.5));
    else if (e0x < 0) to = Math.min(to, Math.floor(-r0 / e0x - 0.5));
    else if (r0 < 0) continue;
    if (e1x > 0) from = Math.max(from, Math.ceil(-r1 / e1x - 0.5));
    else if (e1x < 0) to = Math.min(to, Math.floor(-r1 / e1x - 0.5));
    else if (r1 < 0) continue;
    const rest = 1 - r0 - r1,
      ex = -e0x - e1x;
    if (ex > 0) from = Math.max(from, Math.ceil(-rest / ex - 0.5));
    else if (ex < 0) to = Math.min(to, Math.floor(-rest / ex - 0.5));
    else if (rest < 0) continue;
    for (let x = from, at = y * width + from; x <= to; x += 1, at += 1) {
      const px = x + 0.5;
      const near = rw + wx * px;
      if (near <= depth[at]) continue;
      depth[at] = near;
      triangle[at] = id;
      seen = true;
    }
  }
  if (!seen) return;
  raster.count += 1;
  if (raster.planes.length < raster.count * STRIDE) grow(raster);
  const planes = raster.planes;
  let at = id * STRIDE;
  planes[at] = surface;
  planes[at + 1] = w0;
  planes[at + 2] = wx;
  planes[at + 3] = wy;
  at += 4;
  for (let k = 3; k < 8; k += 1) {
    const [va, vb, vc] = [v[a + k] * ia, v[b + k] * ib, v[c + k] * ic];
    planes[at] = e0 * va + e1 * vb + (1 - e0 - e1) * vc;
    planes[at + 1] = e0x * va + e1x * vb - (e0x + e1x) * vc;
    planes[at + 2] = e0y * va + e1y * vb - (e0y + e1y) * vc;
    at += 3;
  }
  const box = raster.bounds;
  if (box) {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
}
