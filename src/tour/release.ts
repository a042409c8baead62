import { TIERS, type Release, type Tier } from "./tour-schema.ts";

/** For whom, when and how far into the story a tour is shown or built. */
export interface ReleaseContext {
  readonly tier: Tier;
  /** The moment that counts: of the build, or as a trusted server says it. Never the visitor's own clock. */
  readonly at: Date;
  /** Id of the last point of the story that may be spoiled; null: no limit. */
  readonly horizon: string | null;
  /** All horizons in the order of the story. Without it only `horizon` itself is known to be reached. */
  readonly horizons?: readonly string[];
}

/** `permitted: false` names the first rule that withholds the item. */
export type ReleaseDecision =
  | { readonly permitted: true; readonly reason: null }
  | { readonly permitted: false; readonly reason: "tier" | "not-yet" | "over" | "horizon" };

const PERMITTED: ReleaseDecision = { permitted: true, reason: null };

/**
 * Decides whether an item may be shown. `from` belongs to the time in which it is shown, `until` no longer does.
 * What cannot be understood (an unknown tier, a date that is none) is withheld. An item without `release` is for everyone, always.
 */
export function decideRelease(release: Release | undefined, context: ReleaseContext): ReleaseDecision {
  if (release === undefined) return PERMITTED;
  if (!isTierPermitted(release.tier ?? "public", context.tier)) return { permitted: false, reason: "tier" };
  const now = context.at.getTime();
  if (release.from != null && !(Date.parse(release.from) <= now))
    return { permitted: false, reason: "not-yet" };
  if (release.until != null && !(now < Date.parse(release.until)))
    return { permitted: false, reason: "over" };
  if (release.horizon != null && !isHorizonReached(release.horizon, context)) {
    return { permitted: false, reason: "horizon" };
  }
  return PERMITTED;
}

/** True for an item that anyone may see at any time, whatever they know of the story. */
export function isUnrestricted(release: Release | undefined): boolean {
  if (release === undefined) return true;
  return (
    (release.tier ?? "public") === "public" &&
    release.from == null &&
    release.until == null &&
    release.horizon == null
  );
}

/** Tiers are nested: crew sees what press sees, press what the public sees. */
function isTierPermitted(item: Tier, visitor: Tier): boolean {
  const needed = TIERS.indexOf(item);
  return needed !== -1 && needed <= TIERS.indexOf(visitor);
}

function isHorizonReached(item: string, { horizon, horizons = [] }: ReleaseContext): boolean {
  if (horizon === null || item === horizon) return true;
  const position = horizons.indexOf(item);
  return position !== -1 && position <= horizons.indexOf(horizon);
}
