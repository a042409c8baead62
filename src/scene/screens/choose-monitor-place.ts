import { Vector3 } from "three";
import type { Walkable } from "../walk/walkable.ts";

/** Where a monitor is put on the floor, and the point it is turned to. */
export interface MonitorPlace {
  readonly position: Vector3;
  readonly towards: Vector3;
}

export const MONITOR_HEIGHT_METRES = 1.3;
/** Before the visitor and to the side, so that monitor and thing are both in view. Metres. */
const BESIDE_VIEW = [
  [1.7, 0.72],
  [1.7, -0.72],
  [1.4, 0.95],
  [1.4, -0.95],
  [1.1, 1.1],
  [1.1, -1.1],
] as const;

/** In an upright window, which sees little to the sides. */
const BESIDE_NARROW_VIEW = [
  [1.6, 0.3],
  [1.6, -0.3],
  [1.3, 0.15],
  [1.3, -0.15],
  [1.9, 0.45],
  [1.9, -0.45],
] as const;

export interface MonitorWish {
  /** Where the visitor stands and what is looked at. */
  readonly standing: Vector3;
  readonly place: Vector3;
  readonly walkable: Pick<Walkable, "projectToFloor">;
  readonly sees: (eye: Vector3, place: Vector3) => boolean;
  readonly eyeHeightMetres: number;
  /** The window is higher than wide. */
  readonly isNarrow: boolean;
}

/** Beside the line of sight from a standing point to a hotspot, in view, on the floor. */
export function chooseMonitorPlace(wish: MonitorWish): MonitorPlace {
  const { standing, place, walkable, sees, eyeHeightMetres, isNarrow } = wish;
  const ahead = new Vector3(place.x - standing.x, 0, place.z - standing.z);
  if (ahead.lengthSq() < 1e-6) ahead.set(0, 0, -1);
  ahead.normalize();
  const right = new Vector3(-ahead.z, 0, ahead.x);
  const eye = standing.clone().setY(standing.y + eyeHeightMetres);
  let fallback: Vector3 | null = null;
  for (const [forward, side] of isNarrow ? [...BESIDE_NARROW_VIEW, ...BESIDE_VIEW] : BESIDE_VIEW) {
    const wished = standing.clone().addScaledVector(ahead, forward).addScaledVector(right, side);
    fallback ??= wished;
    const floor = walkable.projectToFloor(wished, 0.3);
    if (floor && sees(eye, floor.clone().setY(floor.y + MONITOR_HEIGHT_METRES)))
      return { position: floor, towards: standing };
  }
  return { position: fallback ?? standing.clone(), towards: standing };
}
