import { type Camera, Vector3 } from "three";
import type { InView } from "../../session/session.ts";

/** Something with a name at a place of the set. World, metres. */
export interface NamedPlace {
  readonly kind: InView["kind"];
  readonly id: string;
  readonly position: Vector3;
}

/** The picture's middle third is ahead. In shares of half its width. */
const AHEAD = 1 / 3;
const point = new Vector3();

/**
 * What is in the picture, nearest first, also what something else hides: labels show that, too.
 *
 * @param camera With its matrices up to date.
 */
export function describeView(places: readonly NamedPlace[], camera: Camera): InView[] {
  const seen = places.flatMap(({ kind, id, position }) => {
    point.copy(position).applyMatrix4(camera.matrixWorldInverse);
    const distance = point.length();
    if (point.z >= 0) return [];
    point.applyMatrix4(camera.projectionMatrix);
    if (Math.abs(point.x) > 1 || Math.abs(point.y) > 1) return [];
    const side = point.x < -AHEAD ? "left" : point.x > AHEAD ? "right" : "ahead";
    return [{ distance, seen: { kind, id, side, metres: Math.round(distance) } as const }];
  });
  return seen.toSorted((a, b) => a.distance - b.distance).map((one) => one.seen);
}

export function isSameView(a: readonly InView[], b: readonly InView[]): boolean {
  const isSame = (one: InView, other: InView | undefined) =>
    one.id === other?.id && one.kind === other.kind && one.side === other.side && one.metres === other.metres;
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}
