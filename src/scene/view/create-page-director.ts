import { Box3, type Camera, Raycaster, Vector2, Vector3 } from "three";
import { createLensPose } from "../cameras/set-cameras.ts";
import type { SetParts } from "../set-parts.ts";
import { createOverviewView } from "./overview-view.ts";
import { pictureAspectOf } from "./picture-aspect.ts";
import { createViewDirector, type ViewDirector } from "./view-director.ts";

/** A press on a wall or on furniture leads to the floor before it, when that is near. */
const BESIDE_METRES = 1.6;

/** The director of the page's eye, connected to one set. */
export function createPageDirector(parts: SetParts, camera: () => Camera): ViewDirector {
  const { session, walkable, start, sight } = parts;
  const raycaster = new Raycaster();
  const pointer = new Vector2();
  return createViewDirector({
    walkable,
    start,
    cameras: () => parts.cameras,
    overview: createOverviewView(...measurePlay(parts)),
    standFor: (hotspot, from) => parts.standFor(hotspot, from),
    pictureAspect: (id) => pictureAspectOf(parts, id),
    pickFloor(x, y) {
      raycaster.setFromCamera(pointer.set(x, y), camera());
      const hit =
        sight.firstHit(raycaster) ?? raycaster.intersectObjects([...parts.model.walkSurfaces], false)[0];
      return hit ? walkable.projectToFloor(hit.point, BESIDE_METRES) : null;
    },
    reducedMotion: () => session.getState().reducedMotion,
    onMoved: session.reports.moved,
    onArrived: session.reports.viewArrived,
  });
}

/** Middle and reach of where things happen: start, hotspots and cameras, not the whole stage around them. */
function measurePlay({ start, hotspots, cameras, model }: SetParts): [middle: Vector3, radiusMetres: number] {
  const box = new Box3().expandByPoint(start.position);
  for (const { position } of hotspots) box.expandByPoint(position);
  const lens = createLensPose();
  for (const camera of cameras) box.expandByPoint(camera.readPose(lens).position);
  if (hotspots.length + cameras.length < 2) box.union(model.bounds);
  const middle = box.getCenter(new Vector3());
  middle.y = start.position.y + 0.8;
  return [middle, Math.max(box.getSize(new Vector3()).length() / 2, 2.5)];
}
