/**
 * Renders the take, one picture per pose and camera, into .cache/frames/<camera>/0000.jpg.
 *
 *   node render/render-take.mjs [cameras, default ABDCE] [seconds to work, default no limit]
 *
 * Pictures that exist are not drawn again, so it may be stopped at any time and started again; with a limit it ends by
 * itself with exit code 75 while pictures are missing. When model or performance change, all pictures are due again.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { lightAt } from "../performance/light.mjs";
import { makeChannels } from "../performance/moves.mjs";
import { POSES, POSES_PER_SECOND } from "../performance/timing.mjs";
import { LOOKS } from "./looks.mjs";
import { createPainter } from "./create-painter.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const frames = `${here}.cache/frames`;
const pictureFile = (camera, pose) => `${frames}/${camera}/${String(pose).padStart(4, "0")}.jpg`;

/** The crew's side of the stage is in nobody's picture but the witness camera's. */
const UNSEEN = /^(CREW_SIDE|STAGE_GEAR|DOLLY)-/;

/** What a camera's pictures depend on, in one number. */
function recipe(camera) {
  const hash = createHash("sha256")
    .update(readFileSync(`${here}.cache/raw.glb`))
    .update(readFileSync(`${here}steps/finish-set.mjs`));
  for (const name of readdirSync(`${here}.cache/pictures`).toSorted())
    if (camera === "E" || !UNSEEN.test(name)) hash.update(readFileSync(`${here}.cache/pictures/${name}`));
  for (const name of [
    "performance/keeper",
    "performance/light",
    "performance/moves",
    "performance/timing",
    "render/looks",
    "render/create-painter",
    "render/rasterise",
    "render/shade",
  ])
    hash.update(readFileSync(`${here}${name}.mjs`));
  return hash.digest("hex");
}

const [cameras = "ABDCE", limit = "0"] = process.argv.slice(2);
const stopAt = Number(limit) > 0 ? Date.now() + Number(limit) * 1000 : Number.POSITIVE_INFINITY;
for (const camera of cameras) {
  const [folder, key] = [`${frames}/${camera}`, recipe(camera)];
  if (existsSync(`${folder}/recipe`) && readFileSync(`${folder}/recipe`, "utf8") !== key)
    rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/recipe`, key);
}

const missing = [...cameras].flatMap((camera) =>
  Array.from({ length: POSES }, (_, pose) => ({ camera, pose })).filter(
    ({ pose }) => !existsSync(pictureFile(camera, pose)),
  ),
);
if (missing.length === 0) {
  console.log("all pictures are there");
  process.exit(0);
}
/** Whether a camera stays where it is for the next pictures, so that plates are worth keeping. */
function rests(camera, pose) {
  const moves = channels.filter(({ node }) => node === `CAM_${camera}`);
  const still = (a, b) =>
    moves.every(({ values }) => values[a].every((value, axis) => Math.abs(value - values[b][axis]) < 1e-6));
  return (
    still(pose, Math.min(POSES - 1, pose + 1)) &&
    LOOKS[camera]((pose + 1) / POSES_PER_SECOND).focus === LOOKS[camera](pose / POSES_PER_SECOND).focus
  );
}

const channels = makeChannels();
const paint = await createPainter({ cache: `${here}.cache` });
let done = 0;
const started = Date.now();
for (const { camera, pose } of missing) {
  if (Date.now() > stopAt) break;
  const seconds = pose / POSES_PER_SECOND;
  const data = paint(
    { camera: `CAM_${camera}` },
    pose,
    lightAt(seconds),
    LOOKS[camera](seconds),
    rests(camera, pose),
  );
  const file = pictureFile(camera, pose);
  await sharp(data, { raw: { width: 1280, height: 720, channels: 3 } })
    .jpeg({ quality: 96, chromaSubsampling: "4:4:4" })
    .toFile(`${file}.part`);
  renameSync(`${file}.part`, file);
  done += 1;
}
console.log(
  `${done} pictures in ${((Date.now() - started) / 1000).toFixed(0)} s, ${missing.length - done} to go`,
);
process.exitCode = done < missing.length ? 75 : 0;
