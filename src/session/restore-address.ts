import { findCamera, findTake } from "../tour/find-item.ts";
import type { Tour } from "../tour/tour-schema.ts";
import type { Address } from "./address.ts";
import type { SessionCommands } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

/** How a take is to be opened; what is left out is the take's own. */
export interface TakeWish {
  readonly angle?: string | undefined;
  readonly atSeconds?: number | undefined;
  readonly play?: boolean;
}

/** What restoring asks of the visit. */
export interface RestorePort {
  readonly visit: VisitStore;
  setCaptions(language: string | null): void;
  startRoute(id: string): void;
  /** The stop of a route is open already. */
  adoptRoute(id: string, hotspot: string, paused: boolean): void;
  /** `move` false: the visitor keeps the view, because the address says where to stand. */
  showHotspot(id: string, how: { move: boolean; take: TakeWish }): void;
  openTake(id: string, wish: TakeWish): void;
  readonly goTo: SessionCommands["goTo"];
}

/** Brings back what an address says was seen, once its tour is there. */
export function restoreAddress(address: Address, port: RestorePort): void {
  const { visit } = port;
  if (address.layout) visit.set({ layout: address.layout });
  if (address.arrangement) visit.set({ arrangement: address.arrangement });
  if (address.captions !== null) port.setCaptions(address.captions);
  const { tour } = visit.get();
  const wish = createTakeWish(address, tour);
  if (address.hotspot !== null)
    port.showHotspot(address.hotspot, { move: address.view === null, take: wish });
  if (address.take !== null && !hotspotShowsTake(address, tour)) port.openTake(address.take, wish);
  if (address.view) restoreView(address.view, tour, port.goTo);
  restoreRoute(address, port);
}

function restoreRoute({ route, hotspot, timeSeconds }: Address, port: RestorePort): void {
  if (route === null) return;
  if (hotspot === null) port.startRoute(route);
  else port.adoptRoute(route, hotspot, timeSeconds !== null);
}

function hotspotShowsTake({ hotspot, take }: Address, tour: Tour | null): boolean {
  const opens = tour?.hotspots.find(({ id }) => id === hotspot)?.opens;
  return opens?.kind === "take" && opens.take === take;
}

function restoreView(
  { from, pose: standing }: NonNullable<Address["view"]>,
  tour: Tour | null,
  goTo: RestorePort["goTo"],
): void {
  const camera = from.kind === "look-through" ? findCamera(tour, from.camera) : null;
  if (from.kind === "overview") goTo({ kind: "overview", standing }, { cut: true });
  else if (camera) goTo({ kind: "look-through", camera: camera.id, standing }, { cut: true });
  else goTo({ kind: "pose", pose: standing }, { cut: true });
}

/**
 * An address that names a time asks for that frame, standing still; without a time the take plays. One that names a time
 * but no angle was written while the cut was followed: the hotspot's own angle does not come before it.
 */
function createTakeWish({ hotspot, take, angle, timeSeconds }: Address, tour: Tour | null): TakeWish {
  const opens = tour?.hotspots.find(({ id }) => id === hotspot)?.opens;
  const wanted = findTake(tour, take ?? (opens?.kind === "take" ? opens.take : null));
  const followsCut = angle === null && timeSeconds !== null && (wanted?.cut?.length ?? 0) > 0;
  return {
    ...(followsCut && { angle: undefined }),
    ...(angle !== null && { angle }),
    ...(timeSeconds !== null && { atSeconds: timeSeconds, play: false }),
  };
}
