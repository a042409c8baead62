/** Things in the set that answer a press, by mouse, finger or a headset's ray. */
import type { Camera, Intersection, Object3D, Raycaster } from "three";
import { Raycaster as Ray, Vector2 } from "three";

export interface PressHandlers {
  press(): void;
  /** Pointed at, or no longer. */
  hover(over: boolean): void;
}

/** What can be pressed on the page. Headsets find the same things by three's own dispatcher. */
export interface Pressables {
  /** @param above Drawn over everything, so it is pressed before what is nearer. Returns the way to stop. */
  add(object: Object3D, handlers: PressHandlers, above: boolean): () => void;
  /** What lies under a point of the page's picture, -1 to 1; null: nothing that answers. */
  find(x: number, y: number, camera: Camera): PressHandlers | null;
}

interface Pressable extends PressHandlers {
  readonly object: Object3D;
  readonly above: boolean;
}

type RayListener = (event: { stopPropagation(): void }) => void;
/** The headset library sends its events through three's dispatcher, whose types know no events of others. */
interface RayTarget {
  addEventListener(type: "click" | "pointerover" | "pointerout", listener: RayListener): void;
  removeEventListener(type: "click" | "pointerover" | "pointerout", listener: RayListener): void;
}

export function createPressables(): Pressables {
  const all = new Set<Pressable>();
  const raycaster: Raycaster = new Ray();
  const pointer = new Vector2();
  return {
    add(object, handlers, above) {
      const pressable: Pressable = { ...handlers, object, above };
      all.add(pressable);
      const stop = listenRays(object, handlers);
      return () => {
        all.delete(pressable);
        stop();
      };
    },
    find(x, y, camera) {
      raycaster.setFromCamera(pointer.set(x, y), camera);
      let best: Pressable | null = null;
      let bestRank = Number.POSITIVE_INFINITY;
      for (const pressable of all) {
        const hit = pressable.object.visible ? firstHit(raycaster, pressable.object) : null;
        // What is drawn above comes first, among itself the nearer.
        const rank = hit ? hit.distance + (pressable.above ? 0 : 1e6) : Number.POSITIVE_INFINITY;
        if (rank >= bestRank) continue;
        bestRank = rank;
        best = pressable;
      }
      return best;
    },
  };
}

function firstHit(raycaster: Raycaster, object: Object3D): Intersection | null {
  return raycaster.intersectObject(object, true)[0] ?? null;
}

function listenRays(target: RayTarget, { press, hover }: PressHandlers): () => void {
  const click: RayListener = (event) => {
    event.stopPropagation();
    press();
  };
  const over: RayListener = () => hover(true);
  const out: RayListener = () => hover(false);
  target.addEventListener("click", click);
  target.addEventListener("pointerover", over);
  target.addEventListener("pointerout", out);
  return () => {
    target.removeEventListener("click", click);
    target.removeEventListener("pointerover", over);
    target.removeEventListener("pointerout", out);
  };
}
