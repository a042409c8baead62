import { Frustum, Matrix4, Vector3 } from "three";
import { useEffect, useMemo, useState } from "react";
import type { SessionState } from "../session/session.ts";
import { useFrameStage } from "./frame/frame-order.ts";
import { openTake } from "./open-take.ts";
import { chooseMonitorPlace, chooseVillagePlace } from "./screens/choose-monitor-place.ts";
import { findScreens } from "./screens/find-screens.ts";
import { createDirectorMonitor, createVillage } from "./screens/monitor-prop.ts";
import type { Screen } from "./screens/screen.ts";
import type { SetParts } from "./set-parts.ts";
import { EYE_HEIGHT_METRES } from "./view/eye.ts";

const frustum = new Frustum();
const matrix = new Matrix4();
/** A screen of the model that is nearer than this to the visitor makes a monitor of our own needless. */
const NEAR_METRES = 4.5;

/** The monitors of the set, the model's and ours: only those in sight ask for pictures. */
export function SetScreens({ parts }: { parts: SetParts }) {
  const brought = useMemo(() => findScreens(parts.model), [parts]);
  useEffect(() => () => disposeAll(brought), [brought]);
  const needsVillage = !brought.some(({ feed }) => feed.startsWith("angle:"));
  return (
    <>
      <ArrangeScreens parts={parts} screens={brought} />
      {needsVillage && <Village parts={parts} />}
      <DirectorMonitor parts={parts} brought={brought} />
    </>
  );
}

function ArrangeScreens({ parts, screens }: { parts: SetParts; screens: readonly Screen[] }) {
  useFrameStage("arrange", ({ camera }) => {
    camera.updateMatrixWorld();
    frustum.setFromProjectionMatrix(
      matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
    );
    for (const screen of screens) screen.arrange(camera, frustum, parts.pictures);
  });
  return null;
}

/** For a model without monitors of its own: a cart with one for every angle. */
function Village({ parts }: { parts: SetParts }) {
  const angles = useVisitState(parts, (state) => {
    const take = openTake(state) ?? state.tour?.takes[0];
    return take?.angles.map(({ id }) => id).join("\n") ?? "";
  });
  const village = useMemo(() => {
    if (angles === "") return null;
    const made = createVillage(angles.split("\n"));
    const { position, towards } = chooseVillagePlace(parts.start, parts.walkable);
    made.place(position, towards);
    return made;
  }, [angles, parts]);
  useEffect(() => () => village?.dispose(), [village]);
  if (!village) return null;
  return (
    <>
      <primitive object={village.root} />
      <ArrangeScreens parts={parts} screens={village.screens} />
    </>
  );
}

/** Stands beside a hotspot whose take is open when the model has no screen to watch it on there. */
function DirectorMonitor({ parts, brought }: { parts: SetParts; brought: readonly Screen[] }) {
  const monitor = useMemo(() => createDirectorMonitor(), []);
  useEffect(() => () => monitor.dispose(), [monitor]);
  const hotspot = useVisitState(parts, (state) => (openTake(state) ? state.hotspot : null));
  const place = useMemo(
    () => (hotspot === null ? null : placeMonitor(parts, hotspot, brought)),
    [parts, hotspot, brought],
  );
  useEffect(() => {
    if (place) monitor.place(place.position, place.towards);
    parts.requestFrame();
  }, [monitor, place, parts]);
  if (!place) return null;
  return (
    <>
      <primitive object={monitor.root} />
      <ArrangeScreens parts={parts} screens={monitor.screens} />
    </>
  );
}

/** Null: a screen of the model serves. */
function placeMonitor(parts: SetParts, hotspot: string, brought: readonly Screen[]) {
  const { session, hotspots, sight, walkable } = parts;
  const found = hotspots.find((candidate) => candidate.hotspot.id === hotspot);
  const [x, y, z] = session.viewPose().positionMetres;
  const standing = parts.standFor(hotspot, new Vector3(x, y, z));
  if (!found || !standing) return null;
  const eye = standing.position.clone().setY(standing.position.y + EYE_HEIGHT_METRES);
  const middle = new Vector3();
  const served = brought.some((screen) => {
    if (screen.feed !== "focus" && screen.feed !== "cut") return false;
    screen.worldMiddle(middle);
    return middle.distanceTo(eye) < NEAR_METRES && screen.faces(eye) && sight.sees(eye, middle);
  });
  if (served) return null;
  return chooseMonitorPlace({
    standing: standing.position,
    place: found.position,
    walkable,
    sees: sight.sees,
    eyeHeightMetres: EYE_HEIGHT_METRES,
  });
}

function disposeAll(screens: readonly Screen[]): void {
  for (const screen of screens) screen.dispose();
}

/** A value made from the visit's state; the component is made anew only when the value differs. */
function useVisitState<T extends string | null>(
  { session }: SetParts,
  select: (state: SessionState) => T,
): T {
  const [value, setValue] = useState(() => select(session.getState()));
  useEffect(() => {
    const update = () => setValue(select(session.getState()));
    update();
    return session.subscribe(update);
    // `select` is made anew by every render and always means the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session]);
  return value;
}
