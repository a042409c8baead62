import { Vector3 } from "three";
import type { Hotspot, Tour } from "../../tour/tour-schema.ts";
import type { SetModel } from "../model/set-model.ts";

/** Where a hotspot is. */
export interface HotspotPlace {
  readonly hotspot: Hotspot;
  /** World, metres; the same vector for good, moved when its node moves. */
  readonly position: Vector3;
  /** Reads the node again; hotspots may sit on things that move. */
  update(): void;
}

/** Hotspots without a place in this model (a missing node and no position) are left to the call sheet. */
export function resolveHotspots(tour: Tour, model: SetModel): readonly HotspotPlace[] {
  return tour.hotspots.flatMap((hotspot) => {
    const node = hotspot.node === undefined ? null : model.findNode(hotspot.node);
    const position = new Vector3();
    if (node) {
      const update = () => void node.getWorldPosition(position);
      update();
      return [{ hotspot, position, update }];
    }
    if (!hotspot.positionMetres) return [];
    position.set(...hotspot.positionMetres);
    return [{ hotspot, position, update: () => undefined }];
  });
}
