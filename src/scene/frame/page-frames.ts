import type { Session } from "../../session/session.ts";
import { cutAngle } from "../open-take.ts";
import type { SetParts } from "../set-parts.ts";
import type { Stage } from "../stage.ts";
import { judgeFrame, type Quality } from "./decide-quality.ts";
import { keepRatio } from "./keep-quality.ts";
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

/** Frames further apart do not follow each other. */
const PAUSE_MS = 400;

/** @param first Quality to begin with; from then on it follows what frames take. */
export function runPageFrames(session: Session, stage: Stage, first: Quality): PageFrames {
  let set: { readonly parts: SetParts; readonly draw: () => void } | null = null;
  let asked = true;
  let lastTickMs = 0;
  let lastFrameMs = 0;
  let drewLastTick = false;
  let frameMs = 16;
  let quality = first;
  let handle = requestAnimationFrame(tick);

  function isShown(): boolean {
    const { layout, scene } = session.getState();
    return layout === "set" && scene.phase !== "context-lost" && !stage.renderer.xr.isPresenting;
  }

  function measure(nowMs: number) {
    const interval = nowMs - lastTickMs;
    if (!drewLastTick || interval > PAUSE_MS) return;
    frameMs += (interval - frameMs) * 0.15;
    const { ratio } = quality;
    quality = judgeFrame(quality, interval);
    if (quality.ratio === ratio) return;
    stage.setPixelRatio(quality.ratio);
    keepRatio(quality.ratio);
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
