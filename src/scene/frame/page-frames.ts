import type { RootState } from "@react-three/fiber";
import type { Session } from "../../session/session.ts";
import type { SetParts } from "../set-parts.ts";
import { cutAngle } from "../open-take.ts";
import { chooseLowerPixelRatio } from "./choose-pixel-ratio.ts";
import { decideFrame } from "./decide-frame.ts";

export interface PageFramesOptions {
  readonly session: Session;
  readonly container: HTMLElement;
  /** Makes one frame. */
  readonly render: (nowMs: number, state: RootState) => void;
}

/** Decides in each of the page's animation frames whether the set is drawn; a headset brings frames of its own. */
export interface PageFrames {
  /** Something that is seen has changed. */
  request(): void;
  /** The set whose screens and moves decide; null: none yet. */
  setParts(parts: SetParts | null): void;
  /** Begins. Returns the way to stop. */
  attach(state: RootState): () => void;
  dispose(): void;
}

/** Frames over which slowness is judged before pixels are given up. */
const JUDGED_FRAMES = 50;

export function runPageFrames({ session, render }: PageFramesOptions): PageFrames {
  let parts: SetParts | null = null;
  let asked = true;
  let handle = 0;
  let lastTickMs = 0;
  let lastFrameMs = 0;
  let drewLastTick = false;
  let frameMs = 16;
  const recent: number[] = [];

  function measure(nowMs: number) {
    if (!drewLastTick) return;
    const interval = nowMs - lastTickMs;
    if (interval > 400) return;
    frameMs += (interval - frameMs) * 0.15;
    recent.push(interval);
  }

  /** Stable: judged over many frames, only ever downwards. */
  function judge(state: RootState) {
    if (recent.length < JUDGED_FRAMES) return;
    const median = recent.toSorted((a, b) => a - b)[JUDGED_FRAMES / 2] ?? 0;
    recent.length = 0;
    const ratio = state.get().viewport.dpr;
    const lower = chooseLowerPixelRatio(ratio, median);
    if (lower < ratio) state.setDpr(lower);
  }

  function hasNewPicture(nowMs: number): boolean {
    if (!parts) return false;
    parts.frameTime.announce(nowMs);
    const pictures = session.playback()?.sample(nowMs) ?? null;
    return parts.pictures.isBehind(pictures, cutAngle(session.getState(), pictures));
  }

  function tick(nowMs: number, root: RootState) {
    const state = root.get();
    handle = requestAnimationFrame((next) => tick(next, root));
    const { layout, scene } = session.getState();
    const shown = layout === "set" && scene.phase !== "context-lost" && !state.gl.xr.isPresenting;
    measure(nowMs);
    const wanted = asked;
    const draw =
      shown &&
      decideFrame({
        shown,
        asked: wanted,
        newPicture: !wanted && hasNewPicture(nowMs),
        sinceFrameMs: nowMs - lastFrameMs,
        frameMs,
      });
    lastTickMs = nowMs;
    drewLastTick = draw;
    if (!draw) return;
    asked = false;
    lastFrameMs = nowMs;
    parts?.frameTime.announce(nowMs);
    render(nowMs, state);
    judge(state);
  }

  return {
    request() {
      asked = true;
    },
    setParts(next) {
      parts = next;
      asked = true;
    },
    attach(root) {
      // Without a loop of its own, fiber drops requests for frames: they come here.
      root.set({
        invalidate: () => {
          asked = true;
        },
      });
      const { xr } = root.gl;
      const enter = () => root.setFrameloop("always");
      const leave = () => {
        root.setFrameloop("never");
        asked = true;
      };
      xr.addEventListener("sessionstart", enter);
      xr.addEventListener("sessionend", leave);
      handle = requestAnimationFrame((nowMs) => tick(nowMs, root));
      return () => {
        cancelAnimationFrame(handle);
        xr.removeEventListener("sessionstart", enter);
        xr.removeEventListener("sessionend", leave);
      };
    },
    dispose: () => cancelAnimationFrame(handle),
  };
}
