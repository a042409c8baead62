type Point = readonly [number, number, number];

/** Where a board hangs and how it is turned: heading about the vertical, then tilted back. */
export interface BoardPlace {
  readonly positionMetres: Point;
  readonly headingDegrees: number;
  /** Positive: its top leans away, as on a desk. */
  readonly tiltDegrees: number;
  /** Of its size at 1.3 m: nearer boards are smaller, so that they look the same. */
  readonly scale: number;
}

/** Panels are read between 1.2 and 1.5 m from the eyes and 10 to 20 degrees below them. */
const READING_METRES = 1.3;
const BELOW_DEGREES = 15;
/** With something in the way a board comes nearer, up to where eyes still like to focus. */
const DISTANCES_METRES = [READING_METRES, 1, 0.75];

/**
 * Hangs a board before the eyes, turned to them.
 *
 * @param headingDegrees Where to look for it; positive left, as in `ViewPose`.
 * @param isFree Whether nothing stands between the eyes and a place.
 */
export function placeBoard(
  eyes: Point,
  headingDegrees: number,
  isFree: (place: Point) => boolean,
): BoardPlace {
  const at = (distance: number): Point => {
    const level = distance * Math.cos((BELOW_DEGREES * Math.PI) / 180);
    const heading = (headingDegrees * Math.PI) / 180;
    return [
      eyes[0] - Math.sin(heading) * level,
      eyes[1] - distance * Math.sin((BELOW_DEGREES * Math.PI) / 180),
      eyes[2] - Math.cos(heading) * level,
    ];
  };
  const nearest = DISTANCES_METRES.at(-1) ?? READING_METRES;
  const distance = DISTANCES_METRES.find((metres) => isFree(at(metres))) ?? nearest;
  return {
    positionMetres: at(distance),
    headingDegrees,
    tiltDegrees: BELOW_DEGREES,
    scale: distance / READING_METRES,
  };
}
