import type { changeTurn } from "./turn.ts";

type Change = Parameters<typeof changeTurn>[1];

const RADIANS_PER_PIXEL = 0.009;
const KEY_RADIANS = Math.PI / 16;
const KEY_FACTOR = 1.2;
const KEYS: Readonly<Record<string, Change>> = {
  ArrowLeft: { heading: -KEY_RADIANS },
  ArrowRight: { heading: KEY_RADIANS },
  ArrowUp: { pitch: KEY_RADIANS / 2 },
  ArrowDown: { pitch: -KEY_RADIANS / 2 },
  "+": { factor: KEY_FACTOR },
  "=": { factor: KEY_FACTOR },
  "-": { factor: 1 / KEY_FACTOR },
};

/** What hands and keys ask of a turntable. Keys count while the element has the keyboard. */
export function listenTurning(
  element: HTMLElement,
  onChange: (change: Change) => void,
  signal: AbortSignal,
): void {
  const fingers = new Map<number, { x: number; y: number }>();
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => element.addEventListener(name, listener, { signal, passive: false });

  on("keydown", (event) => {
    const change = KEYS[event.key];
    if (change === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // The set behind is not walked meanwhile.
    event.preventDefault();
    event.stopPropagation();
    onChange(change);
  });
  on("wheel", (event) => {
    event.preventDefault();
    onChange({ factor: Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.0015 : 0.05)) });
  });
  on("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  on("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    fingers.set(event.pointerId, now);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined)
      onChange({
        heading: (now.x - before.x) * RADIANS_PER_PIXEL,
        pitch: (now.y - before.y) * RADIANS_PER_PIXEL,
      });
    else {
      const apart = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y);
      onChange({ factor: apart(now) / Math.max(1, apart(before)) });
    }
  });
  const release = (event: PointerEvent) => void fingers.delete(event.pointerId);
  on("pointerup", release);
  on("pointercancel", release);
}
