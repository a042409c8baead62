import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useUi } from "../ui-context.ts";
import { isPictureWindowPossible, openPictureWindow, type PictureWindow } from "./picture-window.ts";

/** Opens the window of the large picture, and closes it with the take; null: this browser has none. */
export function usePictureWindow(
  title: string,
): { readonly open: boolean; readonly toggle: () => void } | null {
  const { session, painter } = useUi();
  const opened = useRef<PictureWindow | null>(null);
  const [open, setOpen] = useState(false);
  const [possible] = useState(isPictureWindowPossible);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
      opened.current?.close();
    },
    [],
  );

  const toggle = useCallback(() => {
    if (opened.current !== null) return opened.current.close();
    const onClosed = () => {
      opened.current = null;
      setOpen(false);
    };
    openPictureWindow(painter, title, onClosed).then(
      (next) => {
        if (isGone.current) return next.close();
        opened.current = next;
        setOpen(true);
      },
      (cause: unknown) =>
        session.reports.notice({ code: "ui/picture-window-refused", message: String(cause), subject: null }),
    );
  }, [session, painter, title]);
  return possible ? { open, toggle } : null;
}
