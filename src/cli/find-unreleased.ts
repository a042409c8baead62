import { decideRelease, isUnrestricted } from "../tour/release.ts";
import { formatPath, type IssuePath } from "../tour/tour-issue.ts";
import type { Release, Tour } from "../tour/tour-schema.ts";

/** An item that not everyone may see for ever from now on. */
export interface UnreleasedItem {
  /** Place in tour.json, for example `takes[0].angles[1]`. */
  readonly path: string;
  /** Id of the item. */
  readonly id: string;
  readonly reason: string;
}

/**
 * Everything in a tour that is not public for good: another tier, a time that has not come, an end, a point of the story.
 * An end that lies ahead counts as well: what is copied cannot be taken back then.
 */
export function findUnreleased(tour: Tour, at: Date): UnreleasedItem[] {
  const found: UnreleasedItem[] = [];
  visitItems(tour, [], (item, path) => {
    const reason = describeRestriction(forgetGate(item.release, tour), at);
    if (reason !== null) found.push({ path: formatPath(path), id: item.id, reason });
  });
  return found;
}

interface ReleasedItem {
  readonly id: string;
  readonly release?: Release | undefined;
}

/** Every place of the format where a release may stand. */
function visitItems(tour: Tour, root: IssuePath, visit: (item: ReleasedItem, path: IssuePath) => void): void {
  const visitList = (items: readonly ReleasedItem[], ...place: IssuePath) => {
    for (const [index, item] of items.entries()) visit(item, [...root, ...place, index]);
  };
  visitList(tour.set.layers ?? [], "set", "layers");
  visitList(tour.cameras, "cameras");
  visitList(tour.takes, "takes");
  for (const [index, take] of tour.takes.entries()) visitList(take.angles, "takes", index, "angles");
  visitList(tour.hotspots, "hotspots");
  visitList(tour.people, "people");
  visitList(tour.routes, "routes");
  visitList(tour.announcements ?? [], "announcements");
}

/** A point of the story that the tour tells of is no secret: the viewer asks its visitors how far they know it. */
function forgetGate(release: Release | undefined, { horizons = [] }: Tour): Release | undefined {
  const isGated = release !== undefined && horizons.some(({ id }) => id === release.horizon);
  return isGated ? { ...release, horizon: null } : release;
}

function describeRestriction(release: Release | undefined, at: Date): string | null {
  if (release === undefined || isUnrestricted(release)) return null;
  const { permitted } = decideRelease(release, { tier: "public", at, horizon: null });
  // A beginning that has passed is the one restriction that has ceased to be one.
  if (permitted && isUnrestricted({ ...release, from: null })) return null;
  const parts: string[] = [];
  if ((release.tier ?? "public") !== "public") parts.push(`for ${release.tier} only`);
  if (release.from != null && !(Date.parse(release.from) <= at.getTime()))
    parts.push(`not before ${release.from}`);
  if (release.until != null) parts.push(`only until ${release.until}`);
  if (release.horizon != null) parts.push(`spoils "${release.horizon}"`);
  return parts.join(", ");
}
