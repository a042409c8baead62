import { Frustum, Matrix4, type PerspectiveCamera, type Scene } from "three";
import { isFramed } from "../cameras/is-framed.ts";
import type { SetLayer } from "../frame/set-frame.ts";
import { openTake } from "../open-take.ts";
import { chooseVillagePlace } from "../screens/choose-monitor-place.ts";
import { findScreens } from "../screens/find-screens.ts";
import { listenScreens } from "../screens/listen-screens.ts";
import { createDirectorMonitor, createVillage, type MonitorProp } from "../screens/monitor-prop.ts";
import { placeBesideHotspot } from "../screens/place-beside-hotspot.ts";
import type { SetParts } from "../set-parts.ts";

/** About 20 pixels a degree, as headsets show. */
const HEADSET_PIXELS_PER_RADIAN = 1150;

/** The monitors of the set, the model's and ours: only those in sight ask for pictures. */
export function createScreenLayer(parts: SetParts, scene: Scene): SetLayer {
  const { session, model, pictures } = parts;
  const brought = findScreens(model);
  const needsVillage = !brought.some(({ feed }) => feed.startsWith("angle:"));
  const director = createDirectorMonitor();
  const frustum = new Frustum();
  const matrix = new Matrix4();
  const stopListening = listenScreens(parts, brought);
  let isNarrow = false;
  let village: { readonly angles: string; readonly prop: MonitorProp; readonly stop: () => void } | null =
    null;

  /** For a model without monitors of its own: a cart with one for every angle of the take. */
  function raiseVillage() {
    const take = openTake(session.getState()) ?? session.getState().tour?.takes[0];
    const ids = take?.angles.map(({ id }) => id) ?? [];
    const angles = ids.join("\n");
    if (!needsVillage || angles === (village?.angles ?? "")) return;
    strikeVillage();
    if (ids.length === 0) return;
    const prop = createVillage(ids);
    const { position, towards } = chooseVillagePlace(parts.start, parts.walkable, (point) =>
      parts.cameras.some((camera) => isFramed(camera, point)),
    );
    prop.place(position, towards);
    scene.add(prop.root);
    village = { angles, prop, stop: listenScreens(parts, prop.screens) };
  }

  /** Stands beside a hotspot whose take is open when the model has no screen to watch it on there. */
  function placeDirector() {
    const state = session.getState();
    const place =
      openTake(state) && state.hotspot !== null
        ? placeBesideHotspot(parts, state.hotspot, brought, isNarrow)
        : null;
    scene.remove(director.root);
    if (!place) return;
    director.place(place.position, place.towards);
    scene.add(director.root);
  }

  const strike = (prop: MonitorProp) => {
    scene.remove(prop.root);
    prop.dispose();
  };

  function strikeVillage() {
    if (!village) return;
    village.stop();
    strike(village.prop);
    village = null;
  }

  raiseVillage();
  placeDirector();
  const stop = session.subscribe((state, previous) => {
    if (state.take !== previous.take) raiseVillage();
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
      director.root.visible = !framed;
      if (village) village.prop.root.visible = !framed;
      const ours = director.root.parent ? director.screens : [];
      for (const screen of [...brought, ...ours, ...(village?.prop.screens ?? [])])
        screen.arrange(camera, frustum, pictures, pixelsPerRadian);
    },
    dispose() {
      stop();
      stopListening();
      for (const screen of brought) screen.dispose();
      strike(director);
      strikeVillage();
    },
  };
}
