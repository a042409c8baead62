import { findAngle, findCamera, findTake } from "../tour/find-item.ts";
import type { Tour } from "../tour/tour-schema.ts";
import type { SessionCommands, SessionState, ViewTarget } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

export type ViewCommands = Pick<SessionCommands, "goTo" | "lookThrough" | "toggleOverview">;

/** Turns wishes about the view into requests that the scene carries out. */
export function createViewControl(visit: VisitStore): ViewCommands & { dispose(): void } {
  let serial = 0;
  const goTo = (target: ViewTarget, options: { cut?: boolean } = {}) => {
    serial += 1;
    const cut = options.cut ?? visit.get().reducedMotion;
    visit.set({ viewRequest: { serial, target, cut } });
  };

  /**
   * The look goes where the watching goes: another angle means the camera of that angle. The first angle of a take is no
   * change: an address may name a camera to look through and a take that shows another.
   */
  const stop = visit.subscribe((state, previous) => {
    const { playback, tour, view } = state;
    const before = previous.playback?.angle ?? null;
    if (view.mode !== "look-through" || !playback || !tour) return;
    if (before === null || playback.angle === before) return;
    const camera = cameraOfAngle(state, tour);
    if (camera !== null && camera !== view.camera) goTo({ kind: "look-through", camera }, { cut: true });
  });

  return {
    goTo,
    lookThrough(wanted) {
      const state = visit.get();
      if (!state.tour) return;
      const camera = wanted ?? cameraOfAngle(state, state.tour) ?? state.tour.cameras[0]?.id;
      if (state.view.mode === "look-through" && (wanted === undefined || wanted === state.view.camera)) {
        goTo({ kind: "back" });
      } else if (camera === undefined) {
        visit.notice({ code: "session/camera-none", message: "The tour has no cameras.", subject: null });
      } else if (!findCamera(state.tour, camera)) {
        visit.notice({
          code: "session/camera-unknown",
          message: `The tour has no camera "${camera}".`,
          subject: camera,
        });
      } else {
        visit.set({ layout: "set" });
        goTo({ kind: "look-through", camera });
      }
    },
    toggleOverview() {
      if (visit.get().view.mode === "overview") return goTo({ kind: "back" });
      visit.set({ layout: "set" });
      goTo({ kind: "overview" });
    },
    dispose: stop,
  };
}

function cameraOfAngle(state: SessionState, tour: Tour): string | null {
  return findAngle(findTake(tour, state.take), state.playback?.angle)?.camera ?? null;
}
