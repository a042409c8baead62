import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Session } from "../session/session.ts";
import { attachKeyboard } from "./attach-keyboard.ts";
import type { PicturePainter } from "./create-picture-painter.ts";
import { playClap } from "./play-clap.ts";
import { createShare, type Shared } from "./share-address.ts";
import { Page } from "./page.tsx";
import { UiContext } from "./ui-context.ts";

/** Wires what belongs to the whole page: keys, sharing, full screen. */
export function UiRoot({ session, painter }: { session: Session; painter: PicturePainter }) {
  const root = useRef<HTMLDivElement>(null);
  const [shared, setShared] = useState<Shared | null>(null);
  const sharedNow = useRef(shared);
  useEffect(() => {
    sharedNow.current = shared;
  });

  const closeShare = useCallback(() => setShared(null), []);
  const ui = useMemo(
    () => ({
      session,
      painter,
      enter() {
        session.commands.enter();
        playClap();
      },
      share: createShare(session, setShared),
      toggleFullScreen: () => toggleFullScreen(session),
    }),
    [session, painter],
  );

  useEffect(() => {
    if (root.current === null) return undefined;
    return attachKeyboard({
      session,
      root: root.current,
      enter: ui.enter,
      share: ui.share,
      toggleFullScreen: ui.toggleFullScreen,
      closeTopCard() {
        const wasOpen = sharedNow.current !== null;
        closeShare();
        return wasOpen;
      },
    });
  }, [session, ui, closeShare]);

  return (
    <UiContext value={ui}>
      <div ref={root} className="hs-root">
        <Page shared={shared} onCloseShare={closeShare} />
      </div>
    </UiContext>
  );
}

function toggleFullScreen(session: Session): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  change.catch((cause: unknown) => {
    session.reports.notice({ code: "ui/full-screen-refused", message: String(cause), subject: null });
  });
}
