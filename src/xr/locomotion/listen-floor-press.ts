import type { Object3D, Vector3 } from "three";
import type { SetParts } from "../../scene/set-parts.ts";
import type { Visitor } from "./visitor.ts";

/** A press higher above the floor than this was meant for what stands there. */
const FLOOR_METRES = 0.18;

type PressListener = (event: { readonly point: Vector3 }) => void;

/** The headset's rays send their events through three's own dispatcher, whose types know no events of others. */
interface Pressable {
  /** What has a higher number is pressed even where something of a lower one is nearer. */
  pointerEventsOrder?: Object3D["pointerEventsOrder"];
  addEventListener(type: "click", listener: PressListener): void;
  removeEventListener(type: "click", listener: PressListener): void;
}

/**
 * A ray or a pinch on the floor goes there: hands have no stick to aim with. The whole set answers rays while this
 * lasts, so that they end at walls. Returns the way to stop.
 */
export function listenFloorPress({ model, walkable }: SetParts, visitor: Visitor): () => void {
  const root = model.root as unknown as Pressable;
  const press: PressListener = ({ point }) => {
    const floor = walkable.projectToFloor(point, FLOOR_METRES);
    if (floor && Math.abs(floor.y - point.y) <= FLOOR_METRES) visitor.teleport(floor.toArray());
  };
  // Tapes and boards are drawn over the set: they are pressed where they are seen.
  root.pointerEventsOrder = -1;
  root.addEventListener("click", press);
  return () => {
    root.removeEventListener("click", press);
    delete root.pointerEventsOrder;
  };
}
