/** A chunk of its own: monitors of ours, for where a set has none to watch a take on. */
import { isFramed } from "../cameras/is-framed.ts";
import { layVillage, VILLAGE_GLASS } from "../props/village-parts.ts";
import type { SetParts } from "../set-parts.ts";
import { chooseVillagePlace } from "./choose-village-place.ts";
import { createMonitorProp, type MonitorProp } from "./monitor-prop.ts";

/** A cart with a monitor for each angle, in their order. */
function createVillage(angles: readonly string[]): MonitorProp {
  const { parts, glasses } = layVillage(angles.length);
  const panes = glasses.map((at, index) => ({
    feed: `angle:${angles[index] ?? ""}` as const,
    at,
    ...VILLAGE_GLASS,
  }));
  return createMonitorProp(parts, panes);
}

/** A cart with a monitor for every angle, where crews would put it. */
export function raiseVillage(parts: SetParts, angles: readonly string[]): MonitorProp {
  const prop = createVillage(angles);
  const { position, towards } = chooseVillagePlace(parts.start, parts.walkable, (point) =>
    parts.cameras.some((camera) => isFramed(camera, point)),
  );
  prop.place(position, towards);
  return prop;
}

export { createDirectorMonitor } from "./monitor-prop.ts";
export { placeBesideHotspot } from "./place-beside-hotspot.ts";
