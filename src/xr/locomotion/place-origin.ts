import { headInSet, turnAboutVertical, wrapDegrees, type HeadPose, type OriginPose } from "./head-pose.ts";

/**
 * Where the headset's space must stand so that the visitor's head is over a floor point and looks along a heading,
 * wherever in their room the visitor is.
 */
export function placeOrigin(
  head: HeadPose,
  floorMetres: readonly [number, number, number],
  headingDegrees: number,
): OriginPose {
  const turn = wrapDegrees(headingDegrees - head.headingDegrees);
  const [x, z] = turnAboutVertical(head.positionMetres[0], head.positionMetres[2], turn);
  return {
    positionMetres: [floorMetres[0] - x, floorMetres[1], floorMetres[2] - z],
    headingDegrees: turn,
  };
}

/** Turns the visitor on the spot: the head stays where it is, only what it sees turns. */
export function turnAboutHead(head: HeadPose, origin: OriginPose, degrees: number): OriginPose {
  const standing = headInSet(head, origin);
  return placeOrigin(head, standing.positionMetres, standing.headingDegrees + degrees);
}

/** Brings the head over a floor point without turning the visitor. */
export function moveHeadTo(
  head: HeadPose,
  origin: OriginPose,
  floorMetres: readonly [number, number, number],
): OriginPose {
  return placeOrigin(head, floorMetres, headInSet(head, origin).headingDegrees);
}
