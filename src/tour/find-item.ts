import type { Angle, Camera, Take, Tour } from "./tour-schema.ts";

type Id = string | null | undefined;

/** The take with an id; null: there is none, or no tour or id. */
export function findTake(tour: Pick<Tour, "takes"> | null, id: Id): Take | null {
  return tour?.takes.find((take) => take.id === id) ?? null;
}

/** The angle of a take with an id; null: there is none, or no take or id. */
export function findAngle(take: Pick<Take, "angles"> | null, id: Id): Angle | null {
  return take?.angles.find((angle) => angle.id === id) ?? null;
}

/** The camera with an id; null: there is none, or no tour or id. */
export function findCamera(tour: Pick<Tour, "cameras"> | null, id: Id): Camera | null {
  return tour?.cameras.find((camera) => camera.id === id) ?? null;
}
