/**
 * Renders a take, one picture per pose and camera, into .cache/frames/<take>/<camera>/0000.jpg.
 *
 *   node render/render-take.mjs <take> [cameras, default ABDCE] [seconds to work, default no limit]
 *
 * Pictures that exist are not drawn again, so it may be stopped at any time and started again; with a limit it ends by
 * itself with exit code 75 while pictures are missing. When model or performance change, all pictures are due again.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { posesOf } from "../performance/moves.mjs";
import { takeOf } from "../performance/takes.mjs";
import { LIGHTS } from "../steps/finish-set.mjs";
import { createShoot } from "./shoot.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const [takeId = "42a-3", cameras = "ABDCE", limit = "0"] = process.argv.slice(2);
const take = takeOf(takeId);
if (!take) throw new Error(`There is no take ${takeId}`);
const frames = `${here}.cache/frames/${take.id}`;
const pictureFile = (camera, pose) => `${frames}/${camera}/${String(pose).padStart(4, "0")}.jpg`;

/** The crew's side of the stage is in nobody's picture but the witness camera's. */
const UNSEEN = /^(CREW_SIDE|STAGE_GEAR|DOLLY)-/;

/** Files of a folder that end so, with their content, in a fixed order. */
const contents = (folder, end) =>
  readdirSync(`${here}${folder}`)
    .filter((name) => name.endsWith(end))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(`${here}${folder}/${name}`) }));

/** What a camera's pictures depend on, in one number. */
function recipe(camera) {
  const hash = createHash("sha256")
    .update(readFileSync(`${here}.cache/raw.glb`))
    .update(JSON.stringify(LIGHTS));
  const beats = JSON.parse(readFileSync(`${here}performance/beats.json`, "utf8")).takes[take.id].beats;
  hash.update(JSON.stringify(beats));
  for (const { name, bytes } of [
    ...contents(".cache/pictures", ".png").filter(({ name }) => camera === "E" || !UNSEEN.test(name)),
    ...contents("performance", ".mjs").filter(({ name }) => name !== "takes.mjs"),
    ...contents(`performance/take-${take.id}`, ".mjs"),
    ...contents("render", ".mjs").filter(({ name }) => name !== "render-take.mjs" && name !== "stills.mjs"),
  ])
    hash.update(name).update(bytes);
  return hash.digest("hex");
}

const stopAt = Number(limit) > 0 ? Date.now() + Number(limit) * 1000 : Number.POSITIVE_INFINITY;
for (const camera of cameras) {
  const [folder, key] = [`${frames}/${camera}`, recipe(camera)];
  if (existsSync(`${folder}/recipe`) && readFileSync(`${folder}/recipe`, "utf8") !== key)
    rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/recipe`, key);
}
const missing = [...cameras].flatMap((camera) =>
  Array.from({ length: posesOf(take) }, (_, pose) => ({ camera, pose })).filter(
    ({ pose }) => !existsSync(pictureFile(camera, pose)),
  ),
);
if (missing.length === 0) {
  console.log(`${take.id} ${cameras}: all pictures are there`);
  process.exit(0);
}

const shoot = await createShoot({ cache: `${here}.cache`, take });
let done = 0;
const started = Date.now();
for (const { camera, pose } of missing) {
  if (Date.now() > stopAt) break;
  const data = shoot(camera, pose);
  const file = pictureFile(camera, pose);
  await sharp(Buffer.from(data.buffer), { raw: { width: 1280, height: 720, channels: 3 } })
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toFile(`${file}.part`);
  renameSync(`${file}.part`, file);
  done += 1;
  if (done % 48 === 0)
    console.log(
      `${take.id} ${camera} ${pose}: ${(done / ((Date.now() - started) / 1000)).toFixed(2)} pictures a second, ${missing.length - done} to go`,
    );
}
console.log(
  `${done} pictures in ${((Date.now() - started) / 1000).toFixed(0)} s, ${missing.length - done} to go`,
);
process.exitCode = done < missing.length ? 75 : 0;
