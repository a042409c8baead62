import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * When an area of the page goes away with the keyboard inside it, the keyboard goes back to what opened the area:
 * the element of `chooseTarget`, else what had it before the area came.
 */
export function useReturnFocus(
  area: RefObject<HTMLElement | null>,
  chooseTarget: () => HTMLElement | null = () => null,
): void {
  const choose = useRef(chooseTarget);
  useLayoutEffect(() => {
    choose.current = chooseTarget;
  });
  useLayoutEffect(() => {
    const element = area.current;
    const before = document.activeElement;
    return () => {
      // Layout effects are undone while the area is still in the page: later nobody knows where the keyboard was.
      if (element === null || !element.contains(document.activeElement)) return;
      const target = choose.current() ?? before;
      queueMicrotask(() => {
        if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
      });
    };
  }, [area]);
}

/** The row of the call sheet that opened a hotspot; where the sheet is away, the first of the page's tools. */
export function findOpener(hotspotId: string | null): HTMLElement | null {
  const row =
    hotspotId === null
      ? null
      : document.querySelector<HTMLElement>(`[data-hotspot="${CSS.escape(hotspotId)}"]`);
  return row ?? document.querySelector<HTMLElement>(".hs-tools button");
}
