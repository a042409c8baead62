import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import { useWords } from "./ui-context.ts";

export interface RadioKeys {
  /** For the element of the group. */
  readonly group: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLDivElement>) => void;
}

/**
 * The keys of a radio group, in which choosing and having the keyboard are one: arrows go round, Home and End to the ends.
 *
 * @param chosen Index of the radio that is chosen; -1: none.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 */
export function useRadioKeys(count: number, chosen: number, choose: (index: number) => void): RadioKeys {
  const group = useRef<HTMLDivElement>(null);
  const { direction } = useWords();
  return {
    group,
    onKeyDown(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const next = findRadio(event.key, count, chosen, direction === "rtl");
      if (next === null) return;
      event.preventDefault();
      choose(next);
      group.current?.querySelectorAll<HTMLElement>("[role=radio]")[next]?.focus();
    },
  };
}

/** The radio that a key leads to; null: it leads nowhere. @param mirrored The first is the one at the right. */
export function findRadio(key: string, count: number, chosen: number, mirrored: boolean): number | null {
  const onwards = mirrored ? -1 : 1;
  const steps = new Map([
    ["ArrowDown", 1],
    ["ArrowUp", -1],
    ["ArrowRight", onwards],
    ["ArrowLeft", -onwards],
  ]);
  if (count === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps.get(key);
  return step === undefined ? null : (chosen + step + count) % count;
}
