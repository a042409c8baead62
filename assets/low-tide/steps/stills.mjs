/** Stills of the tour: lamp on and out, the spare heads, the poster. Drawn like the take, graded like the take. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { GRADES } from "../render/grades.mjs";
import { LOOKS } from "../render/looks.mjs";
import { createPainter } from "../render/create-painter.mjs";

const scene = fileURLToPath(new URL("../../../scenes/low-tide", import.meta.url));
const cache = fileURLToPath(new URL("../.cache/stills", import.meta.url));
const STILLS = [
  {
    file: "stills/lamp-on.jpg",
    view: { camera: "CAM_A" },
    seconds: 5.5,
    light: { lamp: 1, match: 0 },
    camera: "A",
  },
  {
    file: "stills/lamp-out.jpg",
    view: { camera: "CAM_A" },
    seconds: 5.5,
    light: { lamp: 0, match: 0 },
    camera: "A",
  },
  {
    file: "stills/heads.jpg",
    view: { at: [3.72, 1.42, 1.62], aim: [4.32, 1.03, 0.86], fov: 34 },
    seconds: 5,
    light: { lamp: 1, match: 0 },
    look: { focus: 1, aperture: 16 },
    camera: "E",
  },
  {
    file: "brand/poster.jpg",
    view: { camera: "CAM_D" },
    seconds: 17.5,
    light: { lamp: 0, match: 1 },
    camera: "D",
  },
];
for (const folder of [cache, `${scene}/stills`, `${scene}/brand`]) mkdirSync(folder, { recursive: true });
const paint = await createPainter({ cache: fileURLToPath(new URL("../.cache", import.meta.url)) });
for (const [index, { file, view, seconds, light, look, camera }] of STILLS.entries()) {
  const data = paint(view, Math.round(seconds * 12), light, look ?? LOOKS[camera](seconds));
  const drawn = `${cache}/${index}.png`;
  await sharp(data, { raw: { width: 1280, height: 720, channels: 3 } })
    .png()
    .toFile(drawn);
  execFileSync("ffmpeg", [
    "-v",
    "error",
    "-y",
    "-i",
    drawn,
    "-vf",
    `${GRADES[camera]}`,
    "-q:v",
    "3",
    `${scene}/${file}`,
  ]);
}
