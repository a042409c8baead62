/**
 * What a storyboard artist would put a line around: outlines where something stands before something else, folds where two
 * planes meet. Found in the renderer's depth, thinned to one pixel, followed into long strokes.
 */
import { Matrix4, Vector3 } from "three";
import { clearRaster, createRaster, drawParts, projectionOf, STRIDE } from "../render/rasterise.mjs";

export function cameraOf(scene, view) {
  if (view.camera) {
    const node = scene.nodes.get(view.camera);
    const holder = node.camera
      ? node
      : [...scene.nodes.values()].find((other) => other.parent === node && other.camera);
    return {
      world: new Matrix4().copy(holder.world),
      fovDegrees: view.fov ?? (holder.camera.getYFov() * 180) / Math.PI,
    };
  }
  const world = new Matrix4()
    .lookAt(
      new Vector3(...view.at),
      new Vector3(...view.aim),
      view.up ? new Vector3(...view.up) : new Vector3(0, 1, 0),
    )
    .setPosition(...view.at);
  return { world, fovDegrees: view.fov };
}

/** Cells of the puppet's painted palette (four by four) that a hand fills in: see CELLS in blender/keeper.py. */
const FILLED = { beard: 2, brow: 3, trouser: 7, boot: 8, pupil: 11, slate: 13 };

/** Nearness (1/metres) of every pixel; where something moves, its node and which paint it wears (0: what rests). */
function readDepth(scene, view, width, height) {
  const raster = createRaster(width, height);
  clearRaster(raster);
  const projection = projectionOf(cameraOf(scene, view), width / height);
  drawParts(raster, scene.resting, projection);
  const starts = [];
  for (const part of scene.moving) {
    if (scene.surfaces[part.surface].kind === "shadow") continue;
    starts.push([raster.count, part.node.name]);
    drawParts(raster, [part], projection);
  }
  const names = [...new Set(starts.map(([, name]) => name))];
  const owner = new Uint8Array(width * height);
  const paint = new Int8Array(width * height).fill(-1);
  const p = raster.planes;
  for (let i = 0; i < owner.length; i += 1) {
    const id = raster.triangle[i];
    const kind = id < 0 ? "" : scene.surfaces[p[id * STRIDE]].kind;
    if (kind === "lit" || kind === "unlit") {
      const [x, y, at] = [(i % width) + 0.5, Math.floor(i / width) + 0.5, id * STRIDE];
      const w = 1 / (p[at + 1] + p[at + 2] * x + p[at + 3] * y);
      const [u, v] = [4, 7].map((k) => (p[at + k] + p[at + k + 1] * x + p[at + k + 2] * y) * w);
      paint[i] =
        Math.min(3, Math.max(0, Math.floor(v * 4))) * 4 + Math.min(3, Math.max(0, Math.floor(u * 4)));
    }
    let found = 0;
    for (const [start, name] of starts) if (id >= start) found = names.indexOf(name) + 1;
    owner[i] = found;
  }
  return { near: raster.depth, owner, paint };
}

/** Zhang and Suen's thinning. @see https://doi.org/10.1145/357994.358023 */
function thin(map, width, height) {
  const ring = [-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1];
  for (let changed = true; changed;) {
    changed = false;
    for (const phase of [0, 1]) {
      const gone = [];
      for (let y = 1; y < height - 1; y += 1)
        for (let x = 1; x < width - 1; x += 1) {
          const i = y * width + x;
          if (map[i] === 0) continue;
          const p = ring.map((step) => (map[i + step] ? 1 : 0));
          const count = p.reduce((sum, one) => sum + one, 0);
          if (count < 2 || count > 6) continue;
          const turns = p.filter((one, k) => one === 0 && p[(k + 1) % 8] === 1).length;
          if (turns !== 1) continue;
          const [n, , e, , s, , w] = p;
          if (phase === 0 ? n * e * s === 0 && e * s * w === 0 : n * e * w === 0 && n * s * w === 0)
            gone.push(i);
        }
      for (const i of gone) map[i] = 0;
      if (gone.length > 0) changed = true;
    }
  }
}

