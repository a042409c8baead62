import type { ReactNode } from "react";
import type { Session } from "../session/session.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { buildSet } from "./build-set.ts";
import { guessQuality } from "./frame/decide-quality.ts";
import { detectRenderer } from "./frame/detect-renderer.ts";
import { readKeptRatio } from "./frame/keep-quality.ts";
import { runPageFrames } from "./frame/page-frames.ts";
import { watchContext } from "./frame/watch-context.ts";
import { describeSetError } from "./load/set-error.ts";
import { raiseSet } from "./raise-set.ts";
import { createStage } from "./stage.ts";

export interface MountSceneOptions {
  /**
   * What a headset adds to the scene, once there is a headset; it may never come. It finds the set with `useSetParts`;
   * it is mounted when the set can be walked.
   */
  readonly headset?: Promise<ReactNode>;
}

/** Puts the 3D set of a visit into an element of the page. */
export function mountScene(
  container: HTMLElement,
  session: Session,
  options: MountSceneOptions,
): { dispose(): void } {
  const facts = detectRenderer(document);
  if (!facts.available) {
    session.reports.sceneFailed({
      code: "scene/no-webgl",
      message: "The browser offers no WebGL 2.",
      subject: null,
    });
    return { dispose: () => undefined };
  }
  const quality = guessQuality(devicePixelRatio, facts.software, readKeptRatio());
  const stage = createStage(container, facts.software, quality.ratio);
  const frames = runPageFrames(session, stage, quality);
  stage.onResize(frames.request);
  let restore = frames.request;
  const leaving = new AbortController();
  const { signal } = leaving;
  const stops = [
    () => leaving.abort(),
    frames.dispose,
    watchContext(stage.canvas, session, { onRestored: () => restore(), onGone: giveUp }),
  ];

  function dispose() {
    // What came last leans on what came first.
    for (const stop of stops.splice(0).toReversed()) stop();
    stage.dispose();
  }

  function giveUp() {
    dispose();
    session.reports.sceneFailed({
      code: "scene/context-gone",
      message: "The graphics context was lost three times.",
      subject: null,
    });
  }

  /** The set on the page is none the worse for it. */
  const reportHeadsetFailure = (cause: unknown) =>
    session.reports.notice({
      code: "xr/code-missing",
      message: `The viewer's headset part did not load: ${String(cause)}`,
      subject: null,
    });

  async function begin(tour: Tour) {
    try {
      const parts = await buildSet({
        session,
        tour,
        renderer: stage.renderer,
        software: facts.software,
        requestFrame: frames.request,
        signal,
      });
      if (signal.aborted) return parts.dispose();
      const set = raiseSet(parts, stage);
      stops.push(set.dispose, parts.dispose);
      await stage.compile();
      if (signal.aborted) return;
      frames.begin(parts, set.drawPageFrame);
      restore = () => {
        // Frames of the past cannot be uploaded again.
        parts.pictures.clear();
        frames.request();
      };
      const still = {
        draw: (copy: (picture: HTMLCanvasElement) => void) => void (frames.drawNow() && copy(stage.canvas)),
      };
      stops.push(session.connectStill(still));
      session.reports.sceneReady();
      set.reportFloorPlan();
      void parts.bringDetails();
      void options.headset
        ?.then(async (children) => {
          const { mountHeadset } = await import("./headset-root.tsx");
          if (!signal.aborted) stops.push(mountHeadset(children, parts, stage, set, frames.request));
        })
        .catch(reportHeadsetFailure);
    } catch (cause) {
      if (!signal.aborted) session.reports.sceneFailed(describeSetError(cause, tour.set.model));
    }
  }

  stops.push(whenTour(session, (tour) => void begin(tour)));
  return { dispose };
}

/** Calls once, when the tour is there. Returns the way to stop waiting. */
function whenTour(session: Session, begin: (tour: Tour) => void): () => void {
  const { tour } = session.getState();
  if (tour) {
    begin(tour);
    return () => undefined;
  }
  const stop = session.subscribe((state) => {
    if (!state.tour) return;
    stop();
    begin(state.tour);
  });
  return stop;
}
