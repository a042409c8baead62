import { createXRStore, type XRStore } from "@react-three/xr";
import { BareHand, CLICK_MS, HeldController } from "./controls/held-models.tsx";

/** 72 to 90 Hz: more costs frames that video on two screens needs. */
const FASTEST_HERTZ = 90;

/** The headset's session, controllers and hands, with models from our own address. */
export function createHeadsetStore(): XRStore {
  return createXRStore({
    // Its emulator does nothing where WebXR exists and drags megabytes along where it does not.
    emulate: false,
    offerSession: false,
    enterGrantedSession: ["immersive-vr"],
    domOverlay: false,
    customSessionInit: { requiredFeatures: ["local-floor"], optionalFeatures: ["hand-tracking", "layers"] },
    frameRate: chooseFrameRate,
    baseAssetPath: new URL("webxr-input-profiles/", document.baseURI).href,
    defaultControllerProfileId: "generic-trigger-squeeze-thumbstick",
    controller: HeldController,
    hand: BareHand,
    // A look and a pinch (visionOS).
    transientPointer: { clickThresholdMs: CLICK_MS },
    gaze: { clickThresholdMs: CLICK_MS },
  });
}

function chooseFrameRate(supported: ArrayLike<number>): number | false {
  const fitting = Array.from(supported).filter((hertz) => hertz <= FASTEST_HERTZ);
  return fitting.length > 0 ? Math.max(...fitting) : false;
}
