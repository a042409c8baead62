/** node --import tsx steps/take.mjs: joins, grades and packages the take into scenes/low-tide/takes/42a-3. */
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatSizes, packageTake } from "../../../src/ingest/package-take.ts";
import { DURATION_SECONDS, FRAME_RATE, POSES } from "../performance/timing.mjs";
import { makeMix } from "../sound/make-mix.mjs";
import { joinFrames } from "./join-frames.mjs";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const folder = fileURLToPath(new URL("../../../scenes/low-tide/takes/42a-3", import.meta.url));
const cameras = [..."ABCDE"];
mkdirSync(`${cache}/masters`, { recursive: true });
for (const camera of cameras) {
  const pictures = readdirSync(`${cache}/frames/${camera}`).filter((name) => name.endsWith(".jpg"));
  if (pictures.length < POSES)
    throw new Error(
      `Camera ${camera} has ${pictures.length} of ${POSES} pictures: run render/render-take.mjs`,
    );
  const master = `${cache}/masters/${camera}.mp4`;
  const newest = Math.max(...pictures.map((name) => statSync(`${cache}/frames/${camera}/${name}`).mtimeMs));
  if (!existsSync(master) || statSync(master).mtimeMs < newest) joinFrames(camera, `${cache}/frames`, master);
}
makeMix(`${cache}/mix.wav`);
const take = await packageTake({
  folder,
  angles: cameras.map((camera) => ({ id: camera.toLowerCase(), file: `${cache}/masters/${camera}.mp4` })),
  sounds: [{ id: "mix", file: `${cache}/mix.wav` }],
  frameRate: String(FRAME_RATE),
  durationSeconds: DURATION_SECONDS,
  heights: [720, 360],
  encoding: { crf: 23, preset: "veryfast" },
});
process.stdout.write(formatSizes(take));
