import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import type { Shown } from "./describe-state.ts";
import type { Pictures } from "./playback.ts";
import type { Presenter } from "./presenter.ts";

/** What was last given to be drawn. */
export interface ShownRecord {
  /** Frames of those pictures. */
  readonly shown: Shown;
  /** The pictures given for a rendered frame; null: none were, or something has changed since. */
  given(frameTimeMs: number): Pictures | null;
  keep(frameTimeMs: number, pictures: Pictures): void;
  /** The large picture is another angle's now. */
  switched(angle: string): void;
  /** Pictures have changed outside a rendered frame. */
  stale(): void;
}

export function createShownRecord(take: Take, cast: Cast, presenter: Presenter): ShownRecord {
  let sampled: { frameTimeMs: number; pictures: Pictures } | null = null;
  let shown: Shown = { tileFrame: null, focusFrame: null, sharp: false, frameOf: () => null };
  return {
    get shown() {
      return shown;
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
