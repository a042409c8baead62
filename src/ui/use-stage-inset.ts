import { useEffect, type RefObject } from "react";

/** Keeps the set clear of a bar at an edge of the page: what is looked at is never behind the controls. */
export function useStageInset(
  bar: RefObject<HTMLElement | null>,
  edge: "top" | "bottom",
  isCovering = true,
): void {
  useEffect(() => {
    const covering = bar.current;
    if (covering === null || !isCovering) return undefined;
    const property = `--hs-stage-${edge}`;
    const root = document.documentElement.style;
    const watch = new ResizeObserver(() => {
      const overlap = parseFloat(getComputedStyle(covering).marginBottom);
      root.setProperty(property, `${String(covering.offsetHeight + overlap)}px`);
    });
    watch.observe(covering);
    return () => {
      watch.disconnect();
      root.removeProperty(property);
    };
  }, [bar, edge, isCovering]);
}
