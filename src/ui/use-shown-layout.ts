import type { Layout, SessionState } from "../session/session.ts";
import { useSessionState } from "./ui-context.ts";

/** Where there is no set to stand in, everything is watched in the theatre. */
export function decideShownLayout({ layout, scene }: Pick<SessionState, "layout" | "scene">): Layout {
  return scene.phase === "absent" || scene.phase === "failed" ? "theatre" : layout;
}

export function useShownLayout(): Layout {
  return useSessionState(decideShownLayout);
}
