/** @jsxImportSource react */
/** A chunk of its own: React's three.js renderer carries only what a headset adds to the scene. */
import { createRoot, type RootState } from "@react-three/fiber";
import type { ReactNode } from "react";
import { useFrameStage } from "./frame/frame-order.ts";
import type { FrameView, SetFrame } from "./frame/set-frame.ts";
import type { RaisedSet } from "./raise-set.ts";
import { SetPartsContext, type SetParts } from "./set-parts.ts";
import type { Stage } from "./stage.ts";

/** Mounts components into the page's own scene and renderer. Their frames run only while a headset is worn. Returns the way to unmount. */
export function mountHeadset(
  children: ReactNode,
  parts: SetParts,
  stage: Stage,
  set: RaisedSet,
  requestFrame: () => void,
): () => void {
  const { canvas, renderer, scene, camera } = stage;
  const { toneMapping } = renderer;
  const root = createRoot(canvas);
  const size = () => ({ ...stage.size(), top: 0, left: 0 });
  void root.configure({
    gl: renderer,
    scene,
    camera,
    frameloop: "never",
    dpr: renderer.getPixelRatio(),
    size: size(),
  });
  // Configuring sets fiber's own.
  renderer.toneMapping = toneMapping;
  const store = root.render(
    <SetPartsContext value={parts}>
      <HeadsetFrames parts={parts} frame={set.frame} />
      {children}
    </SetPartsContext>,
  );
  const stopFollowing = followSession(store.getState(), requestFrame);
  stage.onResize(() => {
    const { width, height, top, left } = size();
    if (!renderer.xr.isPresenting) store.getState().setSize(width, height, top, left);
  });
  return () => {
    stopFollowing();
    root.unmount();
  };
}

/** The page has frames of its own; fiber's loop runs only in a headset. */
function followSession({ gl, get }: RootState, requestFrame: () => void): () => void {
  const enter = () => get().setFrameloop("always");
  const leave = () => {
    get().setFrameloop("never");
    requestFrame();
  };
  gl.xr.addEventListener("sessionstart", enter);
  gl.xr.addEventListener("sessionend", leave);
  return () => {
    gl.xr.removeEventListener("sessionstart", enter);
    gl.xr.removeEventListener("sessionend", leave);
  };
}

/** The set's share of a headset's frame; the eye is the headset's own. */
function HeadsetFrames({ parts, frame }: { parts: SetParts; frame: SetFrame }) {
  const view = ({ camera }: RootState): FrameView => ({ camera, page: null });
  useFrameStage("time", (state) => {
    parts.frameTime.announce(performance.now());
    frame.time(view(state));
  });
  useFrameStage("pictures", (state) => frame.pictures(view(state)));
  useFrameStage("pose", (state) => frame.pose(view(state)));
  useFrameStage("arrange", (state) => frame.arrange(view(state)));
  useFrameStage("report", (state) => frame.report(view(state)));
  return null;
}
