import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Keeps the set clear of a part of the page at its upper or lower edge: what is looked at is never behind the controls.
 * Where sheet and panel stand at the side, index.html does not count them.
 */
export function useStageInset(
  bar: RefObject<HTMLElement | null>,
  name: "top" | "dock" | "sheet" | "panel",
  isCovering = true,
): void {
  useEffect(() => {
    const covering = bar.current;
    if (covering === null || !isCovering) return undefined;
    const property = `--hs-stage-${name}`;
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
  }, [bar, name, isCovering]);
}
