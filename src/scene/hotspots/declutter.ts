/** Keeps labels readable: moves them apart on the picture, and shortens those that find no room. Pure. */

export interface LabelWish {
  /** Middle of the label where it would like to be, CSS pixels, y downwards. */
  readonly x: number;
  readonly y: number;
  readonly fullWidth: number;
  readonly shortWidth: number;
  readonly height: number;
  /** May it show all its words? */
  readonly mayBeFull: boolean;
  /** May it be left out where there is no room? Otherwise it is never lost. */
  readonly mayBeLeftOut: boolean;
  /** Higher ones choose first. */
  readonly priority: number;
  /** What was chosen last time: kept while it fits, so that labels do not jump. */
  readonly last: Pick<LabelPlace, "lift" | "shift">;
}

export interface LabelPlace {
  /** Pixels above the wished place; negative: below. */
  readonly lift: number;
  /** Pixels to the right of it. */
  readonly shift: number;
  readonly short: boolean;
  /** There is no room, and it can be missed for a while. */
  readonly leftOut: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 3;
/** Places that are tried: label heights up, label widths to the right. */
const TRIED: readonly (readonly [lift: number, shift: number])[] = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [2, 0],
  [-2, 0],
];
const TRIED_FULL = 4;

const HOME = { lift: 0, shift: 0 } as const;

/** @returns A place for each wish, in the order of the wishes. */
export function declutter(wishes: readonly LabelWish[]): readonly LabelPlace[] {
  const taken: Box[] = [];
  const places: LabelPlace[] = wishes.map(() => ({ ...HOME, short: true, leftOut: false }));
  const order = wishes
    .map((_, index) => index)
    .toSorted((a, b) => priorityOf(wishes, b) - priorityOf(wishes, a));
  for (const index of order) {
    const wish = wishes[index] as LabelWish;
    const place = findRoom(wish, taken) ?? { ...HOME, short: true, leftOut: wish.mayBeLeftOut };
    places[index] = place;
    if (!place.leftOut) taken.push(boxOf(wish, place));
  }
  return places;
}

function findRoom(wish: LabelWish, taken: readonly Box[]): LabelPlace | null {
  const steps = TRIED.map(([lift, shift]) => ({
    lift: lift * (wish.height + GAP),
    shift: shift * (wish.shortWidth + GAP),
  }));
  // Where it was comes right after where it belongs.
  const tried = [HOME, wish.last, ...steps.slice(1)];
  const isFree = (place: LabelPlace) => {
    const box = boxOf(wish, place);
    return !taken.some((other) => overlaps(box, other));
  };
  const full = tried.slice(0, TRIED_FULL).map((at) => ({ ...at, short: false, leftOut: false }));
  const short = tried.map((at) => ({ ...at, short: true, leftOut: false }));
  return [...(wish.mayBeFull ? full : []), ...short].find(isFree) ?? null;
}

function boxOf(wish: LabelWish, { lift, shift, short }: LabelPlace): Box {
  const half = (short ? wish.shortWidth : wish.fullWidth) / 2;
  const y = wish.y - lift;
  const x = wish.x + shift;
  return { left: x - half, right: x + half, top: y - wish.height / 2, bottom: y + wish.height / 2 };
}

const priorityOf = (wishes: readonly LabelWish[], index: number) => wishes[index]?.priority ?? 0;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
