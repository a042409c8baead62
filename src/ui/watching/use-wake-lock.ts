import { useEffect } from "preact/hooks";
import { useSessionState } from "../ui-context.ts";

/** The screen stays on while a take plays and is looked at. Where the device refuses, it dims as it always does. */
export function useWakeLock(): void {
  const playing = useSessionState((state) => state.playback?.playing ?? false);
  useEffect(() => {
    // Not everywhere, whatever the types say.
    const wakeLock = navigator.wakeLock as WakeLock | undefined;
    if (!playing || wakeLock === undefined || !isAllowed()) return undefined;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const release = () => {
      void lock?.release();
      lock = null;
    };
    const request = () => {
      // The browser takes it back by itself when the page is hidden.
      if (document.hidden) return;
      wakeLock.request("screen").then(
        (given) => {
          release();
          lock = given;
          if (isOver) release();
        },
        () => undefined,
      );
    };
    document.addEventListener("visibilitychange", request);
    request();
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", request);
      release();
    };
  }, [playing]);
}

/** A page around the viewer may forbid it, and Chromium complains on the console of who asks all the same. */
function isAllowed(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(feature: string): boolean } };
  return featurePolicy?.allowsFeature("screen-wake-lock") ?? true;
}
