import type { Session } from "../../session/session.ts";
import { cutAngle } from "../open-take.ts";
import type { SetParts } from "../set-parts.ts";
import type { Stage } from "../stage.ts";
import { chooseLowerPixelRatio } from "./choose-pixel-ratio.ts";
import { decideFrame } from "./decide-frame.ts";
import { shownTime } from "./set-frame.ts";

/** Decides in each of the page's animation frames whether the set is drawn; a headset brings frames of its own. */
export interface PageFrames {
  /** Something that is seen has changed. */
  request(): void;
  /** @param draw Makes one frame. The set whose screens decide; before it there is nothing to draw. */
  begin(parts: SetParts, draw: () => void): void;
  /** Draws at once, for who wants to read the picture before the browser clears it; false: there is nothing to draw. */
  drawNow(): boolean;
  dispose(): void;
}

/** Frames over which slowness is judged before pixels are given up. */
const JUDGED_FRAMES = 50;
/** Frames further apart do not follow each other. */
const PAUSE_MS = 400;

export function runPageFrames(session: Session, stage: Stage): PageFrames {
  let set: { readonly parts: SetParts; readonly draw: () => void } | null = null;
  let asked = true;
  let lastTickMs = 0;
  let lastFrameMs = 0;
  let drewLastTick = false;
  let frameMs = 16;
  let ratio = stage.renderer.getPixelRatio();
  const recent: number[] = [];
  let handle = requestAnimationFrame(tick);

  function isShown(): boolean {
    const { layout, scene } = session.getState();
    return layout === "set" && scene.phase !== "context-lost" && !stage.renderer.xr.isPresenting;
  }

  function measure(nowMs: number) {
    const interval = nowMs - lastTickMs;
    if (!drewLastTick || interval > PAUSE_MS) return;
    frameMs += (interval - frameMs) * 0.15;
    recent.push(interval);
  }

  /** Stable: judged over many frames, only ever downwards. */
  function judge() {
    if (recent.length < JUDGED_FRAMES) return;
    const median = recent.toSorted((a, b) => a - b)[JUDGED_FRAMES / 2] ?? 0;
    recent.length = 0;
    const lower = chooseLowerPixelRatio(ratio, median);
    if (lower === ratio) return;
    ratio = lower;
    stage.setPixelRatio(ratio);
    asked = true;
  }

  function isBehind(parts: SetParts): boolean {
    const sampled = session.playback()?.sample(parts.frameTime.nowMs) ?? null;
    return (
      parts.pictures.isBehind(sampled, cutAngle(session.getState(), sampled)) ||
      !!parts.light?.isBehind(session, shownTime(parts))
    );
  }

  function tick(nowMs: number) {
    handle = requestAnimationFrame(tick);
    measure(nowMs);
    lastTickMs = nowMs;
    drewLastTick = false;
    if (!set || !isShown()) return;
    set.parts.frameTime.announce(nowMs);
    const draw = decideFrame({
      asked,
      newPicture: !asked && isBehind(set.parts),
      sinceFrameMs: nowMs - lastFrameMs,
      frameMs,
    });
    if (!draw) return;
    drewLastTick = true;
    asked = false;
    lastFrameMs = nowMs;
    set.draw();
    judge();
  }

  return {
    drawNow() {
      if (!set || !isShown()) return false;
      set.parts.frameTime.announce(lastTickMs);
      set.draw();
      asked = true;
      return true;
    },
    request() {
      asked = true;
    },
    begin(parts, draw) {
      set = { parts, draw };
      asked = true;
    },
    dispose: () => cancelAnimationFrame(handle),
  };
}
