/** node --import tsx steps/set.mjs: from .cache/raw.glb and .cache/pictures to scenes/low-tide/set/set.glb and details.glb. */
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { finishSet } from "./finish-set.mjs";
import { paintPalette } from "./paint-palette.mjs";
import { writePicture } from "./ship-maps.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const folder = fileURLToPath(new URL("../../../scenes/low-tide/set", import.meta.url));
const shipped = { model: `${folder}/set.glb`, details: `${folder}/details.glb` };
mkdirSync(folder, { recursive: true });
await paintPalette(`${here}.cache/pictures`);
await writePicture(
  sharp(`${here}.cache/pictures/KEEPER-palette.png`).resize(256, 256).png(),
  `${here}.cache/shipped/KEEPER-palette.png`,
);
const measured = await finishSet({
  raw: `${here}.cache/raw.glb`,
  pictures: `${here}.cache/pictures`,
  maps: `${here}.cache/shipped`,
  finished: `${here}.cache/finished.glb`,
  shipped,
});
for (const file of Object.values(shipped)) console.log(file, `${(statSync(file).size / 1e6).toFixed(2)} MB`);
console.log(JSON.stringify(measured));
