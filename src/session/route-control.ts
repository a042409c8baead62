import type { SessionCommands } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

const DEFAULT_DWELL_SECONDS = 12;

export type RouteCommands = Pick<SessionCommands, "startRoute" | "stopRoute" | "moveAlongRoute">;

/** Guided tours: opens stop after stop and goes on by itself until the visitor takes over. */
export function createRouteControl(
  visit: VisitStore,
  openHotspot: (id: string) => void,
): RouteCommands & { dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stopTimer = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const currentRoute = () => visit.get().tour?.routes.find((route) => route.id === visit.get().route?.id);

  function goToStop(index: number) {
    stopTimer();
    const route = currentRoute();
    const stop = route?.stops[index];
    if (!route || !stop) return stopRoute();
    visit.set({ route: { id: route.id, stop: index } });
    openHotspot(stop.hotspot);
    timer = setTimeout(() => goToStop(index + 1), (stop.dwellSeconds ?? DEFAULT_DWELL_SECONDS) * 1000);
  }

  function stopRoute() {
    stopTimer();
    if (visit.get().route) visit.set({ route: null });
  }

  /** Without a route the bracket keys walk the call sheet. */
  function moveAlongCallSheet(direction: 1 | -1) {
    const { tour, hotspot } = visit.get();
    const hotspots = tour?.hotspots ?? [];
    const at = hotspots.findIndex((candidate) => candidate.id === hotspot);
    const from = at === -1 && direction === -1 ? 0 : at;
    const next = hotspots[(from + direction + hotspots.length) % hotspots.length];
    if (next) openHotspot(next.id);
  }

  return {
    startRoute(wanted) {
      const { tour } = visit.get();
      const route =
        wanted === undefined ? tour?.routes[0] : tour?.routes.find((candidate) => candidate.id === wanted);
      if (route) {
        visit.set({ route: { id: route.id, stop: 0 } });
        goToStop(0);
      } else {
        visit.notice({
          code: "session/route-unknown",
          message: `The tour has no route "${wanted ?? ""}".`,
          subject: wanted ?? null,
        });
      }
    },
    stopRoute,
    moveAlongRoute(direction) {
      const { route } = visit.get();
      if (route) goToStop(Math.max(0, route.stop + direction));
      else moveAlongCallSheet(direction);
    },
    dispose: stopTimer,
  };
}
