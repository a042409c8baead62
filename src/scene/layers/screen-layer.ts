import { Frustum, Matrix4, type PerspectiveCamera, type Scene } from "three";
import type { Session } from "../../session/session.ts";
import type { SetLayer } from "../frame/set-frame.ts";
import { openTake } from "../open-take.ts";
import { findScreens } from "../screens/find-screens.ts";
import { listenScreens } from "../screens/listen-screens.ts";
import type { MonitorProp } from "../screens/monitor-prop.ts";
import type { SetParts } from "../set-parts.ts";

/** About 20 pixels a degree, as headsets show. */
const HEADSET_PIXELS_PER_RADIAN = 1150;

/** The monitors of the set, the model's and ours: only those in sight ask for pictures. */
export function createScreenLayer(parts: SetParts, scene: Scene): SetLayer {
  const { session, model, pictures } = parts;
  const brought = findScreens(model);
  const needsVillage = !brought.some(({ feed }) => feed.startsWith("angle:"));
  let director: MonitorProp | null = null;
  let disposed = false;
  const frustum = new Frustum();
  const matrix = new Matrix4();
  const stopListening = listenScreens(parts, brought);
  let isNarrow = false;
  let village: { readonly prop: MonitorProp; readonly stop: () => void } | null = null;
  /** The angles of the village that stands or is on its way; null: there is to be none. */
  let villageAngles: string | null = null;

  /** For a model without monitors of its own: a cart with one for every angle of the take. */
  function followVillage() {
    const take = openTake(session.getState()) ?? session.getState().tour?.takes[0];
    const ids = take?.angles.map(({ id }) => id) ?? [];
    const angles = ids.length === 0 ? null : ids.join("\n");
    if (!needsVillage || angles === villageAngles) return;
    strikeVillage();
    villageAngles = angles;
    if (angles === null) return;
    withOwnMonitors(({ raiseVillage }) => {
      if (villageAngles !== angles) return;
      const prop = raiseVillage(parts, ids);
      scene.add(prop.root);
      village = { prop, stop: listenScreens(parts, prop.screens) };
      parts.requestFrame();
    });
  }

  /** Stands beside a hotspot whose take is open when the model has no screen to watch it on there. */
  function placeDirector() {
    if (director) scene.remove(director.root);
    const wanted = watchedHotspot(session);
    if (wanted === null) return;
    withOwnMonitors(({ createDirectorMonitor, placeBesideHotspot }) => {
      if (watchedHotspot(session) !== wanted) return;
      const place = placeBesideHotspot(parts, wanted, brought, isNarrow);
      if (!place) return;
      director ??= createDirectorMonitor();
      director.place(place.position, place.towards);
      scene.add(director.root);
      parts.requestFrame();
    });
  }

  function withOwnMonitors(use: (monitors: typeof import("../screens/own-monitors.ts")) => void) {
    import("../screens/own-monitors.ts").then(
      (monitors) => {
        if (!disposed) use(monitors);
      },
      (cause: unknown) =>
        session.reports.notice({
          code: "scene/monitors-missing",
          message: `The code of monitors did not come: ${String(cause)}`,
          subject: null,
        }),
    );
  }

  const strike = (prop: MonitorProp) => {
    scene.remove(prop.root);
    prop.dispose();
  };

  function strikeVillage() {
    villageAngles = null;
    if (!village) return;
    village.stop();
    strike(village.prop);
    village = null;
  }

  followVillage();
  placeDirector();
  const stop = session.subscribe((state, previous) => {
    if (state.take !== previous.take) followVillage();
    if (state.take !== previous.take || state.hotspot !== previous.hotspot) placeDirector();
  });
  return {
    arrange({ camera, page }) {
      if (page !== null && page.width < page.height !== isNarrow) {
        isNarrow = !isNarrow;
        placeDirector();
      }
      camera.updateMatrixWorld();
      frustum.setFromProjectionMatrix(
        matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
      );
      const pixelsPerRadian = page
        ? (page.height * page.pixelRatio) /
          (2 * Math.tan(((camera as PerspectiveCamera).fov * Math.PI) / 360))
        : HEADSET_PIXELS_PER_RADIAN;
      // No camera has ever seen ours.
      const { framed } = parts.pageView();
      if (director) director.root.visible = !framed;
      if (village) village.prop.root.visible = !framed;
      const ours = director?.root.parent ? director.screens : [];
      for (const screen of [...brought, ...ours, ...(village?.prop.screens ?? [])])
        screen.arrange(camera, frustum, pictures, pixelsPerRadian);
    },
    dispose() {
      disposed = true;
      stop();
      stopListening();
      for (const screen of brought) screen.dispose();
      if (director) strike(director);
      strikeVillage();
    },
  };
}

/** The open hotspot, while a take is open there. */
function watchedHotspot(session: Session): string | null {
  const state = session.getState();
  return openTake(state) ? state.hotspot : null;
}
