/**
 * Stills for a look by eye: node --import tsx render/stills.mjs <folder> <name[@seconds]>... [960x540] [42a-2]
 * Names: A to E (cameras, as drawn for the take, undeveloped) or one of VIEWS.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { takeOf } from "../performance/takes.mjs";
import { createPainter } from "./create-painter.mjs";
import { codeOf } from "./develop.mjs";
import { LOOKS } from "./looks.mjs";

const VIEWS = {
  START: { at: [-1.2, 1.7, 4.1], aim: [-0.6, 1.3, -2], fov: 58 },
  LEFT: { at: [-1.2, 1.7, 4.4], aim: [-3.6, 1.4, 1.4], fov: 58 },
  RIGHT: { at: [0.6, 1.7, 4.9], aim: [3.2, 1.1, 0.8], fov: 58 },
  BACKS: { at: [-5.6, 1.7, -5.2], aim: [-2.6, 1.4, -2.2], fov: 62 },
  NORTH: { at: [3.6, 1.7, -5.7], aim: [-1.5, 1.4, -5.3], fov: 62 },
  HEADS: { at: [2.9, 1.7, 2.1], aim: [4.4, 1.0, 0.8], fov: 50 },
  FACE: { at: [-0.6, 1.25, -1.9], aim: [-0.65, 1.2, -2.9], fov: 34 },
  STAND: { at: [0.4, 1.3, -0.6], aim: [-0.65, 0.95, -2.76], fov: 46 },
};
const [folder, ...rest] = process.argv.slice(2);
const [width, height] = (rest.find((word) => /^\d+x\d+$/.test(word)) ?? "960x540").split("x").map(Number);
mkdirSync(folder, { recursive: true });
const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const take = takeOf(rest.find((word) => /^\d+[a-z]-\d+$/.test(word)) ?? "42a-3");
const paint = await createPainter({ cache, take, width, height });
for (const name of rest.filter((word) => /^[A-Z]+(@[\d.]+)?$/.test(word))) {
  const [view, at = "5"] = name.split("@");
  const seconds = Number(at);
  const started = Date.now();
  const look = VIEWS[view] ? { focus: 5, aperture: 0 } : LOOKS[view](take, seconds);
  const data = paint(
    VIEWS[view] ?? { camera: `CAM_${view}` },
    Math.floor(seconds * 12),
    take.lightAt(seconds),
    look,
  );
  await sharp(codeOf(data), { raw: { width, height, channels: 3 } })
    .png()
    .toFile(`${folder}/${name.replace("@", "-")}.png`);
  console.log(name, `${Date.now() - started} ms`);
}
