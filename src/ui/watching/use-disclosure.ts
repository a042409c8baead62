import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A button of an area opens the rest of it; Escape and a press elsewhere close it again. */
export function useDisclosure(area: RefObject<HTMLElement | null>): {
  readonly open: boolean;
  readonly toggle: () => void;
} {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!open || element === null) return undefined;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // The page's own Escape would close the take.
      event.preventDefault();
      setOpen(false);
      element.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    element.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      element.removeEventListener("keydown", onKey);
    };
  }, [area, open]);
  return { open, toggle: () => setOpen(!open) };
}
