import { lazy, Suspense, useEffect, useState } from "react";
import type { Session } from "../session/session.ts";
import { watchHeadset, type HeadsetSupport } from "./probe-headset.ts";

/** Everything that only a headset needs: fetched when the browser has one to offer. */
const HeadsetRig = lazy(async () => ({ default: (await import("./headset-rig.tsx")).HeadsetRig }));

/** The headset's part of the set: nothing until the browser says that a session can be entered. */
export function Headset({ session }: { session: Session }) {
  const [support, setSupport] = useState<HeadsetSupport | null>(null);
  useEffect(() => watchHeadset(navigator.xr, setSupport), []);
  const offered = support !== null && (support.vr || support.ar);
  useEffect(() => {
    // With a headset the rig reports: a button may only appear once there is something behind it.
    if (support && !offered) session.reports.xrSupported(support);
  }, [session, support, offered]);
  if (!offered) return null;
  return (
    <Suspense fallback={null}>
      <HeadsetRig session={session} support={support} />
    </Suspense>
  );
}
