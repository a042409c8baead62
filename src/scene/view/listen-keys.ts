import type { ViewInput } from "./view-input.ts";

/** By place on the keyboard, so that W A S D lie together on every layout. */
const KEYS: Readonly<Record<string, keyof typeof AXES>> = {
  KeyW: "forward",
  ArrowUp: "forward",
  KeyS: "back",
  ArrowDown: "back",
  KeyA: "left",
  KeyD: "right", // oxfmt-ignore
  ArrowLeft: "left",
  ArrowRight: "right",
  KeyQ: "turnLeft",
  KeyE: "turnRight", // oxfmt-ignore
};
const AXES = {
  forward: ["forward", 1],
  back: ["forward", -1],
  right: ["right", 1],
  left: ["right", -1],
  turnLeft: ["turnLeft", 1],
  turnRight: ["turnLeft", -1],
} as const;

/** Movement by keys. Everything else on the keyboard belongs to the interface. Returns the way to stop. */
export function listenKeys(input: ViewInput, wake: () => void): () => void {
  const held = new Set<string>();
  const apply = (shift: boolean) => {
    input.forward = 0;
    input.right = 0;
    input.turnLeft = 0;
    for (const code of held) {
      const move = KEYS[code];
      if (!move) continue;
      const [axis, sign] = AXES[move];
      input[axis] += sign;
    }
    input.run = shift;
    wake();
  };
  const down = (event: KeyboardEvent) => {
    if (!Object.hasOwn(KEYS, event.code) || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event)) return;
    if (event.code.startsWith("Arrow")) event.preventDefault();
    held.add(event.code);
    apply(event.shiftKey);
  };
  const up = (event: KeyboardEvent) => {
    if (held.delete(event.code) || event.key === "Shift") apply(event.shiftKey);
  };
  const release = () => {
    if (held.size === 0) return;
    held.clear();
    apply(false);
  };
  addEventListener("keydown", down);
  addEventListener("keyup", up);
  addEventListener("blur", release);
  return () => {
    removeEventListener("keydown", down);
    removeEventListener("keyup", up);
    removeEventListener("blur", release);
  };
}

/** Typing, and arrows inside sliders, radio groups, lists and scrolled panels, are not steps. */
function belongsElsewhere({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  if (
    target.matches("input") &&
    !target.matches("[type=radio], [type=checkbox], [type=button], [type=range]")
  )
    return true;
  const operatedByArrows =
    "input, [role=slider], [role=radio], [role=radiogroup], [role=listbox], [role=menu], [role=tablist], [role=dialog], dialog";
  return code.startsWith("Arrow") && target.closest(operatedByArrows) !== null;
}
