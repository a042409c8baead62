import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import type { Shown } from "./describe-state.ts";
import type { Feed } from "./feed.ts";
import type { Pictures } from "./playback.ts";
import type { Presenter } from "./presenter.ts";

/** What was last given to be drawn. */
export interface ShownRecord {
  /** Frames of those pictures. */
  readonly shown: Shown;
  /** Frames by which they were apart: large picture and small ones or, without an atlas, all that move. */
  readonly apartFrames: number;
  /** The pictures given for a rendered frame; null: none were, or something has changed since. */
  given(frameTimeMs: number): Pictures | null;
  keep(frameTimeMs: number, pictures: Pictures): void;
  /** The large picture is another angle's now. */
  switched(angle: string): void;
  /** Pictures have changed outside a rendered frame. */
  stale(): void;
}

/** Where there is nothing to be drawn. */
export const noPictures = (angle: string, timeSeconds: number): Pictures => ({
  timeSeconds,
  tile: () => null,
  focus: { angle, sharp: false, picture: null },
});

export function createShownRecord(take: Take, cast: Cast, presenter: Presenter): ShownRecord {
  let sampled: { frameTimeMs: number; pictures: Pictures } | null = null;
  let shown: Shown = { tileFrame: null, focusFrame: null, sharp: false, frameOf: () => null };
  const frameOfFeed = (feed: Feed) => (feed.angle === null ? null : shown.frameOf(feed.angle));
  return {
    get shown() {
      return shown;
    },
    get apartFrames() {
      const moving = cast.angles.filter(
        (feed) => !feed.isStill && !feed.isOutside() && feed.trouble === null,
      );
      const frames = cast.atlas === null ? moving.map(frameOfFeed) : [shown.focusFrame, shown.tileFrame];
      const known = frames.filter((frame) => frame !== null);
      return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
    },
    given: (frameTimeMs) => (sampled?.frameTimeMs === frameTimeMs ? sampled.pictures : null),
    keep(frameTimeMs, pictures) {
      sampled = { frameTimeMs, pictures };
      const { sharp, picture } = pictures.focus;
      const frames = new Map(take.angles.map(({ id }) => [id, pictures.tile(id)?.frame ?? null]));
      shown = {
        tileFrame: cast.atlas === null ? presenter.shownFrame() : (cast.atlas.frames.shown()?.number ?? null),
        focusFrame: picture?.frame ?? null,
        sharp,
        frameOf: (id) => frames.get(id) ?? null,
      };
    },
    switched(angle) {
      // What was shown so far was another angle's.
      shown = { ...shown, sharp: false, focusFrame: shown.frameOf(angle) };
      sampled = null;
    },
    stale() {
      sampled = null;
    },
  };
}
