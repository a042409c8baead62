import { Vector3 } from "three";
import type { Walkable } from "../walk/walkable.ts";
import { MONITOR_HEIGHT_METRES, type MonitorPlace } from "./choose-monitor-place.ts";

/** Directions from the start, in radians off the first look, in which a video village is tried. */
const VILLAGE_TURNS = [0.9, -0.9, 1.3, -1.3, 0.55, -0.55, 1.8, -1.8, 2.4, -2.4];
const VILLAGE_METRES = [2.6, 2, 3.4, 1.6];

/**
 * Near the start, to the side of the first look, facing whoever arrives, and where crews put it: out of every shot.
 *
 * @param isInShot True when a camera of the tour frames a point.
 */
export function chooseVillagePlace(
  start: { readonly position: Vector3; readonly heading: number },
  walkable: Pick<Walkable, "projectToFloor" | "isClear">,
  isInShot: (point: Vector3) => boolean,
): MonitorPlace {
  const at = (turn: number, metres: number) =>
    new Vector3(
      start.position.x - Math.sin(start.heading + turn) * metres,
      start.position.y,
      start.position.z - Math.cos(start.heading + turn) * metres,
    );
  let framed: Vector3 | null = null;
  for (const metres of VILLAGE_METRES) {
    for (const turn of VILLAGE_TURNS) {
      const floor = walkable.projectToFloor(at(turn, metres), 0.15);
      if (!floor || !walkable.isClear(start.position, floor)) continue;
      if (!isInShot(floor.clone().setY(floor.y + MONITOR_HEIGHT_METRES)))
        return { position: floor, towards: start.position };
      framed ??= floor;
    }
  }
  return { position: framed ?? at(1, 1.6), towards: start.position };
}
