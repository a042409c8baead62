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
  /** Higher ones choose first. */
  readonly priority: number;
  /** Displacement upwards chosen last time: kept while it fits, so that labels do not jump. */
  readonly lastLift: number;
}

export interface LabelPlace {
  /** Pixels above the wished place; negative: below. */
  readonly lift: number;
  readonly short: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 3;
/** Lifts that are tried, in label heights. */
const LIFTS = [0, 1, -1, 2, -2];

/** @returns A place for each wish, in the order of the wishes. */
export function declutter(wishes: readonly LabelWish[]): readonly LabelPlace[] {
  const taken: Box[] = [];
  const places: LabelPlace[] = wishes.map(() => ({ lift: 0, short: true }));
  const order = wishes
    .map((_, index) => index)
    .toSorted((a, b) => priorityOf(wishes, b) - priorityOf(wishes, a));
  for (const index of order) {
    const wish = wishes[index] as LabelWish;
    const place = findRoom(wish, taken) ?? { lift: 0, short: true };
    places[index] = place;
    taken.push(boxOf(wish, place));
  }
  return places;
}

function findRoom(wish: LabelWish, taken: readonly Box[]): LabelPlace | null {
  const step = wish.height + GAP;
  const lifts = LIFTS.map((lift) => lift * step);
  // Where it was comes right after where it belongs, so that labels do not jump about.
  const [home = 0, ...others] = lifts;
  const tried = [home, wish.lastLift, ...others];
  const isFree = (place: LabelPlace) => {
    const box = boxOf(wish, place);
    return !taken.some((other) => overlaps(box, other));
  };
  const full = tried.slice(0, 4).map((lift) => ({ lift, short: false }));
  const short = tried.map((lift) => ({ lift, short: true }));
  return [...(wish.mayBeFull ? full : []), ...short].find(isFree) ?? null;
}

function boxOf(wish: LabelWish, { lift, short }: LabelPlace): Box {
  const half = (short ? wish.shortWidth : wish.fullWidth) / 2;
  const y = wish.y - lift;
  return { left: wish.x - half, right: wish.x + half, top: y - wish.height / 2, bottom: y + wish.height / 2 };
}

const priorityOf = (wishes: readonly LabelWish[], index: number) => wishes[index]?.priority ?? 0;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
