import { once } from "node:events";
import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Writable } from "node:stream";
import { hashFile, runStep } from "../../../src/ingest/run-step.ts";
import { runFfmpeg } from "../../../src/ingest/run-tool.ts";
import { drawFrame, DRAWN_HEIGHT, DRAWN_WIDTH } from "../../fixtures/footage/draw-frame.ts";
import { CODE_SHARE } from "./code-share.ts";

/** Raised when the composition changes, so that footage made before is made again. */
const COMPOSITION_VERSION = 1;
const PICTURE = { width: 1280, height: 720 };
const FILM_FOLDER = fileURLToPath(new URL("../../../scenes/low-tide/takes/42a-3/", import.meta.url));
const FILM_CAMERAS = ["a", "b", "c", "d", "e"];
/** Angles beyond the film's cameras show one of them again, from elsewhere in the film. */
const SECOND_ROUND_SECONDS = 12;

/**
 * Footage of one angle for the bench: a camera of the demo's film, so that bytes and decoding cost what a film's do, over
 * a band with the angle's and the frame's number. Near lossless; done once.
 *
 * @returns the file.
 */
export async function makeBenchSource(
  folder: string,
  angle: number,
  frames: number,
  frameRate: string,
): Promise<string> {
  const camera = FILM_CAMERAS[(angle - 1) % FILM_CAMERAS.length] ?? "a";
  const startSeconds = angle > FILM_CAMERAS.length ? SECOND_ROUND_SECONDS : 0;
  const film = path.join(FILM_FOLDER, camera, "720", "index.m3u8");
  const recipe = {
    composition: COMPOSITION_VERSION,
    film: await hashFile(path.join(FILM_FOLDER, camera, "720", "0000.m4s")),
    startSeconds,
    angle,
    frames,
    frameRate,
  };
  const file = "angle.mp4";
  await runStep(folder, recipe, async (workFolder) => {
    const codeHeight = PICTURE.height * CODE_SHARE;
    const filmHeight = PICTURE.height - codeHeight;
    // The film, from its beginning once it has ended, over the numbers.
    const filter = [
      `[0:v][1:v]concat=n=2:v=1,fps=${frameRate},crop=iw:${filmHeight},setsar=1,format=yuv420p[film]`,
      `[2:v]crop=iw:ih/2:0:ih/2,scale=${PICTURE.width}:${codeHeight}:flags=neighbor,setsar=1[code]`,
      "[film][code]vstack[out]",
    ].join(";");
    const numbers = `-f rawvideo -pix_fmt yuv420p -video_size ${DRAWN_WIDTH}x${DRAWN_HEIGHT} -framerate ${frameRate} -i pipe:0`;
    const colour = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv";
    const output = `-map [out] -frames:v ${frames} -c:v libx264 -preset ultrafast -crf 14 -g 48 ${colour}`;
    const inputs = ["-ss", `${startSeconds}`, "-i", film, "-i", film, ...numbers.split(" ")];
    await runFfmpeg([...inputs, "-filter_complex", filter, ...output.split(" "), file], {
      cwd: workFolder,
      writeInput: (stream) => writeNumbers(stream, angle, frames),
    });
    return { sizeBytes: statSync(path.join(workFolder, file)).size };
  });
  return path.join(folder, file);
}

async function writeNumbers(stream: Writable, angle: number, frames: number): Promise<void> {
  for (let frame = 0; frame < frames && stream.writable; frame += 1) {
    if (!stream.write(drawFrame(angle, frame))) await once(stream, "drain");
  }
  stream.end();
}
