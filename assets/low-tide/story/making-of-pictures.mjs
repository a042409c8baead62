/** Pictures of the making-of: developed shots of both takes, stages of the set's making, strips of tape, a drawing that draws itself. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { makeChannels } from "../performance/moves.mjs";
import { takeOf } from "../performance/takes.mjs";
import { POSES_PER_SECOND } from "../performance/tracks.mjs";
import { loadScene, poseScene } from "../render/load-scene.mjs";
import { createShoot } from "../render/shoot.mjs";
import { createStillPainter } from "../steps/stills.mjs";
import { createPencil, TOOTH } from "./pencil.mjs";
import { traceLines } from "./trace-lines.mjs";
import { drawSvg, escapeText, makeRandom, sharp } from "./typeset.mjs";

export const [WIDTH, HEIGHT] = [1280, 720];
const PAPER = "#e9e1cf";
const STAGE = "#0e0d0c";

/** Every picture is kept in `.cache/story/shots` under its name, and painted only once. */
export function createShots(cache) {
  const folder = `${cache}/story/shots`;
  mkdirSync(folder, { recursive: true });
  const shoots = new Map();
  let paint = null;

  async function keep(name, make) {
    const file = `${folder}/${name}.png`;
    if (!existsSync(file)) await (await make()).png({ compressionLevel: 3 }).toFile(file);
    return readFileSync(file);
  }

  /** A picture of a take, from its own render when that is there. */
  async function shotOf(takeId, camera, seconds) {
    const pose = Math.round(seconds * POSES_PER_SECOND);
    const rendered = `${cache}/frames/${takeId}/${camera}/${String(pose).padStart(4, "0")}.jpg`;
    if (existsSync(rendered)) return readFileSync(rendered);
    return keep(`${takeId}-${camera}-${pose}`, async () => {
      if (!shoots.has(takeId))
        shoots.set(takeId, await createShoot({ cache, take: takeOf(takeId), width: WIDTH, height: HEIGHT }));
      const data = shoots.get(takeId)(camera, pose);
      return sharp(Buffer.from(data.buffer), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
    });
  }

  /** The room from camera A as it was not photographed: under tubes, by the moon alone, with the lamp half up. */
  async function roomOf(name, still) {
    return keep(`room-${name}`, async () => {
      paint ??= await createStillPainter();
      return paint({
        view: { camera: "CAM_A" },
        look: { focus: 6.2, aperture: 0 },
        stock: "A",
        words: name,
        ...still,
      });
    });
  }
  return { shotOf, roomOf };
}

/** Raw wood: what a painted room is before anybody has painted it. */
export async function toPlywood(picture) {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const random = makeRandom(77);
  const rows = Float32Array.from({ length: info.height }, () => random());
  for (let i = 0; i < data.length; i += 3) {
    const y = Math.floor(i / 3 / info.width);
    const x = (i / 3) % info.width;
    const grain =
      Math.sin(x * 0.013 + Math.sin(y * 0.21) * 1.4 + rows[y] * 0.8) * 0.03 +
      (rows[(y * 3) % info.height] - 0.5) * 0.05;
    const grey = (data[i] * 0.3 + data[i + 1] * 0.5 + data[i + 2] * 0.2) / 255;
    const light = Math.min(1, 0.1 + grey ** 0.62 * 0.95 + grain * (grey > 0.03 ? 1 : 0));
    [222, 184, 128].forEach((value, k) => (data[i + k] = Math.min(255, value * light)));
  }
  return sharp(data, { raw: info }).png().toBuffer();
}

/** A torn strip of cloth tape with marker lettering; on twos it sits a hair differently each time. */
export function tapeStrip({ words, x, y, size = 54, colour = "#e4ddcd", turn = -1.5, boil = 0, seed = 1 }) {
  const random = makeRandom(seed * 13 + words.length);
  const wide = words.length * size * 0.62 + size * 1.5;
  const high = size * 1.62;
  const torn = (at, up) =>
    Array.from(
      { length: 9 },
      (_, i) =>
        `${(at + (random() - 0.5) * size * 0.2).toFixed(1)} ${(up ? high - (i * high) / 8 : (i * high) / 8).toFixed(1)}`,
    ).join("L");
  const shake = makeRandom(seed * 7 + boil * 101);
  const [dx, dy, dr] = [shake() * 1.6, shake() * 1.6, (shake() - 0.5) * 0.25];
  return `<g transform="translate(${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}) rotate(${(turn + dr).toFixed(2)})"><path d="M4 ${high + 7}L${wide} ${high + 5}" stroke="#000" stroke-opacity=".35" stroke-width="7"/><path d="M${torn(0, false)}L${torn(wide, true)}Z" fill="${colour}"/><path d="M0 ${high * 0.22}H${wide}M0 ${high * 0.48}H${wide}M0 ${high * 0.76}H${wide}" stroke="#000" stroke-opacity=".06" stroke-width="2"/><text x="${wide / 2}" y="${high * 0.7}" text-anchor="middle" font-family="Permanent Marker" font-size="${size}" fill="#1c1917">${escapeText(words)}</text></g>`;
}

export const overlayOf = (inner) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${inner}</svg>`);

/** Strips on the black of the stage. */
export const cardOf = (strips) =>
  drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><radialGradient id="pool" cx=".5" cy=".46" r=".62"><stop stop-color="#3a2c1e"/><stop offset=".55" stop-color="#1a1511"/><stop offset="1" stop-color="${STAGE}"/></radialGradient><filter id="floor" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".5 .4" numOctaves="2" seed="3"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .5 -.12"/></filter></defs><rect width="100%" height="100%" fill="url(#pool)"/><rect width="100%" height="100%" filter="url(#floor)" opacity=".6"/>${strips}</svg>`,
  )
    .png()
    .toBuffer();

/** Camera A's room as strokes in the order of a hand: large shapes first, then what stands in them, the keeper last. */
export async function createSelfDrawing(cache) {
  const take = takeOf("42a-3");
  const states = new Set(readdirSync(`${cache}/pictures`).map((name) => name.replace(".png", "")));
  const scene = await loadScene({ model: `${cache}/finished.glb`, pictures: `${cache}/pictures`, states });
  poseScene(scene, makeChannels(take), Math.round((take.beats.read + 1) * POSES_PER_SECOND));
  const { lines } = traceLines(scene, { camera: "CAM_A" }, WIDTH, HEIGHT);
  const rank = { outline: 0, fold: 1, figure: 2 };
  const strokes = lines.toSorted((a, b) => rank[a.kind] - rank[b.kind] || b.points.length - a.points.length);
  const pencil = createPencil(41, "#262320");
  const drawn = strokes.map(({ points, kind }) =>
    pencil.stroke(points, {
      width: { outline: 4, fold: 2.6, figure: 6 }[kind],
      opacity: { outline: 0.88, fold: 0.55, figure: 0.95 }[kind],
      overshoot: kind === "figure" ? 0 : 8,
    }),
  );
  return (share) =>
    drawSvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs>${TOOTH}</defs><rect width="100%" height="100%" fill="${PAPER}"/><g filter="url(#tooth)">${drawn.slice(0, Math.round(drawn.length * Math.min(1, share) ** 1.3)).join("")}</g></svg>`,
    )
      .png()
      .toBuffer();
}
