import type { XRStore } from "@react-three/xr";
import type { Session, ViewPose, XrMode } from "../session/session.ts";

/**
 * Joins the headset's store with the visit: entering and leaving go up as commands, what happened comes back as
 * reports. Returns the way to take them apart again.
 *
 * @param lastStanding Where the visitor stood in the headset when it was last known.
 */
export function connectHeadset(
  session: Session,
  store: Pick<XRStore, "enterXR" | "getState" | "subscribe">,
  lastStanding: () => ViewPose | null,
): () => void {
  /** The take was playing when the visitor put the headset on. */
  let wasPlaying = false;
  const end = () =>
    void store
      .getState()
      .session?.end()
      // Ending what has ended already is no failure.
      .catch(() => undefined);

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
      session.reports.xrSession(state.mode as XrMode);
      if (wasPlaying) resumePlayback(session, state.session);
    } else {
      session.reports.xrSession(null);
      const pose = lastStanding();
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
 * Some platforms pause every video on the way in: the take is asked to go on now, and once more at the visitor's
 * first press, which the strictest of them wait for.
 *
 */
function resumePlayback(session: Session, headset: XRSession): void {
  const play = () => {
    if (session.getState().take !== null) session.commands.play();
  };
  play();
  headset.addEventListener(
    "selectstart",
    () => {
      if (session.getState().playback?.playing === true) play();
    },
    { once: true },
  );
}
