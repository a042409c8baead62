import { useLayoutEffect, useRef } from "preact/hooks";
import { isSmallScreen } from "./is-small-screen.ts";
import { useSessionState, useUi } from "./ui-context.ts";

/**
 * Looking through a camera, the picture is the point: the call sheet is put away, and comes back with the walk.
 * Whoever opens it meanwhile keeps it.
 */
export function useClearView(): void {
  const { session } = useUi();
  const somethingOpen = useSessionState((state) => state.take !== null || state.hotspot !== null);
  const lookingThrough = useSessionState((state) => state.view.mode === "look-through");
  const putAway = useRef(false);

  // At once, before anybody asks for the sheet again. On a phone there is room for it or for what is open, also when an
  // address opened it.
  useLayoutEffect(() => {
    if (somethingOpen && isSmallScreen()) session.commands.setCallSheetOpen(false);
  }, [session, somethingOpen]);

  useLayoutEffect(() => {
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
