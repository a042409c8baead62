import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "../session/session.ts";

/** A part of the visit's state. The selector must return something that stays the same while nothing changed. */
export function useSessionState<Part>(session: Session, select: (state: SessionState) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}
