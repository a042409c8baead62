/** node --import tsx steps/take.mjs [take ...]: joins, mixes and packages takes into scenes/low-tide/takes/<take>. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatSizes, packageTake } from "../../../src/ingest/package-take.ts";
import { posesOf } from "../performance/moves.mjs";
import { TAKES, takeOf } from "../performance/takes.mjs";
import { FRAME_RATE } from "../performance/tracks.mjs";
import { makeMixes } from "../sound/make-mix.mjs";
import { joinFrames } from "./join-frames.mjs";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const takes = fileURLToPath(new URL("../../../scenes/low-tide/takes", import.meta.url));
const CAMERAS = [..."ABCDE"];
const HEIGHTS = [720, 480, 270];
const ENCODING = { crf: 28, preset: "fast", tune: "animation" };

function masterOf(take, camera) {
  const frames = `${cache}/frames/${take.id}/${camera}`;
  const pictures = readdirSync(frames).filter((name) => name.endsWith(".jpg"));
  if (pictures.length < posesOf(take))
    throw new Error(
      `Camera ${camera} of ${take.id} has ${pictures.length} of ${posesOf(take)} pictures: run render/render-take.mjs`,
    );
  const master = `${cache}/masters/${take.id}/${camera}.mp4`;
  mkdirSync(`${cache}/masters/${take.id}`, { recursive: true });
  const newest = Math.max(...pictures.map((name) => statSync(`${frames}/${name}`).mtimeMs));
  if (!existsSync(master) || statSync(master).mtimeMs < newest) joinFrames(frames, master);
  return master;
}

const wanted = process.argv.length > 2 ? process.argv.slice(2).map(takeOf) : TAKES;
for (const take of wanted) {
  const folder = `${takes}/${take.id}`;
  const packaged = await packageTake({
    folder,
    angles: CAMERAS.map((camera) => ({ id: camera.toLowerCase(), file: masterOf(take, camera) })),
    sounds: makeMixes(take, `${cache}/sound`),
    frameRate: String(FRAME_RATE),
    durationSeconds: take.durationSeconds,
    heights: HEIGHTS,
    encoding: ENCODING,
  });
  // Before there were several renditions the only one was called `sound`.
  rmSync(`${folder}/sound`, { recursive: true, force: true });
  process.stdout.write(`${take.id}\n${formatSizes(packaged)}`);
}
