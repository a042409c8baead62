import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** What has the keyboard stays in sight when the list around it gets less room, as when something opens below it. */
export function useFocusInSight(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      const focused = document.activeElement;
      if (element.contains(focused)) focused?.scrollIntoView({ block: "nearest" });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [list]);
}
