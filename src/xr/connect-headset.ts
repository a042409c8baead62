import type { XRStore } from "@react-three/xr";
import type { Session, ViewPose, XrMode } from "../session/session.ts";

/** What happens to the visitor on the way in and out. */
export interface HeadsetVisit {
  /** Called before anything is drawn in the headset. */
  arrive(): void;
  /** Called after the last frame. Where the visitor stood in the end; null: the headset never said. */
  depart(): ViewPose | null;
}

/**
 * Joins the headset's store with the visit: entering and leaving go up as commands, what happened comes back as
 * reports. Returns the way to take them apart again.
 */
export function connectHeadset(
  session: Session,
  store: Pick<XRStore, "enterXR" | "getState" | "subscribe">,
  visit: HeadsetVisit,
): () => void {
  /** The take was playing when the visitor put the headset on. */
  let wasPlaying = false;
  const end = () => {
    store
      .getState()
      .session?.end()
      .catch(() => {
        // What has ended already cannot be ended: the visitor is out, which is what was asked for.
      });
  };

  const disconnect = session.connectXr({
    enter(mode) {
      if (store.getState().session) return;
      wasPlaying = session.getState().playback?.playing === true;
      // Nothing may be awaited before this: the browser asks whether the press is still going on.
      store.enterXR(mode).catch((cause: unknown) => {
        end();
        session.reports.notice({
          code: "xr/refused",
          message: `The headset did not open: ${cause instanceof Error ? cause.message : String(cause)}`,
          subject: null,
        });
      });
    },
    leave: end,
  });

  const stopWatching = store.subscribe((state, previous) => {
    if (state.session === previous.session) return;
    if (state.session) {
      visit.arrive();
      session.reports.xrSession(state.mode as XrMode);
      if (wasPlaying) resumePlayback(session, state.session);
    } else {
      const pose = visit.depart();
      session.reports.xrSession(null);
      if (pose) session.commands.goTo({ kind: "pose", pose }, { cut: true });
    }
  });
  return () => {
    end();
    stopWatching();
    disconnect();
  };
}

/**
 * Some platforms (visionOS) pause every video on the way in: the take is asked to go on now, and once more at the
 * visitor's first press, which the strictest of them wait for.
 */
function resumePlayback(session: Session, headset: XRSession): void {
  session.commands.play();
  const playOn = () => {
    if (session.getState().playback?.playing === true) session.commands.play();
  };
  headset.addEventListener("selectstart", playOn, { once: true });
}
