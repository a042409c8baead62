/**
 * Forty-five seconds of making: scenes/low-tide/clips/making-of.mp4 with its poster and captions.
 *
 *   node --import tsx story/making-of.mjs [from] [to]   (seconds; a part is written to .cache/story only)
 *
 * Needs the storyboard's panels. Pictures of the takes come from their render when that is there, else they are painted here.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HEIGHT, WIDTH } from "./making-of-pictures.mjs";
import { drawPoster, PICTURES_PER_SECOND, SCENES } from "./making-of-scenes.mjs";
import { writeMakingOfSound } from "./making-of-sound.mjs";
import { CLIP_CAPTIONS, CLIP_SECONDS } from "./making-of-timeline.mjs";
import { toVtt } from "./webvtt.mjs";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const clips = fileURLToPath(new URL("../../../scenes/low-tide/clips", import.meta.url));
const [from = 0, to = CLIP_SECONDS] = process.argv.slice(2).map(Number);
const whole = from === 0 && to === CLIP_SECONDS;
mkdirSync(clips, { recursive: true });
mkdirSync(`${cache}/story`, { recursive: true });
const sound = `${cache}/story/making-of.wav`;
writeMakingOfSound(sound);
const target = whole ? `${clips}/making-of.mp4` : `${cache}/story/making-of-part.mp4`;
const words =
  `-v error -y -f rawvideo -pix_fmt rgb24 -s ${WIDTH}x${HEIGHT} -r ${PICTURES_PER_SECOND} -i - -ss ${from} -t ${to - from} -i`.split(
    " ",
  );
const encode =
  "-r 24 -c:v libx264 -preset slow -crf 24 -tune animation -maxrate 1700k -bufsize 3400k -g 48 -pix_fmt yuv420p -colorspace bt709 -color_primaries bt709 -color_trc bt709 -c:a aac -b:a 112k -ac 2 -shortest -movflags +faststart -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact".split(
    " ",
  );
const ffmpeg = spawn(
  "ffmpeg",
  [...words, sound, "-vf", "scale=out_color_matrix=bt709:out_range=tv", ...encode, target],
  { stdio: ["pipe", "inherit", "inherit"] },
);
const ended = new Promise((resolve, reject) =>
  ffmpeg.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`)))),
);
for (let picture = Math.round(from * PICTURES_PER_SECOND); picture < to * PICTURES_PER_SECOND; picture += 1) {
  const t = picture / PICTURES_PER_SECOND;
  const [start, draw] = SCENES.findLast(([begins]) => t >= begins - 1e-6);
  // Tape and titles are shot on fours.
  const bytes = await draw(t - start, Math.floor(picture / 4));
  if (!ffmpeg.stdin.write(bytes)) await new Promise((resolve) => ffmpeg.stdin.once("drain", resolve));
}
ffmpeg.stdin.end();
await ended;
if (whole) {
  await (await drawPoster()).jpeg({ quality: 82, mozjpeg: true }).toFile(`${clips}/making-of.jpg`);
  for (const language of ["en", "fr", "ar"])
    writeFileSync(`${clips}/making-of-${language}.vtt`, toVtt(CLIP_CAPTIONS, language));
  console.log(`making-of.mp4 ${(readFileSync(target).length / 1e6).toFixed(2)} MB`);
}
