import { findTake } from "../tour/find-item.ts";
import type { SessionCommands } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

export type ArrangementCommands = Pick<SessionCommands, "setLayout" | "toggleLayout" | "setArrangement">;

/** Where pictures stand: in the set or in the theatre, and there which angles keep the chosen one company. */
export function createArrangementControl(visit: VisitStore): {
  readonly commands: ArrangementCommands;
  dispose(): void;
} {
  const stop = visit.subscribe((state, previous) => {
    const chosen = state.playback?.angle ?? null;
    if (state.take !== previous.take) {
      const angles = findTake(state.tour, state.take)?.angles ?? [];
      visit.set({ companions: angles.map(({ id }) => id).filter((id) => id !== chosen) });
    } else if (chosen !== null && chosen !== (previous.playback?.angle ?? null)) {
      const companions = swapCompanion(state.companions, chosen, previous.playback?.angle ?? null);
      visit.set({ companions });
    }
  });
  return {
    commands: {
      setLayout: (layout) => visit.set({ layout }),
      toggleLayout: () => visit.set({ layout: visit.get().layout === "set" ? "theatre" : "set" }),
      setArrangement: (arrangement) => visit.set({ arrangement }),
    },
    dispose: stop,
  };
}

/** The chosen angle leaves its place to the one that was chosen before: all others stay where they are. */
export function swapCompanion(
  companions: readonly string[],
  chosen: string,
  before: string | null,
): readonly string[] {
  if (before === null) return companions.filter((id) => id !== chosen);
  return companions.map((id) => (id === chosen ? before : id));
}
