import { createSetFrame, type FrameView, type SetFrame, type SetLayer } from "./frame/set-frame.ts";
import { FRAME_STAGES } from "./frame/stages.ts";
import { createCameraLayer } from "./layers/camera-layer.ts";
import { createLabelLayer } from "./layers/label-layer.ts";
import { createScreenLayer } from "./layers/screen-layer.ts";
import { createSpikeLayer } from "./layers/spike-layer.ts";
import { createViewReportLayer } from "./layers/view-report-layer.ts";
import type { SetParts } from "./set-parts.ts";
import type { Stage } from "./stage.ts";
import { createPageEye } from "./view/page-eye.ts";

/** A set standing on the stage. */
export interface RaisedSet {
  /** The set's share of every frame, for whoever draws it. */
  readonly frame: SetFrame;
  /** Draws up the floor and the places on it for the session. */
  reportFloorPlan(): void;
  /** All of one frame of the page, in the order of stages.ts. */
  drawPageFrame(): void;
  dispose(): void;
}

/** Puts everything of a set into the scene. */
export function raiseSet(parts: SetParts, stage: Stage): RaisedSet {
  const { scene, camera, renderer, canvas } = stage;
  scene.add(parts.model.root);
  const eye = createPageEye(parts, scene, camera, canvas);
  // The eye comes first: what is drawn depends on what is looked through.
  const raiseCast = () => [
    createCameraLayer(parts, scene),
    createLabelLayer(parts, scene),
    createSpikeLayer(parts, scene),
    createViewReportLayer(parts),
  ];
  const strike = (struck: readonly SetLayer[]) => {
    for (const layer of struck.toReversed()) layer.dispose();
  };
  const lasting: readonly SetLayer[] = [eye, createScreenLayer(parts, scene)];
  const layers = [...lasting, ...raiseCast()];
  const stop = parts.session.subscribe((state, previous) => {
    if (state.tour === previous.tour) return;
    // Who looks stays where they are; what they may see is another.
    strike(layers.splice(lasting.length));
    parts.recast();
    reportFloorPlan();
    layers.push(...raiseCast());
    parts.requestFrame();
  });
  const frame = createSetFrame(parts, layers, renderer);
  function reportFloorPlan() {
    import("./walk/draw-floor-plan.ts").then(
      ({ drawFloorPlan }) => parts.session.reports.floorPlan(drawFloorPlan(parts)),
      // Without its code there is none to choose.
      () => undefined,
    );
  }
  return {
    frame,
    reportFloorPlan,
    drawPageFrame() {
      const page = stage.size();
      const view: FrameView = { camera, page };
      for (const step of FRAME_STAGES) {
        if (step === "view") eye.move(page.width / page.height);
        else frame[step](view);
      }
      renderer.render(scene, camera);
    },
    dispose() {
      stop();
      strike(layers);
      scene.remove(parts.model.root);
    },
  };
}