/** Follows pixels into polylines, straight on at crossings. */
function follow(map, width, height) {
  const left = Uint8Array.from(map);
  const around = (i) =>
    [-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1]
      .map((step) => i + step)
      .filter((j) => map[j]);
  const walk = (start) => {
    const line = [start];
    left[start] = 0;
    let heading = null;
    for (let here = start; ;) {
      const next = around(here)
        .filter((j) => left[j])
        .map((j) => [(j % width) - (here % width), Math.floor(j / width) - Math.floor(here / width), j])
        .toSorted((a, b) =>
          heading ? b[0] * heading[0] + b[1] * heading[1] - (a[0] * heading[0] + a[1] * heading[1]) : 0,
        )[0];
      if (!next) break;
      const [dx, dy, j] = next;
      const tail = line[Math.max(0, line.length - 7)];
      heading = [(j % width) - (tail % width) || dx, Math.floor(j / width) - Math.floor(tail / width) || dy];
      const size = Math.hypot(...heading);
      heading = heading.map((value) => value / size);
      if (line.length > 8) {
        const [bx, by] = [
          (tail % width) - (line[Math.max(0, line.length - 14)] % width),
          Math.floor(tail / width) - Math.floor(line[Math.max(0, line.length - 14)] / width),
        ];
        // A sharp corner ends a stroke: the hand lifts there.
        if ((bx * heading[0] + by * heading[1]) / (Math.hypot(bx, by) || 1) < 0.45) break;
      }
      left[j] = 0;
      line.push(j);
      here = j;
    }
    return line.map((i) => [(i % width) + 0.5, Math.floor(i / width) + 0.5]);
  };
  const lines = [];
  const pixels = [];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) if (map[y * width + x]) pixels.push(y * width + x);
  for (const i of pixels) if (left[i] && around(i).length === 1) lines.push(walk(i));
  for (const i of pixels) if (left[i]) lines.push(walk(i));
  return lines;
}

/**
 * @returns {{ lines: { points: number[][], kind: "figure" | "outline" | "fold" }[], figure: (x: number, y: number) => boolean, wears: (name: string, x: number, y: number) => boolean }}
 */
export function traceLines(scene, view, width, height) {
  const { near, owner, paint } = readDepth(scene, view, width, height);
  const maps = {
    figure: new Uint8Array(width * height),
    outline: new Uint8Array(width * height),
    fold: new Uint8Array(width * height),
  };
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      const d = near[i];
      if (d === 0) continue;
      const sides = [i - 1, i + 1, i - width, i + width];
      const drop = Math.max(...sides.map((j) => 1 - near[j] / d));
      const bend =
        (Math.abs(near[i - 1] + near[i + 1] - 2 * d) + Math.abs(near[i - width] + near[i + width] - 2 * d)) /
        d;
      const other = sides.some((j) => owner[j] !== owner[i] && (near[j] < d || owner[j] < owner[i]));
      if (owner[i] > 0) {
        const repainted = sides.some((j) => owner[j] > 0 && paint[j] < paint[i]);
        if (drop > 0.012 || (other && drop > 0.0015) || repainted) maps.figure[i] = 1;
      } else if (drop > 0.022) maps.outline[i] = 1;
      else if (bend > 0.0035) maps.fold[i] = 1;
    }
  const lines = [];
  for (const [kind, map] of Object.entries(maps)) {
    thin(map, width, height);
    const shortest = { figure: 7, outline: 16, fold: 40 }[kind];
    for (const points of follow(map, width, height))
      if (points.length >= shortest) lines.push({ points, kind });
  }
  const at = (x, y) =>
    Math.min(height - 1, Math.max(0, Math.round(y))) * width +
    Math.min(width - 1, Math.max(0, Math.round(x)));
  return {
    lines,
    figure: (x, y) => owner[at(x, y)] > 0,
    wears: (name, x, y) => paint[at(x, y)] === FILLED[name],
  };
}
