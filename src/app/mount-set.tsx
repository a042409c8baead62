/** @jsxImportSource react */
import type { ReactNode } from "react";
import type { Session } from "../session/session.ts";
import { watchHeadset } from "../xr/probe-headset.ts";

/** Both are chunks of their own: words and call sheet must not wait for them. */
const loadScene = () => import("../scene/mount-scene.tsx");
const loadHeadset = () => import("../xr/headset.tsx");

/** Loads the set's code and mounts it; a failure to load is told like any other failure of the set. */
export function mountSet(container: HTMLElement, session: Session): void {
  loadScene().then(
    ({ mountScene }) => void mountScene(container, session, { headset: whenHeadset(session) }),
    (cause: unknown) =>
      session.reports.sceneFailed({
        code: "scene/code-missing",
        message: `The viewer's 3D part did not load: ${String(cause)}`,
        subject: null,
      }),
  );
}

/** Settles when the browser has a headset to offer and the code for it is there; without one, never. */
function whenHeadset(session: Session): Promise<ReactNode> {
  return new Promise((resolve) => {
    const stop = watchHeadset(navigator.xr, (support) => {
      if (!support.vr && !support.ar) return session.reports.xrSupported(support);
      stop();
      loadHeadset().then(
        ({ Headset }) => resolve(<Headset session={session} />),
        (cause: unknown) =>
          session.reports.notice({
            code: "xr/code-missing",
            message: `The viewer's headset part did not load: ${String(cause)}`,
            subject: null,
          }),
      );
    });
  });
}
