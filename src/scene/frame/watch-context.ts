import type { Session } from "../../session/session.ts";

/** Tells the visit when the graphics card takes the picture away and gives it back; three restores what it knows of. */
export function watchContext(
  canvas: HTMLCanvasElement,
  session: Session,
  onRestored: () => void,
): () => void {
  const lost = (event: Event) => {
    // Without this the browser never gives it back.
    event.preventDefault();
    session.reports.contextLost();
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
