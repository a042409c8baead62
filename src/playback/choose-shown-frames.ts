/** Frames at hand in one rendered frame, as frame numbers, oldest first. */
export interface ShownFramesInput {
  readonly tiles: readonly number[];
  /** Frames of the sharp player; empty when there is none for the chosen angle. */
  readonly sharp: readonly number[];
  /** What was shown last; null after a seek or before the first picture. */
  readonly shown: { readonly tile: number; readonly sharp: number | null } | null;
  /** Seconds since the tiles first had a newer frame than the pair that is shown; 0 in the first rendered frame. */
  readonly heldSeconds: number;
  /** Rendered frames for which it was kept; 0 in the first. */
  readonly heldCount: number;
  readonly frameSeconds: number;
  /** Standing still there is no excuse for a difference. */
  readonly running: boolean;
}

/** A page that renders slower than the take sees so few frames that one more look is needed to meet a matching pair. */
const SLOW_HELD_COUNT = 2;

export interface ShownFrames {
  /** Frame number of all tiles; null: nothing decoded. */
  readonly tile: number | null;
  /** Frame number of the sharp picture; null: the large screen shows the tile. */
  readonly sharp: number | null;
  /** True when an older matching pair is kept although the tiles have moved on. */
  readonly held: boolean;
}

/**
 * Which decoded frames are drawn together: tiles and the large picture never disagree when it can be helped.
 *
 * The sharp picture takes over at the first frame number that both have. From then on the newest common frame is shown;
 * when only one of the two has advanced, the older matching pair stays for at most one frame, then one frame of
 * difference is borne, and beyond that the large screen goes back to the tile, which cannot be wrong.
 */
export function chooseShownFrames(input: ShownFramesInput): ShownFrames {
  const newestTile = input.tiles.at(-1);
  if (newestTile === undefined) return { tile: null, sharp: null, held: false };
  const wasSharp = input.shown !== null && input.shown.sharp !== null;
  if (!wasSharp) {
    const notBefore = input.shown === null ? newestTile : Math.max(input.shown.tile, newestTile - 1);
    const equal = input.tiles.filter((frame) => frame >= notBefore && input.sharp.includes(frame)).at(-1);
    return { tile: equal ?? newestTile, sharp: equal ?? null, held: false };
  }
  const floor = input.shown.tile;
  const common = input.tiles.filter((frame) => frame >= floor && input.sharp.includes(frame)).at(-1);
  const newestSharp = input.sharp.at(-1);
  if (common !== undefined && (common > floor || common === newestTile)) {
    return { tile: common, sharp: common, held: false };
  }
  if (common !== undefined && (input.heldSeconds < input.frameSeconds || input.heldCount < SLOW_HELD_COUNT)) {
    return { tile: common, sharp: common, held: true };
  }
  if (input.running && newestSharp !== undefined && Math.abs(newestSharp - newestTile) <= 1) {
    return { tile: newestTile, sharp: newestSharp, held: false };
  }
  return { tile: newestTile, sharp: null, held: false };
}
