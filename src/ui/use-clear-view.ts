import { useEffect, useRef } from "react";
import { useSessionState, useUi } from "./ui-context.ts";

/**
 * Looking through a camera, the picture is the point: the call sheet is put away, and comes back with the walk.
 * Whoever opens it meanwhile keeps it.
 */
export function useClearView(): void {
  const { session } = useUi();
  const lookingThrough = useSessionState((state) => state.view.mode === "look-through");
  const putAway = useRef(false);

  useEffect(() => {
    const { callSheetOpen } = session.getState();
    if (lookingThrough && callSheetOpen) {
      putAway.current = true;
      session.commands.setCallSheetOpen(false);
    }
    if (!lookingThrough && putAway.current) {
      putAway.current = false;
      session.commands.setCallSheetOpen(true);
    }
  }, [session, lookingThrough]);
}
