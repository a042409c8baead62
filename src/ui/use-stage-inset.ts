import { useEffect, type RefObject } from "react";

const PROPERTY = "--hs-stage-bottom";

/** Keeps the set above an element at the foot of the page: what is looked at is never behind the controls. */
export function useStageInset(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const covering = element.current;
    if (covering === null) return undefined;
    const root = document.documentElement.style;
    const watch = new ResizeObserver(() => root.setProperty(PROPERTY, `${String(covering.offsetHeight)}px`));
    watch.observe(covering);
    return () => {
      watch.disconnect();
      root.removeProperty(PROPERTY);
    };
  }, [element]);
}
