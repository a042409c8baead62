/**
 * The set as the cleaners know it: the same colours without the film's light, under tubes somewhere up in the grid. Pictures for
 * the painter, half as large as the set's own, in .cache/story/house.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import sharp from "sharp";
import { readMap } from "../steps/read-map.mjs";
import { bleedEdges } from "../steps/smooth-light.mjs";

const encode = (x) => 255 * (x <= 0.0031308 ? x * 12.92 : 1.055 * Math.min(1, x) ** (1 / 2.4) - 0.055);

/** @returns the folder to give the painter as its cache. */
export async function makeHousePictures(cache) {
  const folder = `${cache}/story/house`;
  mkdirSync(`${folder}/pictures`, { recursive: true });
  rmSync(`${folder}/finished.glb`, { force: true });
  symlinkSync(`${cache}/finished.glb`, `${folder}/finished.glb`);
  for (const name of readdirSync(`${cache}/pictures`).filter((file) => file.startsWith("KEEPER-")))
    copyFileSync(`${cache}/pictures/${name}`, `${folder}/pictures/${name}`);
  const groups = readdirSync(`${cache}/maps`)
    .filter((name) => name.endsWith("-colour.npy"))
    .map((name) => name.replace("-colour.npy", ""));
  for (const group of groups) {
    const colour = readMap(`${cache}/maps/${group}-colour.npy`);
    const facing = readMap(`${cache}/maps/${group}-direction.npy`);
    const { size, data } = colour;
    bleedEdges(data, size, 4);
    const scale = (facing?.size ?? size) / size;
    const out = Buffer.alloc(size * size * 3);
    for (let y = 0; y < size; y += 1)
      for (let x = 0; x < size; x += 1) {
        const from = (y * size + x) * 4;
        const to = ((size - 1 - y) * size + x) * 3;
        // Tubes above and a little in front: what looks up is brighter, what looks down is not black.
        const normal = facing ? (Math.floor(y * scale) * facing.size + Math.floor(x * scale)) * 4 : 0;
        const [front, up] = facing ? [1, 2].map((k) => facing.data[normal + k] * 2 - 1) : [0, 0];
        const light = 0.62 + 0.3 * up - 0.1 * front;
        for (let k = 0; k < 3; k += 1) out[to + k] = encode(data[from + k] * light * [0.94, 1, 0.97][k]);
      }
    const picture = await sharp(out, { raw: { width: size, height: size, channels: 3 } })
      .resize(size / 2)
      .png({ compressionLevel: 3 })
      .toBuffer();
    for (const state of ["on", "out"])
      await sharp(picture).png({ compressionLevel: 3 }).toFile(`${folder}/pictures/${group}-${state}.png`);
  }
  return existsSync(`${folder}/finished.glb`) ? folder : cache;
}
