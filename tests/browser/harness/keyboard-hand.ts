/** A hand on the keyboard that never touches a mouse, and an eye on where the focus is. */
import type { Locator, Page } from "playwright";

/** More presses than any part of the page has stops. */
const MOST_STOPS = 90;

interface FocusStop {
  readonly name: string;
  /** What is wrong with it; null: it is seen, and seen to have the focus. */
  readonly fault: string | null;
  readonly isWanted: boolean;
}

export interface KeyboardHand {
  /** What was wrong with stops of the focus, once each; must stay empty. */
  readonly faults: readonly string[];
  press(...keys: readonly string[]): Promise<void>;
  /** Presses Tab until this has the focus; every stop on the way is looked at. Returns their names. */
  tabTo(wanted: Locator, key?: "Tab" | "Shift+Tab"): Promise<string[]>;
  /** Waits until this has the focus, and looks at it. */
  untilOn(wanted: Locator): Promise<void>;
}

export function putHandOnKeyboard(page: Page): KeyboardHand {
  const faults = new Set<string>();
  const look = async (wanted: Locator): Promise<FocusStop> => {
    const stop = await wanted.evaluate(inspectFocus);
    if (stop.fault !== null) faults.add(`${stop.name}: ${stop.fault}`);
    return stop;
  };
  return {
    get faults() {
      return [...faults];
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async tabTo(wanted, key = "Tab") {
      await wanted.waitFor({ state: "attached" });
      const passed: string[] = [];
      while (passed.length < MOST_STOPS) {
        await page.keyboard.press(key);
        const stop = await look(wanted);
        passed.push(stop.name);
        if (stop.isWanted) return passed;
      }
      throw new Error(`${String(wanted)} is not reached by ${key}: ${passed.join(", ")}`);
    },
    async untilOn(wanted) {
      const element = await wanted.elementHandle();
      await page.waitForFunction((sought) => document.activeElement === sought, element, { polling: 50 });
      await look(wanted);
    },
  };
}

/** Runs in the page. */
async function inspectFocus(wanted: Element): Promise<FocusStop> {
  const focused = document.activeElement;
  // After the last stop comes the browser itself, then the first again.
  if (focused === null || focused === document.body)
    return { name: "the browser", fault: null, isWanted: false };
  const label = focused.getAttribute("aria-label") ?? focused.textContent.trim().slice(0, 40);
  const name = `${focused.getAttribute("role") ?? focused.localName} “${label}”`;

  const findFault = () => {
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    if (right - left < 2 || bottom - top < 2) return "has no size";
    const isOutside = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
    // What is taller than the paper it lies on is scrolled.
    const paper = focused.closest(".hs-panel-scroll");
    const isTall = paper !== null && bottom - top > paper.clientHeight - 40;
    if (isOutside && !isTall)
      return `is outside the window (${[left, top, right, bottom].map(Math.round).join(" ")})`;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isOwnLabel =
      focused instanceof HTMLInputElement && [...(focused.labels ?? [])].includes(hit as HTMLLabelElement);
    if (!focused.contains(hit) && !isOwnLabel)
      return `is covered by ${hit === null ? "nothing" : `${hit.localName}.${hit.getAttribute("class") ?? ""}`}`;
    // A heading that was brought to the reader's attention is nothing to operate.
    if (focused instanceof HTMLHeadingElement) return null;
    // The browser's own controls of a video have a ring of their own, inside it.
    if (!focused.matches(":focus")) return null;
    // The ring may be drawn round a part of it, or round what it lies in and fills.
    const isRinged = [focused, focused.parentElement, ...focused.children].some((ringed) => {
      if (ringed === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    return isRinged ? null : "does not show that it has the focus";
  };
  let fault = findFault();
  if (fault !== null) {
    // What is still sliding in is not yet where it will be.
    const movements = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(movements.map((movement) => movement.finished));
    fault = document.activeElement === focused ? findFault() : null;
  }
  return { name, fault, isWanted: focused === wanted };
}
