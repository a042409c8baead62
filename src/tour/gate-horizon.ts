import { narrowTour } from "./narrow-tour.ts";
import type { Horizon, Release, Tour } from "./tour-schema.ts";

/** The points of the story that something in the tour gives away, in the order of the story. */
export function listHorizons(tour: Tour): readonly Horizon[] {
  const horizons = tour.horizons ?? [];
  const used = new Set<string>();
  // Asking for everything that may be withheld lists all of it.
  narrowTour(tour, ({ release }) => {
    if (release?.horizon != null) used.add(release.horizon);
    return true;
  });
  return horizons.some(({ id }) => used.has(id)) ? horizons : [];
}

/**
 * The tour for somebody who knows the story up to a point. A courtesy, no embargo: all of it has arrived already.
 *
 * @param reached Id of the last point that they know; null: none.
 */
export function gateHorizon(tour: Tour, reached: string | null): Tour {
  const isBeyond = createGate(tour, reached);
  return narrowTour(tour, ({ release }) => !isBeyond(release));
}

/** Node-name prefixes of those parts of the set that lie beyond. */
export function listHiddenNodes(tour: Tour, reached: string | null): readonly string[] {
  const isBeyond = createGate(tour, reached);
  return (tour.set.layers ?? []).filter(({ release }) => isBeyond(release)).map(({ nodes }) => nodes);
}

function createGate({ horizons = [] }: Tour, reached: string | null) {
  const ids = horizons.map(({ id }) => id);
  const beyond = new Set(ids.slice(reached === null ? 0 : ids.indexOf(reached) + 1));
  return (release: Release | undefined) => release?.horizon != null && beyond.has(release.horizon);
}
