import { type Box3, Vector3 } from "three";
import type { Walkable } from "./walkable.ts";

/** For a model without anything to stand on: a level floor as large as the model. */
export function createOpenFloor(heightMetres: number, bounds: Box3): Walkable {
  const onFloor = (point: Vector3) => bounds.clampPoint(point, new Vector3()).setY(heightMetres);
  return {
    projectToFloor(point, maxMetres = Number.POSITIVE_INFINITY) {
      const floor = onFloor(point);
      return Math.hypot(floor.x - point.x, floor.z - point.z) <= maxMetres ? floor : null;
    },
    findWay: (from, to) => [onFloor(from), onFloor(to)],
    slide: (_, to) => onFloor(to),
    pieces() {
      const { min, max } = bounds;
      const corners = [
        [min.x, min.z],
        [max.x, min.z],
        [max.x, max.z],
        [min.x, max.z],
      ] as const;
      return [corners.map(([x, z]) => new Vector3(x, heightMetres, z))];
    },
    isClear: () => true,
  };
}
