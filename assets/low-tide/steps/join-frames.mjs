/** Joins a camera's pictures to a master: two frames each (on twos), graded by ffmpeg, nearly lossless. */
import { execFileSync } from "node:child_process";
import { GRADES } from "../render/grades.mjs";
import { POSES_PER_SECOND, FRAME_RATE } from "../performance/timing.mjs";

export function joinFrames(camera, frames, master) {
  const encode = [
    "-an",
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-crf",
    "10",
    "-pix_fmt",
    "yuv420p",
    "-bf",
    "0",
  ];
  const colour = [
    "-colorspace",
    "bt709",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
    "-color_range",
    "tv",
  ];
  const filter = `scale=out_color_matrix=bt709:out_range=tv,${GRADES[camera]},fps=${FRAME_RATE},format=yuv420p`;
  execFileSync(
    "ffmpeg",
    [
      "-v",
      "error",
      "-y",
      "-framerate",
      String(POSES_PER_SECOND),
      "-i",
      `${frames}/${camera}/%04d.jpg`,
      "-vf",
      filter,
      ...encode,
      ...colour,
      master,
    ],
    { stdio: "inherit" },
  );
}
