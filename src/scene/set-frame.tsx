import { useThree } from "@react-three/fiber";
import { useMemo } from "react";
import type { Pictures } from "../playback/playback.ts";
import { useFrameStage } from "./frame/frame-order.ts";
import { cutAngle } from "./open-take.ts";
import type { SetParts } from "./set-parts.ts";

/** Longer gaps (a hidden tab, a slow frame) are not made up for. */
const LONGEST_DELTA_SECONDS = 0.1;

/** The beginning and the end of every frame: time, pictures, the model's pose, and what is reported. */
export function SetFrame({ parts }: { parts: SetParts }) {
  const gl = useThree((state) => state.gl);
  const meter = useMemo(() => createFrameMeter(), []);

  useFrameStage("time", () => {
    const nowMs = gl.xr.isPresenting ? performance.now() : parts.frameTime.nowMs;
    meter.begin(nowMs);
    parts.frameTime.nowMs = nowMs;
    parts.frameTime.deltaSeconds = Math.min(meter.deltaSeconds(), LONGEST_DELTA_SECONDS);
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
      frameMs: meter.frameMs(),
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

/** Time between frames that follow each other; a pause between them is not a slow frame. */
function createFrameMeter() {
  let lastMs = Number.NaN;
  let deltaMs = 0;
  let smoothMs = 16;
  return {
    begin(nowMs: number) {
      deltaMs = Number.isNaN(lastMs) ? 0 : Math.max(nowMs - lastMs, 0);
      lastMs = nowMs;
      if (deltaMs > 0 && deltaMs < 400) smoothMs += (deltaMs - smoothMs) * 0.1;
    },
    deltaSeconds: () => deltaMs / 1000,
    frameMs: () => smoothMs,
  };
}
