import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Session } from "../session/session.ts";
import type { Words } from "../words/words.ts";
import { attachKeyboard } from "./attach-keyboard.ts";
import type { PicturePainter } from "./create-picture-painter.ts";
import { createShare, type Shared } from "./share/share-address.ts";
import { Page } from "./page.tsx";
import { UiContext, type LoadTurntable } from "./ui-context.ts";
import { useChosenWords } from "./use-chosen-words.ts";

interface UiRootProps {
  readonly container: HTMLElement;
  readonly session: Session;
  readonly painter: PicturePainter;
  readonly firstWords: Words;
  readonly loadTurntable: LoadTurntable;
}

/** Wires what belongs to the whole page: keys, sharing, full screen. */
export function UiRoot({ container, session, painter, firstWords, loadTurntable }: UiRootProps) {
  const words = useChosenWords(session, firstWords);
  const [shared, setShared] = useState<Shared | null>(null);
  const sharedNow = useRef(shared);
  useLayoutEffect(() => {
    sharedNow.current = shared;
  });

  useEffect(() => session.reports.covered(shared !== null), [session, shared]);
  const closeShare = useCallback(() => setShared(null), []);
  const ui = useMemo(
    () => ({
      session,
      painter,
      words,
      loadTurntable,
      enter() {
        session.commands.enter();
        // Without the chunk the slate is silent; the parts that are in it tell why.
        import("./opened.ts").then(
          ({ playClap }) => playClap(),
          () => undefined,
        );
      },
      share: createShare(session, setShared),
      toggleFullScreen: () => toggleFullScreen(session),
    }),
    [session, painter, words, loadTurntable],
  );

  useLayoutEffect(() => {
    return attachKeyboard({
      session,
      container,
      enter: ui.enter,
      share: ui.share,
      toggleFullScreen: ui.toggleFullScreen,
      closeTopCard() {
        const wasOpen = sharedNow.current !== null;
        closeShare();
        return wasOpen;
      },
    });
  }, [container, session, ui, closeShare]);

  return (
    <UiContext value={ui}>
      <div className="hs-root">
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
