export interface HeadsetSupport {
  readonly vr: boolean;
  readonly ar: boolean;
}

const NONE: HeadsetSupport = { vr: false, ar: false };

/**
 * What this browser would let the visitor enter. A frame without permission rejects instead of answering: that is a no.
 *
 * @see https://www.w3.org/TR/webxr/#dom-xrsystem-issessionsupported
 */
export async function probeHeadset(xr: XRSystem | undefined): Promise<HeadsetSupport> {
  if (!xr) return NONE;
  const ask = async (mode: XRSessionMode) => {
    try {
      return await xr.isSessionSupported(mode);
    } catch {
      return false;
    }
  };
  const [vr, ar] = await Promise.all([ask("immersive-vr"), ask("immersive-ar")]);
  return { vr, ar };
}

/** Asks now and again whenever a headset is plugged in or taken away. Returns the way to stop. */
export function watchHeadset(xr: XRSystem | undefined, tell: (support: HeadsetSupport) => void): () => void {
  let watching = true;
  const ask = () =>
    void probeHeadset(xr).then((support) => {
      if (watching) tell(support);
    });
  ask();
  xr?.addEventListener("devicechange", ask);
  return () => {
    watching = false;
    xr?.removeEventListener("devicechange", ask);
  };
}
