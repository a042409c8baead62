import type { PressHandlers } from "../pressable.ts";
import type { ViewInput } from "./view-input.ts";

export interface PointerListening {
  /** The picture's element; presses on the interface above it never get here. */
  readonly element: HTMLElement;
  readonly input: ViewInput;
  /** In somebody else's page: leave wheel and one-finger drags to it. */
  readonly embedded: boolean;
  /** One finger may look although the set is embedded. */
  readonly isFree: () => boolean;
  /** Something came in. */
  readonly wake: () => void;
  /** A wheel or a finger asked the embedded set to move without the second finger or Ctrl. */
  readonly onHeldBack: () => void;
  /** What answers a press at a point of the picture, -1 to 1 with up positive; null: nothing does. */
  readonly find: (x: number, y: number) => PressHandlers | null;
}

/** Further than this a press is a drag. CSS pixels. */
const TAP_SLOP = 6;
const TAP_MS = 450;
/** Half a window's height turns the head by this much. */
const RADIANS_PER_HEIGHT = 1.25;

interface Press {
  x: number;
  y: number;
  readonly startX: number;
  readonly startY: number;
  readonly startMs: number;
  dragged: boolean;
}

/** Drag to look, tap to walk, wheel or pinch to zoom. Returns the way to stop. */
export function listenPointers(options: PointerListening): () => void {
  const { element, input, embedded, isFree, wake, onHeldBack, find } = options;
  const presses = new Map<number, Press>();
  let fingers = 0;
  let hovered: PressHandlers | null = null;
  element.style.touchAction = embedded ? "pan-x pan-y" : "none";

  const down = (event: PointerEvent) => {
    if (event.button > 2) return;
    const { clientX: x, clientY: y } = event;
    presses.set(event.pointerId, { x, y, startX: x, startY: y, startMs: event.timeStamp, dragged: false });
    fingers = Math.max(fingers, presses.size);
    capture(element, event.pointerId);
  };
  const at = (x: number, y: number) => {
    const bounds = element.getBoundingClientRect();
    return { x: ((x - bounds.left) / bounds.width) * 2 - 1, y: 1 - ((y - bounds.top) / bounds.height) * 2 };
  };
  const point = (over: PressHandlers | null) => {
    if (over === hovered) return;
    hovered?.hover(false);
    hovered = over;
    hovered?.hover(true);
    element.style.cursor = hovered ? "pointer" : "";
  };
  const move = (event: PointerEvent) => {
    const press = presses.get(event.pointerId);
    if (!press) {
      const { x, y } = at(event.clientX, event.clientY);
      return point(find(x, y));
    }
    const before = spread(presses);
    const dx = event.clientX - press.x;
    const dy = event.clientY - press.y;
    press.x = event.clientX;
    press.y = event.clientY;
    if (Math.hypot(press.x - press.startX, press.y - press.startY) > TAP_SLOP) press.dragged = true;
    if (!press.dragged) return;
    const height = Math.max(element.clientHeight, 1);
    if (presses.size === 1) {
      if (embedded && event.pointerType === "touch" && !isFree()) return onHeldBack();
      // The set follows the finger, as when it is pushed.
      const grip = event.pointerType === "touch" ? 1.6 : 1;
      input.lookLeft += (dx / height) * RADIANS_PER_HEIGHT * grip;
      input.lookUp += (dy / height) * RADIANS_PER_HEIGHT * grip;
    } else {
      const after = spread(presses);
      if (before > 0 && after > 0) input.zoom += Math.log(after / before);
      input.panRight += dx / height / presses.size;
      input.panUp -= dy / height / presses.size;
      if (embedded) {
        input.lookLeft += (dx / height) * RADIANS_PER_HEIGHT;
        input.lookUp += (dy / height) * RADIANS_PER_HEIGHT;
      }
    }
    wake();
  };
  const up = (event: PointerEvent) => {
    const press = presses.get(event.pointerId);
    presses.delete(event.pointerId);
    if (!press) return;
    const still = !press.dragged && event.timeStamp - press.startMs < TAP_MS;
    if (still && fingers === 1 && event.button === 0) {
      const tap = at(press.startX, press.startY);
      const found = find(tap.x, tap.y);
      if (found) found.press();
      else input.tap = tap;
      wake();
    }
    if (presses.size === 0) fingers = 0;
  };
  const cancel = (event: PointerEvent) => {
    presses.delete(event.pointerId);
    if (presses.size === 0) fingers = 0;
  };
  const leave = () => point(null);
  const wheel = (event: WheelEvent) => {
    if (embedded && !event.ctrlKey) return onHeldBack();
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    input.zoom -= Math.min(Math.max(event.deltaY * lines, -120), 120) * 0.0022;
    wake();
  };
  const menu = (event: Event) => event.preventDefault();
  // One finger scrolls the page around an embedded set; two are ours.
  const touch = (event: TouchEvent) => {
    if (event.touches.length > 1) event.preventDefault();
  };

  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", cancel);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("wheel", wheel, { passive: false });
  element.addEventListener("contextmenu", menu);
  element.addEventListener("touchmove", touch, { passive: false });
  return () => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", cancel);
    element.removeEventListener("pointerleave", leave);
    element.removeEventListener("wheel", wheel);
    element.removeEventListener("contextmenu", menu);
    element.removeEventListener("touchmove", touch);
  };
}

/** A pointer that has gone meanwhile cannot be captured; the drag then ends at the window's edge. */
function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
  }
}

/** Distance between two fingers; 0 with fewer. */
function spread(presses: ReadonlyMap<number, Press>): number {
  const [first, second] = [...presses.values()];
  return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0;
}
