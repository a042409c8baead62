import { useThree } from "@react-three/fiber";
import type { Pictures } from "../playback/playback.ts";
import { useFrameStage } from "./frame/frame-order.ts";
import { cutAngle } from "./open-take.ts";
import type { SetParts } from "./set-parts.ts";

/** The beginning and the end of every frame: time, pictures, the model's pose, and what is reported. */
export function SetFrame({ parts }: { parts: SetParts }) {
  const gl = useThree((state) => state.gl);
  useFrameStage("time", () => {
    if (gl.xr.isPresenting) parts.frameTime.announce(performance.now());
    parts.frameTime.begin();
  });
  useFrameStage("pictures", () => {
    const pictures = samplePictures(parts);
    parts.pictures.update(pictures, cutAngle(parts.session.getState(), pictures));
  });
  useFrameStage("pose", () => void parts.model.pose(shownTime(parts)));
  useFrameStage("report", () => {
    const { render, memory } = gl.info;
    parts.session.reports.frame({
      drawCalls: render.calls,
      triangles: render.triangles,
      textures: memory.textures,
      frameMs: parts.frameTime.frameMs,
    });
  });
  return null;
}

function samplePictures({ session, frameTime }: SetParts): Pictures | null {
  return session.playback()?.sample(frameTime.nowMs) ?? null;
}

/** The model takes the pose of the frame that is seen, so that set and footage agree to the frame. */
function shownTime({ session, pictures }: SetParts): number {
  const playback = session.playback();
  if (!playback) return 0;
  return pictures.shown("focus")?.timestampSeconds ?? playback.timeSeconds();
}
