import { MathUtils, Vector3 } from "three";
import type { Hotspot } from "../../tour/tour-schema.ts";
import { lookTowards, type StandingPoint } from "./choose-standing-point.ts";
import type { Walkable } from "./walkable.ts";

/** The standing point that a tour names for a hotspot; what it leaves out is turned towards the place. */
export function standAsTold(
  viewFrom: NonNullable<Hotspot["viewFrom"]>,
  place: Vector3,
  walkable: Pick<Walkable, "projectToFloor">,
  eyeHeightMetres: number,
): StandingPoint {
  const wished = new Vector3(...viewFrom.positionMetres);
  const position = walkable.projectToFloor(wished) ?? wished;
  const { heading, pitch } = lookTowards(position.clone().setY(position.y + eyeHeightMetres), place);
  const { headingDegrees, pitchDegrees } = viewFrom;
  return {
    position,
    heading: headingDegrees === undefined ? heading : MathUtils.degToRad(headingDegrees),
    pitch: pitchDegrees === undefined ? pitch : MathUtils.degToRad(pitchDegrees),
  };
}
