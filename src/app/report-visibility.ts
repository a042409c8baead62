import type { Session } from "../session/session.ts";

/** Tells the visit when nobody can see the page. Returns the way to stop. */
export function reportVisibility(session: Session): () => void {
  const report = () => session.reports.pageHidden(document.visibilityState === "hidden");
  report();
  document.addEventListener("visibilitychange", report);
  return () => document.removeEventListener("visibilitychange", report);
}
