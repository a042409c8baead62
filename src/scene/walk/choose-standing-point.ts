import { Vector3 } from "three";
import type { Walkable } from "./walkable.ts";

export interface StandingPoint {
  /** On the floor. */
  readonly position: Vector3;
  /** Towards the place. Radians, 0 along -Z, positive to the left. */
  readonly heading: number;
  readonly pitch: number;
}

export interface StandingWish {
  /** What is to be looked at. */
  readonly place: Vector3;
  /** Where the visitor is now: the side to come from when all else is equal. */
  readonly from: Vector3;
  readonly walkable: Pick<Walkable, "projectToFloor" | "isClear">;
  /** True when the set does not hide the place from an eye. */
  readonly sees: (eye: Vector3, place: Vector3) => boolean;
  readonly eyeHeightMetres: number;
}

const WISHED_METRES = 1.75;
const RINGS_METRES = [1.75, 1.3, 2.3, 3, 4.2];
const DIRECTIONS = 12;

/** A place on the floor about two steps before something, facing it, with a free view, preferably on the visitor's side. */
export function chooseStandingPoint(wish: StandingWish): StandingPoint {
  const { place, from, walkable, sees, eyeHeightMetres } = wish;
  const side = Math.atan2(from.z - place.z, from.x - place.x);
  let best: Vector3 | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const ring of RINGS_METRES) {
    for (let step = 0; step < DIRECTIONS; step += 1) {
      const turn = (step / DIRECTIONS) * 2 * Math.PI;
      const wished = new Vector3(
        place.x + Math.cos(side + turn) * ring,
        from.y,
        place.z + Math.sin(side + turn) * ring,
      );
      const floor = walkable.projectToFloor(wished, 0.35);
      if (!floor) continue;
      const distance = Math.hypot(floor.x - place.x, floor.z - place.z);
      const eye = floor.clone().setY(floor.y + eyeHeightMetres);
      const cost =
        Math.abs(distance - WISHED_METRES) + (1 - Math.cos(turn)) * 0.45 + (sees(eye, place) ? 0 : 6);
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = floor;
    }
    // Further rings only when nothing near has a free view.
    if (bestCost < 2) break;
  }
  const position = best ?? walkable.projectToFloor(place) ?? from.clone();
  return { position, ...lookTowards(position.clone().setY(position.y + eyeHeightMetres), place) };
}

/** Heading and pitch (radians) from an eye to a point. */
export function lookTowards(eye: Vector3, point: Vector3): { heading: number; pitch: number } {
  const x = point.x - eye.x;
  const z = point.z - eye.z;
  const along = Math.hypot(x, z);
  const heading = along < 1e-4 ? 0 : Math.atan2(-x, -z);
  const pitch = Math.atan2(point.y - eye.y, Math.max(along, 0.05));
  return { heading, pitch: Math.min(Math.max(pitch, -1.1), 1.1) };
}
