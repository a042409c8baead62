import { describe, expect, it } from "vitest";
import { probeHeadset } from "../../../src/xr/probe-headset.ts";

const system = (answer: (mode: XRSessionMode) => Promise<boolean>) =>
  ({ isSessionSupported: answer }) as unknown as XRSystem;

describe("asking for a headset", () => {
  it("is answered for both ways in", async () => {
    expect(await probeHeadset(system(async (mode) => mode === "immersive-vr"))).toEqual({
      vr: true,
      ar: false,
    });
  });

  it("takes a browser without WebXR and a frame without permission for a no", async () => {
    expect(await probeHeadset(undefined)).toEqual({ vr: false, ar: false });
    expect(await probeHeadset(system(() => Promise.reject(new Error("SecurityError"))))).toEqual({
      vr: false,
      ar: false,
    });
  });
});
