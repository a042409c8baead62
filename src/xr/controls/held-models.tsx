/** @jsxImportSource react */
import { Suspense } from "react";
import { DefaultXRController, DefaultXRHand, XRControllerModel, XRHandModel } from "@react-three/xr";
import { Mesh, MeshMatcapMaterial, type Object3D, type Texture } from "three";

/** A press counts however long it is held, as on any button; the library gives it 300 ms. */
export const CLICK_MS = Number.POSITIVE_INFINITY;
const RAY_COLOUR = "#ffdcb0";
const RAY = { color: RAY_COLOUR, size: 0.004 };

/** A controller as it is held, with a ray to point and press with. */
export function HeldController() {
  return (
    <>
      <Suspense fallback={null}>
        <XRControllerModel ref={shade} />
      </Suspense>
      {/* Teleporting by the library's pointer would take every press away from what it points at. */}
      <DefaultXRController
        model={false}
        grabPointer={false}
        teleportPointer={false}
        rayPointer={{ clickThresholdMs: CLICK_MS, rayModel: { ...RAY, maxLength: 4 } }}
      />
    </>
  );
}

/** A bare hand: pinching presses what it points at, a fingertip what it touches. */
export function BareHand() {
  return (
    <>
      <Suspense fallback={null}>
        <XRHandModel ref={shade} />
      </Suspense>
      <DefaultXRHand
        model={false}
        grabPointer={false}
        teleportPointer={false}
        touchPointer={{ clickThresholdMs: CLICK_MS }}
        rayPointer={{ clickThresholdMs: CLICK_MS, rayModel: { ...RAY, maxLength: 1 } }}
      />
    </>
  );
}

/** Sets carry their light in their colours: without a lamp of its own a controller would be black in them. */
function shade(model: Object3D | null): void {
  model?.traverse((part) => {
    if (!(part instanceof Mesh) || part.material instanceof MeshMatcapMaterial) return;
    const { map = null } = part.material as { map?: Texture | null };
    part.material = new MeshMatcapMaterial({ map, color: map ? "#ffffff" : "#b9ab99" });
  });
}
