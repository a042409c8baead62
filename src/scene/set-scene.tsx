import { type RootState, useThree } from "@react-three/fiber";
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import type { Session } from "../session/session.ts";
import { buildSet } from "./build-set.ts";
import type { PageFrames } from "./frame/page-frames.ts";
import { describeSetError } from "./load/set-error.ts";
import { SessionContext, SetPartsContext, type SetParts } from "./set-parts.ts";
import { SetView } from "./set-view.tsx";

export interface SetSceneProps {
  readonly session: Session;
  readonly software: boolean;
  readonly frames: PageFrames;
  readonly onReady: (state: RootState) => void;
  readonly children?: ReactNode;
}

/** The whole scene: the set once it has loaded, and whatever else (the headset) is put into it. */
export function SetScene({ session, software, frames, onReady, children }: SetSceneProps) {
  const get = useThree((state) => state.get);
  const [parts, setParts] = useState<SetParts | null>(null);

  useLayoutEffect(() => onReady(get()), [get, onReady]);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let built: Awaited<ReturnType<typeof buildSet>> | null = null;
    const stop = whenTour(session, (tour) => {
      const { gl: renderer } = get();
      buildSet({ session, tour, renderer, software, requestFrame: frames.request, signal })
        .then(
          (set) => {
            if (signal.aborted) return set.dispose();
            built = set;
            frames.setParts(set);
            setParts(set);
            return set.prepared;
          },
          (cause: unknown) => {
            if (!signal.aborted) session.reports.sceneFailed(describeSetError(cause, tour.set.model));
          },
        )
        .catch((cause: unknown) => reportError(cause));
    });
    return () => {
      stop();
      leaving.abort();
      frames.setParts(null);
      built?.dispose();
    };
  }, [session, software, frames, get]);

  return (
    <SessionContext value={session}>
      <SetPartsContext value={parts}>
        <SetView />
        {children}
      </SetPartsContext>
    </SessionContext>
  );
}

type Tour = NonNullable<ReturnType<Session["getState"]>["tour"]>;

/** Calls once, when the tour is there. Returns the way to stop waiting. */
function whenTour(session: Session, begin: (tour: Tour) => void): () => void {
  const { tour } = session.getState();
  if (tour) {
    begin(tour);
    return () => undefined;
  }
  const stop = session.subscribe((state) => {
    if (!state.tour) return;
    stop();
    begin(state.tour);
  });
  return stop;
}
