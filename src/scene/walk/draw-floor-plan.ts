import type { FloorPlan } from "../../session/session.ts";
import type { SetParts } from "../set-parts.ts";

type Planned = Pick<SetParts, "walkable" | "hotspots">;

/** The floor and the places on it, seen from above. */
export function drawFloorPlan({ walkable, hotspots }: Planned): FloorPlan {
  return {
    pieces: walkable.pieces().map((corners) => ({
      heightMetres: corners.reduce((sum, { y }) => sum + y, 0) / Math.max(1, corners.length),
      corners: corners.map(({ x, z }) => [x, z] as const),
    })),
    places: hotspots.map(({ hotspot, position }) => ({ hotspot: hotspot.id, at: [position.x, position.z] })),
  };
}
