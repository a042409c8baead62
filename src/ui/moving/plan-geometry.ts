import type { FloorPlan } from "../../session/session.ts";

/** What a drawing of a plan shows, metres; X to the right, Z downwards. */
export interface PlanFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** About a pixel of the drawing. */
  readonly unit: number;
}

const MARGIN = 0.04;
/** The drawing is about this wide on the call sheet. */
const DRAWN_PIXELS = 280;

/** All of the floor and of the places, with a little room around. */
export function frameOf({ pieces, places }: FloorPlan): PlanFrame {
  const points = [...pieces.flatMap(({ corners }) => corners), ...places.map(({ at }) => at)];
  const xs = points.map(([x]) => x);
  const zs = points.map(([, z]) => z);
  const span = (values: readonly number[]) =>
    values.length === 0 ? ([0, 1] as const) : ([Math.min(...values), Math.max(...values)] as const);
  const [left, right] = span(xs);
  const [top, bottom] = span(zs);
  const room = Math.max(right - left, bottom - top, 1) * MARGIN;
  const width = right - left + 2 * room;
  const height = bottom - top + 2 * room;
  return { left: left - room, top: top - room, width, height, unit: width / DRAWN_PIXELS };
}

/** Height of the floor below a point of the plan: of the piece whose middle is nearest. Metres. */
export function chooseHeight({ pieces }: FloorPlan, x: number, z: number): number {
  const far = ({ corners }: FloorPlan["pieces"][number]) => {
    const count = Math.max(1, corners.length);
    const middleX = corners.reduce((sum, corner) => sum + corner[0], 0) / count;
    const middleZ = corners.reduce((sum, corner) => sum + corner[1], 0) / count;
    return Math.hypot(middleX - x, middleZ - z);
  };
  return pieces.toSorted((a, b) => far(a) - far(b))[0]?.heightMetres ?? 0;
}
