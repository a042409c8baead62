import { Vector3, type WebGLRenderer } from "three";
import type { Session } from "../session/session.ts";
import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { resolveCameras } from "./cameras/set-cameras.ts";
import { resolveHotspots } from "./hotspots/hotspot-places.ts";
import { raiseNavMesh } from "../walk/floor-tile.ts";
import { createFrameTime } from "./frame/frame-time.ts";
import { loadSet } from "./load/load-set.ts";
import { describeSetError } from "./load/set-error.ts";
import { sharpenTextures } from "./model/prepare-materials.ts";
import { createSetModel, type SetModel } from "./model/set-model.ts";
import { createSight } from "./model/sight.ts";
import { createPressables } from "./pressable.ts";
import { createFocusSize } from "./screens/focus-size.ts";
import { createPictureStore } from "./screens/picture-store.ts";
import type { PageViewFacts, SetParts } from "./set-parts.ts";
import { EYE_HEIGHT_METRES, type Standing } from "./view/eye.ts";
import { chooseStandingPoint } from "./walk/choose-standing-point.ts";
import { standAsTold } from "./walk/stand-as-told.ts";
import { loadFloor } from "./walk/load-floor.ts";
import { createWalkable } from "./walk/walkable.ts";

/** Floors seen at a flat angle stay readable. */
const FLOOR_SAMPLES = 4;

export interface BuildSetOptions {
  readonly session: Session;
  readonly tour: Tour;
  readonly renderer: WebGLRenderer;
  readonly software: boolean;
  readonly requestFrame: () => void;
  readonly signal: AbortSignal;
}

/** Loads a tour's model and finds everything in it that a visit needs. Throws a SetError when it cannot. */
export async function buildSet(options: BuildSetOptions): Promise<SetParts & { dispose(): void }> {
  const { session, tour, renderer, software, requestFrame, signal } = options;
  const { tourUrl } = session.getState();
  const { navmesh } = tour.set;
  const [{ gltf, sizeBytes }, baked] = await Promise.all([
    loadSet({
      url: resolveTourUrl(tour.set.model, tourUrl),
      onProgress: session.reports.sceneProgress,
      signal,
    }),
    navmesh === undefined ? null : loadFloor(resolveTourUrl(navmesh, tourUrl), signal),
  ]);
  const model = createSetModel(gltf, tour.set.walkable);
  const samples = software ? 0 : FLOOR_SAMPLES;
  sharpenTextures(model.solids, samples);
  let { light } = gltf;
  const sight = createSight(model.solids);
  let bringing: Promise<void> | null = null;
  async function bringDetails(path: string) {
    try {
      const load = await import("./load/bring-details.ts");
      const url = resolveTourUrl(path, tourUrl);
      light = await load.bringDetails({ session, url, model, light, renderer, samples, signal });
      requestFrame();
    } catch (cause) {
      const { message } = describeSetError(cause, path);
      if (!signal.aborted) session.reports.notice({ code: "scene/details-missing", message, subject: null });
    }
  }
  const bringAll = () =>
    (bringing ??= tour.set.details === undefined ? Promise.resolve() : bringDetails(tour.set.details));
  const fitting = baked?.model.sizeBytes === sizeBytes ? baked.floor : null;
  // Without a baked floor nobody may walk before all that stands in the way is there.
  if (!fitting) await bringAll();
  const wished = new Vector3(...(tour.set.startPositionMetres ?? middleOf(model)));
  const walkable = fitting
    ? createWalkable(raiseNavMesh(fitting), wished)
    : await import("./walk/make-walkable.ts").then((bake) => bake.makeWalkable(model, wished));
  const start: Standing = {
    position: walkable.projectToFloor(wished) ?? wished,
    heading: ((tour.set.startHeadingDegrees ?? 0) * Math.PI) / 180,
    pitch: 0,
  };
  const castOf = (shown: Tour) => ({
    hotspots: resolveHotspots(shown, model),
    cameras: resolveCameras(shown, model),
  });
  let cast = castOf(tour);
  model.hide(session.getState().hiddenNodes);
  const pictures = createPictureStore({
    software,
    upload: (texture) => renderer.initTexture(texture),
    onArrived: requestFrame,
  });
  const focusSize = createFocusSize(session);
  let pageView: PageViewFacts = { cameraAtEye: null, framed: false };
  return {
    session,
    model,
    get light() {
      return light;
    },
    get cameras() {
      return cast.cameras;
    },
    get hotspots() {
      return cast.hotspots;
    },
    recast() {
      const { tour: shown, hiddenNodes } = session.getState();
      if (shown) cast = castOf(shown);
      model.hide(hiddenNodes);
    },
    walkable,
    sight,
    prepared: sight.prepare(signal),
    async bringDetails() {
      await bringAll();
      await sight.prepare(signal);
    },
    pictures,
    focusSize,
    frameTime: createFrameTime(),
    pressables: createPressables(),
    pageView: () => pageView,
    setPageView(facts) {
      pageView = facts;
    },
    start,
    standFor(id, from) {
      const found = cast.hotspots.find(({ hotspot }) => hotspot.id === id);
      if (!found) return null;
      found.update();
      const { viewFrom } = found.hotspot;
      if (viewFrom) return standAsTold(viewFrom, found.position, walkable, EYE_HEIGHT_METRES);
      return chooseStandingPoint({
        place: found.position,
        from,
        walkable,
        sees: sight.sees,
        eyeHeightMetres: EYE_HEIGHT_METRES,
      });
    },
    requestFrame,
    dispose() {
      focusSize.dispose();
      pictures.dispose();
      light?.dispose();
      model.dispose();
    },
  };
}

function middleOf({ bounds }: SetModel): [number, number, number] {
  const middle = bounds.getCenter(new Vector3());
  return [middle.x, bounds.min.y, middle.z];
}
