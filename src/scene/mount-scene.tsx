import { advance, createRoot, events as pointerEvents, extend, type RootState } from "@react-three/fiber";
import type { ReactNode } from "react";
import { Color, Group, Mesh, NeutralToneMapping, Scene } from "three";
import type { Session } from "../session/session.ts";
import { chooseFirstPixelRatio } from "./frame/choose-pixel-ratio.ts";
import { detectRenderer } from "./frame/detect-renderer.ts";
import { runPageFrames } from "./frame/page-frames.ts";
import { watchContext } from "./frame/watch-context.ts";
import { SetScene } from "./set-scene.tsx";

export interface MountSceneOptions {
  /** Further content of the scene: the headset. It finds the set with `useSetParts`. */
  readonly children?: ReactNode;
}

const STAGE_BLACK = "#0e0d0c";

/** Puts the 3D set of a visit into an element of the page. */
export function mountScene(
  container: HTMLElement,
  session: Session,
  options: MountSceneOptions,
): { dispose(): void } {
  const renderer = detectRenderer(document);
  if (!renderer.available) {
    session.reports.sceneFailed({
      code: "scene/no-webgl",
      message: "The browser offers no WebGL 2.",
      subject: null,
    });
    return { dispose: () => undefined };
  }
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "display:block;width:100%;height:100%";
  // What is in the set is told to assistive technology by the call sheet.
  canvas.setAttribute("aria-hidden", "true");
  container.append(canvas);
  extend({ Group, Mesh });
  const root = createRoot(canvas);
  const scene = new Scene();
  scene.background = new Color(STAGE_BLACK);
  void root.configure({
    gl: {
      antialias: !renderer.software,
      powerPreference: "high-performance",
      toneMapping: NeutralToneMapping,
    },
    scene,
    camera: { near: 0.05, far: 400, fov: 58 },
    dpr: chooseFirstPixelRatio(devicePixelRatio, renderer.software),
    events: pointerEvents,
    frameloop: "never",
    size: measure(container),
    shadows: false,
  });
  let stops: (() => void)[] = [];
  const frames = runPageFrames({
    session,
    container,
    render: (nowMs, state) => advance(nowMs / 1000, true, state),
  });
  const store = root.render(
    <SetScene session={session} software={renderer.software} frames={frames} onReady={start}>
      {options.children}
    </SetScene>,
  );
  function start(state: RootState) {
    stops = [watchContext(canvas, session, frames.request), frames.attach(state)];
  }
  const resize = new ResizeObserver(() => {
    const { width, height, top, left } = measure(container);
    store.getState().setSize(width, height, top, left);
    frames.request();
  });
  resize.observe(container);
  return {
    dispose() {
      resize.disconnect();
      for (const stop of stops) stop();
      frames.dispose();
      root.unmount();
      canvas.remove();
    },
  };
}

function measure(container: HTMLElement) {
  const { width, height, top, left } = container.getBoundingClientRect();
  return { width: Math.max(width, 1), height: Math.max(height, 1), top, left };
}
