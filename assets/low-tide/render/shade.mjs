/** Colours of samples, in linear light: baked surfaces in their states, the puppet under its lamps. */
import { LINEAR } from "./load-scene.mjs";
import { STRIDE } from "./rasterise.mjs";

/** Bilinear, edges repeat; v runs down, as in glTF. Writes three numbers, and alpha when the picture has it. */
export function sample({ width, height, data, channels }, u, v, out) {
  const x = Math.min(width - 1.001, Math.max(0, u * width - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, v * height - 0.5));
  const x0 = x | 0,
    y0 = y | 0;
  const fx = x - x0,
    fy = y - y0;
  const a = (y0 * width + x0) * channels,
    b = a + channels,
    c = a + width * channels,
    d = c + channels;
  const wa = (1 - fx) * (1 - fy),
    wb = fx * (1 - fy),
    wc = (1 - fx) * fy,
    wd = fx * fy;
  out[0] = LINEAR[data[a]] * wa + LINEAR[data[b]] * wb + LINEAR[data[c]] * wc + LINEAR[data[d]] * wd;
  out[1] =
    LINEAR[data[a + 1]] * wa + LINEAR[data[b + 1]] * wb + LINEAR[data[c + 1]] * wc + LINEAR[data[d + 1]] * wd;
  out[2] =
    LINEAR[data[a + 2]] * wa + LINEAR[data[b + 2]] * wb + LINEAR[data[c + 2]] * wc + LINEAR[data[d + 2]] * wd;
  if (channels === 4)
    out[3] = (data[a + 3] * wa + data[b + 3] * wb + data[c + 3] * wc + data[d + 3] * wd) / 255;
}

const one = new Float32Array(4);
const two = new Float32Array(4);

/** A baked surface at given levels of house current and flame. */
function baked(maps, u, v, lamp, match, out) {
  if (match === 0 && lamp === 1) return sample(maps.on, u, v, out);
  sample(maps.out, u, v, one);
  for (let k = 0; k < 3; k += 1) out[k] = one[k] * (1 - lamp);
  if (lamp > 0) {
    sample(maps.on, u, v, two);
    for (let k = 0; k < 3; k += 1) out[k] += two[k] * lamp;
  }
  if (match > 0 && maps.match !== maps.out) {
    sample(maps.match, u, v, two);
    for (let k = 0; k < 3; k += 1)
      out[k] = Math.max(0, out[k] + (two[k] - one[k]) * match * (1 - 0.55 * lamp));
  }
}

/**
 * The colour of the triangle seen at a sample. Returns the opacity: 1, or less for the puppet's soft shadow.
 *
 * @param frame { surfaces, lamp, match, lights, eye, toWorld(x, y, nearness) -> point }
 */
export function shade(raster, id, x, y, frame, out) {
  const p = raster.planes;
  const at = id * STRIDE;
  const surface = frame.surfaces[p[at]];
  const w = 1 / (p[at + 1] + p[at + 2] * x + p[at + 3] * y);
  const u = (p[at + 4] + p[at + 5] * x + p[at + 6] * y) * w;
  const v = (p[at + 7] + p[at + 8] * x + p[at + 9] * y) * w;
  if (surface.kind === "baked") {
    baked(surface.maps, u, v, frame.lamp, frame.match, out);
    return 1;
  }
  if (surface.kind === "plain") {
    for (let k = 0; k < 3; k += 1) out[k] = surface.colour[k];
    return 1;
  }
  sample(surface.maps.on, u, v, out);
  if (surface.kind === "shadow") {
    const cover = out[3];
    out.fill(0);
    return cover;
  }
  if (surface.kind === "lit") {
    let nx = (p[at + 10] + p[at + 11] * x + p[at + 12] * y) * w;
    let ny = (p[at + 13] + p[at + 14] * x + p[at + 15] * y) * w;
    let nz = (p[at + 16] + p[at + 17] * x + p[at + 18] * y) * w;
    const size = 1 / Math.hypot(nx, ny, nz);
    nx *= size;
    ny *= size;
    nz *= size;
    light(surface.rough, nx, ny, nz, frame.toWorld(x, y, w), frame, out);
  }
  return 1;
}

