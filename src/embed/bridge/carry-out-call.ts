import type { Session, SessionState, ViewTarget } from "../../session/session.ts";
import type { Snapshot } from "../../session/snapshot-format.ts";
import { HotsetEmbedError } from "../protocol/embed-error.ts";
import type { Call } from "../protocol/messages.ts";
import { waitForState } from "./wait-for-state.ts";

type Tour = NonNullable<SessionState["tour"]>;
type Take = Tour["takes"][number];

/** How near to the wanted time a finished seek must be; whole frames and a moment of playing lie within it. */
const SEEK_TOLERANCE_SECONDS = 1;

/**
 * Carries out one call of the host page as commands of the session, and resolves when the state shows that it happened.
 * Rejects with a HotsetEmbedError.
 *
 * @param setIsLate Resolves when the set has had its time: everything but walking works without it, and `ready` waits no longer.
 */
export async function carryOutCall(
  session: Session,
  call: Call,
  setIsLate: Promise<void>,
): Promise<Snapshot | null> {
  if (call.method === "snapshot") return session.snapshot();
  await untilOpen(session);
  switch (call.method) {
    case "ready":
      await Promise.race([setIsLate, waitForState(session, ({ phase }) => phase === "ready")]);
      break;
    case "open":
      await open(session, call.hotspot);
      break;
    case "close":
      session.commands.close();
      await waitForState(session, ({ hotspot, take }) => hotspot === null && take === null);
      break;
    case "play":
      openTake(session);
      session.commands.play();
      await waitForState(session, (state) => playbackOf(state).playing);
      break;
    case "pause":
      openTake(session);
      session.commands.pause();
      await waitForState(session, (state) => !playbackOf(state).playing);
      break;
    case "seek":
      await seek(session, call.timeSeconds);
      break;
    case "selectAngle":
      await selectAngle(session, call.angle);
      break;
    case "goTo":
      await goTo(session, call.target);
      break;
    case "enterVR":
      await enterVr(session);
      break;
  }
  return null;
}

/** Hotspots, takes and angles can be asked for as soon as the tour is read. */
async function untilOpen(session: Session): Promise<void> {
  await waitForState(session, ({ phase, error, tour }) => {
    if (phase === "failed")
      throw new HotsetEmbedError(
        "embed/tour-failed",
        error?.message ?? "The tour could not be opened.",
        error?.code ?? null,
      );
    return tour !== null;
  });
}

async function open(session: Session, id: string): Promise<void> {
  if (!tourOf(session).hotspots.some((hotspot) => hotspot.id === id))
    throw new HotsetEmbedError("embed/hotspot-unknown", `The tour has no hotspot "${id}".`, id);
  session.commands.openHotspot(id);
  await waitForState(session, ({ hotspot }) => hotspot === id);
}

async function seek(session: Session, wanted: number): Promise<void> {
  openTake(session);
  await waitForState(session, (state) => playbackOf(state).phase === "ready");
  const { durationSeconds } = playbackOf(session.getState());
  const target = Math.max(0, Math.min(wanted, durationSeconds ?? wanted));
  session.commands.seek(target);
  await waitForState(session, (state) => {
    const timeSeconds = session.playback()?.timeSeconds() ?? Infinity;
    return !playbackOf(state).seeking && Math.abs(timeSeconds - target) <= SEEK_TOLERANCE_SECONDS;
  });
}

async function selectAngle(session: Session, id: string): Promise<void> {
  if (!openTake(session).angles.some((angle) => angle.id === id))
    throw new HotsetEmbedError("embed/angle-unknown", `The open take has no angle "${id}".`, id);
  session.commands.selectAngle(id);
  await waitForState(session, (state) => state.playback?.angle === id && !state.playback.followingCut);
}

async function goTo(session: Session, target: ViewTarget): Promise<void> {
  const tour = tourOf(session);
  if (target.kind === "hotspot" && !tour.hotspots.some(({ id }) => id === target.hotspot))
    throw new HotsetEmbedError(
      "embed/hotspot-unknown",
      `The tour has no hotspot "${target.hotspot}".`,
      target.hotspot,
    );
  if (target.kind === "look-through" && !tour.cameras.some(({ id }) => id === target.camera))
    throw new HotsetEmbedError(
      "embed/camera-unknown",
      `The tour has no camera "${target.camera}".`,
      target.camera,
    );
  await waitForState(session, ({ scene }) => {
    if (scene.phase === "absent" || scene.phase === "failed")
      throw new HotsetEmbedError("embed/set-missing", "The set is not shown, so there is nowhere to go.");
    return scene.phase === "ready";
  });
  session.commands.enter();
  session.commands.setLayout("set");
  const { view: before } = session.getState();
  session.commands.goTo(target);
  // The scene reports each arrival anew, even of the same mode.
  await waitForState(session, ({ view }) => view !== before);
}

async function enterVr(session: Session): Promise<void> {
  const { xr, notices: before } = session.getState();
  if (xr.session === "immersive-vr") return;
  if (!xr.supported.vr)
    throw new HotsetEmbedError("embed/xr-unsupported", "This browser has no headset to enter.");
  session.commands.enterXr("immersive-vr");
  await waitForState(session, (state) => {
    const refusal = state.notices.find((notice) => notice.code.startsWith("xr/") && !before.includes(notice));
    if (refusal) throw new HotsetEmbedError("embed/xr-refused", refusal.message, refusal.code);
    return state.xr.session === "immersive-vr";
  });
}

function tourOf(session: Session): Tour {
  const { tour } = session.getState();
  if (!tour) throw new HotsetEmbedError("embed/tour-failed", "The tour is not open.");
  return tour;
}

function openTake(session: Session): Take {
  const { take: id } = session.getState();
  const take = tourOf(session).takes.find((candidate) => candidate.id === id);
  if (!take) throw new HotsetEmbedError("embed/take-closed", "No take is open; open a hotspot that has one.");
  return take;
}

/** The engine's state; a moment that is not there yet reads as not yet ready. */
function playbackOf({ take, playback }: SessionState) {
  if (take === null) throw new HotsetEmbedError("embed/take-closed", "The take was closed.");
  if (playback?.phase === "failed")
    throw new HotsetEmbedError(
      "embed/take-failed",
      playback.errors[0]?.message ?? "The take cannot be played.",
      playback.errors[0]?.code ?? null,
    );
  return playback ?? { phase: "loading", playing: false, seeking: false, durationSeconds: null };
}
