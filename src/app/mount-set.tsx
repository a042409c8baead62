import { lazy, Suspense, type ReactNode } from "react";
import type { Session } from "../session/session.ts";

/** Both are chunks of their own: words and call sheet must not wait for them. */
const loadScene = () => import("../scene/mount-scene.tsx");
const Headset = lazy(async () => ({ default: (await import("../xr/headset.tsx")).Headset }));

/** Loads the set's code and mounts it; a failure to load is told like any other failure of the set. */
export function mountSet(container: HTMLElement, session: Session): void {
  let children: ReactNode = null;
  if ("xr" in navigator) {
    children = (
      <Suspense fallback={null}>
        <Headset session={session} />
      </Suspense>
    );
  }
  loadScene().then(
    ({ mountScene }) => void mountScene(container, session, { children }),
    (cause: unknown) =>
      session.reports.sceneFailed({
        code: "scene/code-missing",
        message: `The viewer's 3D part did not load: ${String(cause)}`,
        subject: null,
      }),
  );
}
