import type { ViewPose } from "../../session/session.ts";
import { headInSet, type HeadPose, type OriginPose } from "./head-pose.ts";
import { moveHeadTo, placeOrigin, turnAboutHead } from "./place-origin.ts";

/** The visitor in the headset: where their room stands in the set, and where in it their head is. */
export interface Visitor {
  /** Where the headset's space is to stand. Replaced, never changed. */
  origin(): OriginPose;
  /** Where the visitor stands and looks; null until the headset has said where the head is. */
  standing(): ViewPose | null;
  /** Where the eyes are, metres; null until known. */
  eyes(): readonly [number, number, number] | null;
  /** Counts moves that were not the visitor's own steps: what stands before them has to follow. */
  moves(): number;
  /** Puts the visitor somewhere, looking along a heading; kept until the head is known. */
  stand(floorMetres: readonly [number, number, number], headingDegrees: number): void;
  /** Brings the visitor to a floor point without turning them. */
  teleport(floorMetres: readonly [number, number, number]): void;
  turn(degrees: number): void;
  /** What the headset says in this frame; null: it does not know. */
  update(head: HeadPose | null): void;
  /** The headset was taken off: the next one may know the head elsewhere. */
  leave(): void;
}

export function createVisitor(): Visitor {
  let origin: OriginPose = { positionMetres: [0, 0, 0], headingDegrees: 0 };
  let head: HeadPose | null = null;
  let waiting: { floor: readonly [number, number, number]; heading: number } | null = null;
  let moves = 0;

  const move = (next: OriginPose) => {
    origin = next;
    moves += 1;
  };
  return {
    origin: () => origin,
    standing: () => head && headInSet(head, origin),
    eyes() {
      if (!head) return null;
      const [x, floor, z] = headInSet(head, origin).positionMetres;
      return [x, floor + head.positionMetres[1], z];
    },
    moves: () => moves,
    stand(floor, heading) {
      if (head) return move(placeOrigin(head, floor, heading));
      waiting = { floor, heading };
      // Until then the middle of the visitor's room will do.
      move({ positionMetres: floor, headingDegrees: heading });
    },
    teleport(floor) {
      if (head) move(moveHeadTo(head, origin, floor));
    },
    turn(degrees) {
      if (head) move(turnAboutHead(head, origin, degrees));
    },
    update(next) {
      if (!next) return;
      head = next;
      if (!waiting) return;
      const { floor, heading } = waiting;
      waiting = null;
      move(placeOrigin(head, floor, heading));
    },
    leave() {
      head = null;
      waiting = null;
    },
  };
}
