/**
 * Pictures of the finished film, one for each beat of take 3: the frame that the cut shows then, out of the packaged footage,
 * in the film's own format and print.
 *
 *   node --import tsx steps/final-frames.mjs   writes scenes/low-tide/stills/final-<n>.jpg
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const scene = fileURLToPath(new URL("../../../scenes/low-tide", import.meta.url));
const tour = JSON.parse(readFileSync(`${scene}/tour.json`, "utf8"));
const take = tour.takes.find(({ beats }) => beats !== undefined);

/** 2.39:1, blacks a little lifted, warm in the light and cold in the dark: the print, not the negative. */
const PRINT = [
  "scale=960:-2:flags=lanczos",
  "crop=iw:2*floor(iw/2.39/2)",
  "curves=r='0/0.015 0.25/0.23 0.75/0.79 1/0.98':g='0/0.02 0.5/0.5 1/0.96':b='0/0.045 0.3/0.31 0.75/0.7 1/0.9'",
  "eq=contrast=1.06:saturation=1.08",
].join(",");

/** The sharpest rendition of an angle as one stream: ffmpeg 5.1 does not read these pieces through their playlist. */
function nameFootage({ src }) {
  const folder = `${scene}/${dirname(src)}`;
  const heights = readdirSync(folder).map(Number).filter(Boolean);
  const sharpest = `${folder}/${Math.max(...heights)}`;
  const pieces = readdirSync(sharpest).filter((name) => name.endsWith(".m4s"));
  return `concat:${["init.mp4", ...pieces.toSorted()].map((name) => `${sharpest}/${name}`).join("|")}`;
}

for (const [index, { atSeconds }] of take.beats.entries()) {
  const shown = take.cut.findLast((entry) => entry.atSeconds <= atSeconds).angle;
  const footage = nameFootage(take.angles.find(({ id }) => id === shown));
  const to = `${scene}/stills/final-${index + 1}.jpg`;
  const picture = ["-frames:v", "1", "-q:v", "4", "-vf", PRINT, to];
  execFileSync("ffmpeg", ["-v", "error", "-y", "-i", footage, "-ss", String(atSeconds), ...picture]);
  console.log(to);
}
