import { join } from "node:path";
import { bakeWalk } from "../ingest/bake-walk.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { resolveTourFile } from "../tour/resolve-source.ts";
import { formatFloorFile } from "../walk/floor-file.ts";
import type { SiteFile } from "./write-site.ts";

/** A tour with the floor of its set, and the file for it, where the tour has none of its own. */
export interface WalkedTour {
  readonly walkedTour: Tour;
  readonly floorFiles: readonly SiteFile[];
}

/** @param taken Names of the tour's files, relative to its folder. */
export async function addFloor(
  tour: Tour,
  folder: string,
  taken: readonly string[],
  say: (line: string) => void,
): Promise<WalkedTour> {
  const model = resolveTourFile(tour.set.model);
  if (tour.set.navmesh !== undefined || model === null) return { walkedTour: tour, floorFiles: [] };
  say("Baking where one can walk.");
  const details = tour.set.details === undefined ? null : resolveTourFile(tour.set.details);
  const baked = await bakeWalk(
    join(folder, model),
    details && join(folder, details),
    tour.set.walkable ?? null,
  );
  if (baked === null) return { walkedTour: tour, floorFiles: [] };
  const stem = model.replace(/\.[^./]*$/, "");
  let name = `${stem}.floor.json`;
  for (let copy = 2; taken.includes(name); copy += 1) name = `${stem}-${copy}.floor.json`;
  return {
    walkedTour: { ...tour, set: { ...tour.set, navmesh: encodeURI(name) } },
    floorFiles: [{ name: `tour/${name}`, content: formatFloorFile(baked) }],
  };
}
