import { gateHorizon, listHiddenNodes, listHorizons } from "../tour/gate-horizon.ts";
import type { Tour } from "../tour/tour-schema.ts";
import type { SessionCommands, SessionState } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

/** What earlier visits to this tour have left. */
export interface KeptVisit {
  readonly visited: readonly string[];
  /** Id of the point up to which the story is known, null: none of it is; absent: it was never said. */
  readonly horizon?: string | null;
}

export interface StoryControlOptions {
  readonly visit: VisitStore;
  /** What was kept for a tour, by its id. */
  readonly recall: (tour: string) => KeptVisit;
  /** What is open has gone. */
  readonly close: () => void;
}

export interface StoryControl {
  readonly commands: Pick<SessionCommands, "setHorizon" | "setHorizonAsked" | "forgetVisited">;
  /** The tour is there, whole. Everybody else sees what this lets through. */
  begin(tour: Tour): void;
  /**
   * True: it lies further on than the visitor knows the story. They are told so; once they say that they know it, it opens.
   *
   * @param open Called then.
   */
  withholds(list: "hotspots" | "takes", id: string, open: () => void): boolean;
}

/** Keeps what would spoil the story out of the visit, and remembers what was seen. */
export function createStoryControl({ visit, recall, close }: StoryControlOptions): StoryControl {
  let whole: Tour | null = null;
  let openWanted: (() => void) | null = null;

  function show(reached: string | null) {
    if (whole === null) return;
    const tour = gateHorizon(whole, reached);
    const { hotspot, take } = visit.get();
    const isGone =
      (hotspot !== null && !tour.hotspots.some(({ id }) => id === hotspot)) ||
      (take !== null && !tour.takes.some(({ id }) => id === take));
    if (isGone) close();
    visit.set({ tour, hiddenNodes: listHiddenNodes(whole, reached) });
  }

  const putStory = (change: Partial<SessionState["story"]>) =>
    visit.set({ story: { ...visit.get().story, ...change } });

  return {
    commands: {
      setHorizon(reached) {
        putStory({ reached, answered: true, asked: false });
        visit.dismiss("session/beyond-horizon");
        show(reached);
        const open = openWanted;
        openWanted = null;
        open?.();
      },
      setHorizonAsked: (asked) => putStory({ asked }),
      forgetVisited: () => visit.set({ visited: new Set() }),
    },
    begin(tour) {
      whole = tour;
      const horizons = listHorizons(tour);
      const kept = recall(tour.id);
      const isKnown = kept.horizon === null || horizons.some(({ id }) => id === kept.horizon);
      const reached = (isKnown ? kept.horizon : null) ?? null;
      putStory({ horizons, reached, answered: isKnown && kept.horizon !== undefined });
      const places = new Set(tour.hotspots.map(({ id }) => id));
      visit.set({ visited: new Set(kept.visited.filter((id) => places.has(id))) });
      show(reached);
    },
    withholds(list, id, open) {
      const isIn = (tour: Tour | null) => tour?.[list].some((item) => item.id === id) === true;
      if (isIn(visit.get().tour) || !isIn(whole)) return false;
      openWanted = open;
      visit.notice({
        code: "session/beyond-horizon",
        message: "The address leads further into the story than the visitor says to know it.",
        subject: null,
      });
      putStory({ asked: true });
      return true;
    },
  };
}
