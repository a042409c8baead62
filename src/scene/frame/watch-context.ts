import type { Session } from "../../session/session.ts";

/** A device that takes the picture away this often will do it again: something on it is short of memory. */
const MOST_LOSSES = 3;

export interface ContextListeners {
  onRestored(): void;
  /** It was taken away for good: it is not to be asked for again. */
  onGone(): void;
}

/** Tells the visit when the graphics card takes the picture away and gives it back; three restores what it knows of. */
export function watchContext(
  canvas: HTMLCanvasElement,
  session: Session,
  { onRestored, onGone }: ContextListeners,
): () => void {
  let losses = 0;
  const lost = (event: Event) => {
    losses += 1;
    session.reports.contextLost();
    if (losses >= MOST_LOSSES) return onGone();
    // Without this the browser never gives it back.
    event.preventDefault();
  };
  const restored = () => {
    session.reports.contextRestored();
    onRestored();
  };
  canvas.addEventListener("webglcontextlost", lost);
  canvas.addEventListener("webglcontextrestored", restored);
  return () => {
    canvas.removeEventListener("webglcontextlost", lost);
    canvas.removeEventListener("webglcontextrestored", restored);
  };
}
