import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * When an area of the page goes away with the keyboard inside it, the keyboard goes back to what opened the area:
 * the element of `chooseTarget`, else what had it before the area came, else, where that is gone as well, the first of the
 * page's tools. An area that comes instead and takes the keyboard keeps it.
 */
export function useReturnFocus(
  area: RefObject<HTMLElement | null>,
  chooseTarget: (before: Element | null) => HTMLElement | null = () => null,
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
      queueMicrotask(() => {
        const { activeElement } = document;
        if (activeElement !== null && activeElement !== document.body) return;
        const target = [choose.current(before), before].find((one) => one?.isConnected) ?? findTool();
        if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      });
    };
  }, [area]);
}

/**
 * What opened a hotspot: its line in the list of what is in view, its row of the call sheet, or, where both are away, the
 * first of the page's tools.
 */
export function findOpener(hotspotId: string | null, before: Element | null = null): HTMLElement | null {
  if (before instanceof HTMLElement && before.isConnected && before.closest(".hs-mirror")) return before;
  const row =
    hotspotId === null
      ? null
      : document.querySelector<HTMLElement>(`[data-hotspot="${CSS.escape(hotspotId)}"]`);
  return row ?? findTool();
}

/** One of the page's tools, by its picture; without one, the first. */
export function findTool(icon?: "settings" | "sheet" | "theatre"): HTMLElement | null {
  const which = icon === undefined ? "button" : `[data-tool="${icon}"]`;
  return document.querySelector<HTMLElement>(`.hs-tools ${which}`);
}
