/**
 * Makes the shipped pictures from the baked maps: cleans the light of each circuit, multiplies it with the colour and
 * prints it like film. States: `on`, `out` and `match`, in full for the render of the take, small in .cache/shipped.
 *
 *   node steps/compose-maps.mjs [GROUP ...]
 */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import sharp from "sharp";
import { readMap } from "./read-map.mjs";
import { measureRatio, SHIPPED, shipColours, shipRatio, writePicture } from "./ship-maps.mjs";
import { bleedEdges, smoothLight } from "./smooth-light.mjs";

const CIRCUITS = ["base", "lamp", "match"];
const STATES = { on: { base: 1, lamp: 1 }, out: { base: 1 }, match: { base: 1, match: 1 } };
const EXPOSURE = 3.4;

const shoulder = (x) => (x * (0.22 * x + 0.03) + 0.002) / (x * (0.22 * x + 0.3) + 0.06) - 0.002 / 0.06;
const white = shoulder(9);
const encode = (x) => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);
/** A filmic curve (Hable 2010) as a table over the square root of light, which spends entries where eyes see. */
const TABLE = Float32Array.from({ length: 8193 }, (_, i) =>
  Math.min(1, Math.max(0, shoulder((i / 8192) ** 2 * 12 * EXPOSURE) / white)),
);
const film = (light) => TABLE[Math.min(8192, Math.round(Math.sqrt(Math.max(0, light) / 12) * 8192))];

function print(r, g, b, out, at, noise) {
  const [red, green, blue] = [film(r), film(g), film(b)];
  const grey = red * 0.2126 + green * 0.7152 + blue * 0.0722;
  out[at] = code(grey, red, 0.0042, noise);
  out[at + 1] = code(grey, green, 0.0039, noise);
  out[at + 2] = code(grey, blue, 0.0037, noise);
}

function code(grey, value, black, noise) {
  const rich = Math.min(1, Math.max(0, grey + (value - grey) * 1.1));
  return Math.max(0, Math.min(255, Math.round(encode(rich + black * (1 - rich)) * 255 + noise)));
}

function sampler(map, size, wanted) {
  const scale = size / wanted;
  return (x, y, channel) => {
    const u = Math.min(size - 1, Math.max(0, (x + 0.5) * scale - 0.5));
    const v = Math.min(size - 1, Math.max(0, (y + 0.5) * scale - 0.5));
    const [x0, y0] = [Math.floor(u), Math.floor(v)];
    const [x1, y1] = [Math.min(size - 1, x0 + 1), Math.min(size - 1, y0 + 1)];
    const at = (cx, cy) => map[(cy * size + cx) * 4 + channel];
    return (
      (at(x0, y0) * (1 - u + x0) + at(x1, y0) * (u - x0)) * (1 - v + y0) +
      (at(x0, y1) * (1 - u + x0) + at(x1, y1) * (u - x0)) * (v - y0)
    );
  };
}

export async function composeGroup(group, maps, pictures, shipped) {
  const read = (what) => readMap(`${maps}/${group}-${what}.npy`);
  const colour = read("colour");
  const [place, direction] = [read("place"), read("direction")];
  const { size } = colour;
  const mask = new Uint8Array(size * size);
  for (let i = 0; i < mask.length; i += 1) mask[i] = colour.data[i * 4 + 3] > 0.5 ? 1 : 0;
  bleedEdges(colour.data, size, 4);
  const clean = {};
  for (const what of CIRCUITS) {
    const light = read(what);
    if (!light) continue;
    const smooth = smoothLight({
      light: light.data,
      place: place.data,
      direction: direction.data,
      size: light.size,
    });
    bleedEdges(smooth, light.size, 4);
    clean[what] = sampler(smooth, light.size, size);
  }
  const printed = {};
  const glow = { base: read("glow-base"), lamp: read("glow-lamp") };
  for (const [state, mix] of Object.entries(STATES)) {
    if (state === "match" && !clean.match) continue;
    const out = new Float32Array(size * size * 4);
    const pixel = [0, 0, 0];
    let seed = 7;
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const i = y * size + x;
        if (!mask[i]) continue;
        for (let channel = 0; channel < 3; channel += 1) {
          let light = 0;
          let own = 0;
          for (const what of Object.keys(mix)) {
            // Some groups are not reached by the house current: they have no map of it.
            if (clean[what]) light += clean[what](x, y, channel);
            if (glow[what]?.size === size) own += glow[what].data[i * 4 + channel];
          }
          pixel[channel] = colour.data[i * 4 + channel] * light + own;
        }
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        print(pixel[0], pixel[1], pixel[2], out, i * 4, seed / 2 ** 32 - 0.5);
        out[i * 4 + 3] = 1;
      }
    }
    bleedEdges(out, size, 8);
    const bytes = Buffer.alloc(size * size * 3);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const [from, to] = [(y * size + x) * 4, ((size - 1 - y) * size + x) * 3];
        for (let channel = 0; channel < 3; channel += 1)
          bytes[to + channel] = out[from + 3] > 0.5 ? out[from + channel] : 8;
      }
    }
    printed[state] = bytes;
    await writePicture(
      sharp(bytes, { raw: { width: size, height: size, channels: 3 } }).png({ compressionLevel: 3 }),
      `${pictures}/${group}-${state}.png`,
    );
  }
  await shipColours(printed.on, size, group, shipped);
  const side = SHIPPED[group].ratio;
  const ratios = [];
  if (side > 0) {
    const upright = new Uint8Array(mask.length);
    for (let y = 0; y < size; y += 1)
      upright.set(mask.subarray(y * size, (y + 1) * size), (size - 1 - y) * size);
    for (const state of ["out", "match"]) {
      // Where the flame does not reach, its night is that of the lamp that failed.
      const file = `${group}-${printed[state] ? state : "out"}-ratio.png`;
      const made = ratios.find((other) => other.file === file);
      const factor =
        made?.factor ??
        (await shipRatio(
          measureRatio({ on: printed.on, state: printed[state], mask: upright, size, side }),
          side,
          `${shipped}/${file}`,
        ));
      ratios.push({ state, file, factor });
    }
  }
  writeFileSync(`${shipped}/${group}.json.part`, JSON.stringify(ratios));
  renameSync(`${shipped}/${group}.json.part`, `${shipped}/${group}.json`);
}

/** Groups whose pictures are missing or older than their maps. */
export function dueGroups(maps, pictures) {
  const groups = [
    ...new Set(
      readdirSync(maps)
        .filter((name) => name.endsWith("-base.npy"))
        .map((name) => name.split("-")[0]),
    ),
  ];
  const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  return groups.filter((group) => {
    const newest = Math.max(
      ...readdirSync(maps)
        .filter((name) => name.startsWith(`${group}-`))
        .map((name) => age(`${maps}/${name}`)),
    );
    return age(`${pictures}/${group}-on.png`) < newest;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const cache = fileURLToPath(new URL("../.cache", import.meta.url));
  for (const folder of ["pictures", "shipped"]) mkdirSync(`${cache}/${folder}`, { recursive: true });
  const wanted =
    process.argv.length > 2 ? process.argv.slice(2) : dueGroups(`${cache}/maps`, `${cache}/pictures`);
  for (const group of wanted) {
    const started = Date.now();
    await composeGroup(group, `${cache}/maps`, `${cache}/pictures`, `${cache}/shipped`);
    console.log(`composed ${group}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}
