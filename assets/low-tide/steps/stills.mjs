/**
 * Stills of the tour and its poster: painted like the take, developed like the take, at moments of take 3.
 *
 *   node --import tsx steps/stills.mjs [name ...]   writes scenes/low-tide/stills and brand/poster.jpg
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { takeOf } from "../performance/takes.mjs";
import { POSES_PER_SECOND } from "../performance/tracks.mjs";
import { createPainter } from "../render/create-painter.mjs";
import { develop } from "../render/develop.mjs";
import { FILM_STOCKS } from "../render/film-stocks.mjs";
import { makeHousePictures } from "../story/house-light.mjs";

const scene = fileURLToPath(new URL("../../../scenes/low-tide", import.meta.url));
const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const take = takeOf("42a-3");
const { beats } = take;
const ON = { lamp: 1, match: 0, house: 0, dark: 0 };
const SHARP = { focus: 5, aperture: 0 };
const ROOM = { focus: 6.2, aperture: 11 };

/** `at`: seconds of the take; `open`: how much brighter it is printed; `tubes`: under the stage's own light instead of the film's. */
const STILLS = {
  "stills/lamp-on": {
    view: { camera: "CAM_A" },
    at: beats.read + 1,
    light: ON,
    look: ROOM,
    stock: "A",
    open: 0.2,
  },
  "stills/lamp-out": {
    view: { camera: "CAM_A" },
    at: beats.read + 1,
    light: { ...ON, lamp: 0 },
    look: ROOM,
    stock: "A",
    open: 0.2,
  },
  "stills/backing": {
    view: { at: [-4.3, 1.7, -5.35], aim: [0.9, 2.05, -6.1], fov: 58 },
    at: beats.read,
    light: ON,
    look: SHARP,
    stock: "E",
    open: 0.5,
  },
  "stills/house-light": {
    view: { camera: "CAM_E" },
    at: beats.read,
    light: { ...ON, house: 0.6 },
    look: SHARP,
    stock: "E",
    tubes: true,
  },
  "stills/film-light": { view: { camera: "CAM_E" }, at: beats.read, light: ON, look: SHARP, stock: "E" },
  // The second match has caught: his face, a hundred years old, and the lantern that he has not lit yet.
  "brand/poster": {
    view: { camera: "CAM_B" },
    at: beats.strike + 0.5,
    light: null,
    look: { focus: 5.6, aperture: 150 },
    stock: "B",
    open: 0.25,
    size: [1600, 900],
  },
};

/** One still as a sharp image. Others ask for moments and sizes of their own. */
export async function createStillPainter() {
  const painters = new Map();
  return async ({
    view,
    at,
    light,
    look,
    stock,
    open = 0,
    size = [1280, 720],
    tubes = false,
    words = "still",
  }) => {
    const [width, height] = size;
    const key = `${size.join("x")} ${tubes}`;
    if (!painters.has(key)) {
      const from = tubes ? await makeHousePictures(cache) : cache;
      painters.set(key, await createPainter({ cache: from, take, width, height }));
    }
    const picture = painters.get(key)(
      view,
      Math.round(at * POSES_PER_SECOND),
      light ?? take.lightAt(at),
      look,
    );
    const coded = develop({ picture, width, height, stock: FILM_STOCKS[stock], exposure: 1 + open, words });
    return sharp(Buffer.from(coded.buffer), { raw: { width, height, channels: 3 } });
  };
}

/** Plywood and paint: both sides of the comparison are rendered with the set; without them there is only the finished side. */
async function writeConstruction() {
  const [plywood, finished] = ["plywood", "finished"].map((name) => `${cache}/stills/${name}.png`);
  if (!existsSync(plywood) || !existsSync(finished)) {
    console.log("stills: no .cache/stills/plywood.png and finished.png, so no construction comparison");
    return;
  }
  for (const file of [plywood, finished])
    await sharp(readFileSync(file))
      .resize(1280, 720)
      .jpeg({ quality: 80, mozjpeg: true })
      .toFile(`${scene}/stills/${file.includes("plywood") ? "plywood" : "finished"}.jpg`);
}

/** Heads and coats: rendered by story/puppet_tests.py. */
async function writePuppetTests() {
  for (const name of ["face-01", "face-04", "coat-dye-1", "coat-dye-4"])
    if (existsSync(`${cache}/story/tests/${name}.png`))
      await sharp(`${cache}/story/tests/${name}.png`)
        .resize(1280, 720, { kernel: "lanczos3" })
        .jpeg({ quality: 80, mozjpeg: true })
        .toFile(`${scene}/stills/${name}.jpg`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of ["stills", "brand"]) mkdirSync(`${scene}/${folder}`, { recursive: true });
  const wanted = process.argv.slice(2);
  const paint = await createStillPainter();
  for (const [name, still] of Object.entries(STILLS)) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    const picture = await paint({ ...still, words: name });
    await picture
      .jpeg({ quality: name.startsWith("brand") ? 86 : 80, mozjpeg: true })
      .toFile(`${scene}/${name}.jpg`);
  }
  await writeConstruction();
  await writePuppetTests();
}
