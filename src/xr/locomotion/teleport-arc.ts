type Point = readonly [number, number, number];

/** The walkable point straight above or below a point; null where nobody may stand. */
export type FindFloor = (point: Point) => Point | null;

export interface TeleportArc {
  /** From the hand to where it ends, metres. */
  readonly points: readonly Point[];
  /** Where the visitor would stand; null: refused. */
  readonly landing: Point | null;
}

/** A throw of 6.5 m/s reaches about 5 m from a hand held level: a room, but not the next stage. */
const SPEED_METRES_PER_SECOND = 6.5;
const GRAVITY_METRES_PER_SECOND2 = 9.81;
const STEP_SECONDS = 1 / 30;
const LONGEST_SECONDS = 2;
/** The floor counts as hit when the throw passes this close to it, so that an arc grazing a mark still lands. */
const REACH_METRES = 0.02;

/**
 * The parabola of something thrown from the hand, up to the first floor it comes down on.
 *
 * @param origin The hand, metres.
 * @param direction Where the hand points; length 1.
 * @param findFloor What may be stood on.
 * @param groundMetres Height at which a throw that finds no floor ends: the height the visitor stands on.
 */
export function throwTeleportArc(
  origin: Point,
  direction: Point,
  findFloor: FindFloor,
  groundMetres: number,
): TeleportArc {
  const points: Point[] = [origin];
  let previous = origin;
  for (let seconds = STEP_SECONDS; seconds <= LONGEST_SECONDS; seconds += STEP_SECONDS) {
    const point = throwPoint(origin, direction, seconds);
    if (point[1] < previous[1]) {
      const floor = findFloor(point);
      if (floor && floor[1] <= previous[1] + REACH_METRES && floor[1] >= point[1] - REACH_METRES) {
        const landing = crossing(previous, point, floor[1]);
        const exact = findFloor(landing) ?? floor;
        points.push(exact);
        return { points, landing: exact };
      }
    }
    if (point[1] < groundMetres && previous[1] >= groundMetres) {
      const end = crossing(previous, point, groundMetres);
      if (findFloorBelow(end, findFloor, groundMetres) === null) {
        points.push(end);
        return { points, landing: null };
      }
    }
    points.push(point);
    previous = point;
  }
  return { points, landing: null };
}

/** A lower floor (a step down, a pit) lets the throw fly on past the visitor's own level. */
function findFloorBelow(end: Point, findFloor: FindFloor, groundMetres: number): Point | null {
  const floor = findFloor(end);
  return floor !== null && floor[1] < groundMetres - REACH_METRES ? floor : null;
}

function throwPoint(origin: Point, direction: Point, seconds: number): Point {
  const reach = SPEED_METRES_PER_SECOND * seconds;
  return [
    origin[0] + direction[0] * reach,
    origin[1] + direction[1] * reach - (GRAVITY_METRES_PER_SECOND2 * seconds * seconds) / 2,
    origin[2] + direction[2] * reach,
  ];
}

function crossing(from: Point, to: Point, height: number): Point {
  const share = Math.max(0, Math.min(1, (from[1] - height) / (from[1] - to[1])));
  return [from[0] + (to[0] - from[0]) * share, height, from[2] + (to[2] - from[2]) * share];
}
