import { keep, readKept } from "../playback/adapters/kept-values.ts";
import type { Session } from "../session/session.ts";
import type { KeptVisit } from "../session/story-control.ts";

/** One entry a tour, by its id. */
const KEY = "hotset-visits";
const MOST_TOURS = 50;

/** What earlier visits to a tour have left; what cannot be read was never kept. */
export function recallVisit(tour: string): KeptVisit {
  const kept = readKept(KEY)[tour];
  if (typeof kept !== "object" || kept === null) return { visited: [] };
  const { visited, horizon } = kept as Readonly<Record<string, unknown>>;
  return {
    visited: Array.isArray(visited) ? visited.filter((id) => typeof id === "string") : [],
    ...((typeof horizon === "string" || horizon === null) && { horizon }),
  };
}

/** Keeps for later visits what was seen, and how far the story is known. Returns the way to stop. */
export function followVisit(session: Session): () => void {
  return session.subscribe(({ tour, visited, story }, previous) => {
    // What the tour begins with came from here.
    if (tour === null || previous.tour === null) return;
    if (visited === previous.visited && story === previous.story) return;
    const kept: KeptVisit = { visited: [...visited], ...(story.answered && { horizon: story.reached }) };
    const others = Object.entries(readKept(KEY)).filter(([id]) => id !== tour.id);
    keep(KEY, Object.fromEntries([...others.slice(1 - MOST_TOURS), [tour.id, kept]]));
  });
}
