import { createXRStore, type XRStore } from "@react-three/xr";

/** Nobody aims and pulls a trigger within the library's 300 ms the first time. */
const CLICK_MS = 1200;
const RAY_COLOUR = "#ffdcb0";
/** 72 to 90 Hz: more costs frames that video on two screens needs. */
const FASTEST_HERTZ = 90;

/** The headset's session, controllers and hands, with models from our own address. */
export function createHeadsetStore(): XRStore {
  const rayPointer = {
    clickThresholdMs: CLICK_MS,
    rayModel: { color: RAY_COLOUR, maxLength: 4, size: 0.004 },
  };
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
    // Teleporting by the library's pointer would take every press away from what it points at.
    controller: { rayPointer, grabPointer: false, teleportPointer: false },
    hand: {
      rayPointer: { ...rayPointer, rayModel: { color: RAY_COLOUR, maxLength: 1, size: 0.004 } },
      touchPointer: { clickThresholdMs: CLICK_MS },
      grabPointer: false,
      teleportPointer: false,
    },
  });
}

function chooseFrameRate(supported: ArrayLike<number>): number | false {
  const fitting = Array.from(supported).filter((hertz) => hertz <= FASTEST_HERTZ);
  return fitting.length > 0 ? Math.max(...fitting) : false;
}
