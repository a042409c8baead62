import type { Pictures } from "../playback/playback.ts";
import type { SessionState } from "../session/session.ts";
import { chooseCutAngle } from "../tour/choose-cut-angle.ts";
import { findTake } from "../tour/find-item.ts";
import type { Take } from "../tour/tour-schema.ts";

/** The take that is open now; null: none. */
export function openTake({ tour, take }: Pick<SessionState, "tour" | "take">): Take | null {
  return findTake(tour, take);
}

/** What the editor shows at the moment of these pictures; null: the take has no cut. */
export function cutAngle(state: SessionState, pictures: Pictures | null): string | null {
  const take = openTake(state);
  return take && pictures ? chooseCutAngle(take, pictures.timeSeconds) : null;
}
