/** Joins a camera's pictures to a master: two frames each (on twos), nearly lossless. The film is in the pictures already. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { BT709_ARGUMENTS } from "../../../src/ingest/hls-arguments.ts";
import { FRAME_RATE, POSES_PER_SECOND } from "../performance/tracks.mjs";

export function joinFrames(frames, master) {
  const input = ["-framerate", String(POSES_PER_SECOND), "-i", `${frames}/%04d.jpg`];
  const filter = `scale=out_color_matrix=bt709:out_range=tv,fps=${FRAME_RATE},format=yuv420p`;
  const encode = "-an -c:v libx264 -preset ultrafast -crf 10 -bf 0".split(" ");
  rmSync(master, { force: true });
  execFileSync(
    "ffmpeg",
    ["-v", "error", "-y", ...input, "-vf", filter, ...encode, ...BT709_ARGUMENTS, master],
    { stdio: "inherit" },
  );
}