/** Cosines to the eye: less than this is the back of a single sheet; from here on a surface counts as seen. */
const BACK = -0.5;
const GRAZING = 0.06;
/** The most a highlight gives back: oilcloth kicks in the window's light, it does not burn out. */
const GLOSS = 0.2;

/** Lambert and GGX, as three's standard material with point lights, then its neutral tone mapping. */
function light(rough, nx, ny, nz, point, { lights, eye }, out) {
  const px = point[0],
    py = point[1],
    pz = point[2];
  let vx = eye[0] - px,
    vy = eye[1] - py,
    vz = eye[2] - pz;
  const far = 1 / Math.hypot(vx, vy, vz);
  vx *= far;
  vy *= far;
  vz *= far;
  let facing = nx * vx + ny * vy + nz * vz;
  if (facing < BACK) {
    nx = -nx;
    ny = -ny;
    nz = -nz;
    facing = -facing;
  } else if (facing < GRAZING) {
    // Between its corners a smooth normal may look away although the triangle does not: it is bent back to the horizon.
    const lift = GRAZING - facing;
    nx += vx * lift;
    ny += vy * lift;
    nz += vz * lift;
    const size = 1 / Math.hypot(nx, ny, nz);
    nx *= size;
    ny *= size;
    nz *= size;
    facing = GRAZING * size;
  }
  const alpha = rough ** 4;
  let r = 0,
    g = 0,
    b = 0;
  for (let k = 0; k < lights.length; k += 1) {
    const { at, colour, intensity } = lights[k];
    if (intensity === 0) continue;
    let lx = at[0] - px,
      ly = at[1] - py,
      lz = at[2] - pz;
    const square = lx * lx + ly * ly + lz * lz;
    const length = 1 / Math.sqrt(square);
    lx *= length;
    ly *= length;
    lz *= length;
    const falls = nx * lx + ny * ly + nz * lz;
    if (falls <= 0) continue;
    const power = (intensity / square) * falls;
    let hx = lx + vx,
      hy = ly + vy,
      hz = lz + vz;
    const h = 1 / Math.hypot(hx, hy, hz);
    const nh = Math.max(0, (nx * hx + ny * hy + nz * hz) * h);
    const vh = Math.max(0, (vx * hx + vy * hy + vz * hz) * h);
    const miss = 1 - vh;
    const fresnel = 0.04 + 0.96 * miss * miss * miss * miss * miss;
    const d = nh * nh * (alpha - 1) + 1;
    const gv =
      falls * Math.sqrt(facing * facing * (1 - alpha) + alpha) +
      facing * Math.sqrt(falls * falls * (1 - alpha) + alpha);
    const shine = Math.min(GLOSS, (fresnel * (alpha / (Math.PI * d * d)) * 0.5) / Math.max(gv, 1e-4));
    const share = 1 / Math.PI;
    r += colour[0] * power * (out[0] * share + shine);
    g += colour[1] * power * (out[1] * share + shine);
    b += colour[2] * power * (out[2] * share + shine);
  }
  neutral(r, g, b, out);
}

/** Khronos PBR Neutral, as the viewer shows lit surfaces. @see https://github.com/KhronosGroup/ToneMapping */
function neutral(r, g, b, out) {
  const start = 0.76;
  const low = Math.min(r, g, b);
  const offset = low < 0.08 ? low - 6.25 * low * low : 0.04;
  let x = r - offset,
    y = g - offset,
    z = b - offset;
  const peak = Math.max(x, y, z);
  if (peak >= start) {
    const d = 1 - start;
    const pressed = 1 - (d * d) / (peak + d - start);
    const scale = pressed / peak;
    const grey = 1 - 1 / (0.15 * (peak - pressed) + 1);
    x = x * scale * (1 - grey) + pressed * grey;
    y = y * scale * (1 - grey) + pressed * grey;
    z = z * scale * (1 - grey) + pressed * grey;
  }
  out[0] = x;
  out[1] = y;
  out[2] = z;
}
