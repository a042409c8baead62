import { formatAddress, parseAddress, type Address } from "../session/address.ts";
import type { Session, SessionState, ViewPose } from "../session/session.ts";

/** Browsers refuse more than about a hundred history changes in half a minute. */
const WRITE_INTERVAL_MS = 500;

/** The address of exactly what is seen now, with the parameters that are not ours left as they are. */
export function currentAddress(session: Session, standing: ViewPose | null): URL {
  const url = new URL(location.href);
  url.search = formatAddress(describeVisit(session, standing), url.searchParams).toString();
  return url;
}

/**
 * Keeps the address bar in step with the visit and the visit with the Back button: what is opened is a step of the
 * history, everything else replaces the present one.
 */
export function followAddress(session: Session): { share(): string; dispose(): void } {
  /** Where the visitor stood before overview or look-through took the eye elsewhere. */
  let standing: ViewPose | null = null;
  let written = location.search;
  /** The browser has taken the step of the history already. */
  let isGoing = false;
  const write = (push: boolean) => {
    const { phase, view } = session.getState();
    if (phase !== "ready") return;
    if (view.mode === "walk") standing = session.viewPose();
    const url = currentAddress(session, standing);
    if (url.search === written) return;
    written = url.search;
    // In a frame each step would be one more press of Back for the page around it.
    if (push && !session.getState().embedded) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  };
  const stopListening = session.subscribe((state, previous) => {
    if (previous.phase === "ready" && state.hotspot !== previous.hotspot && !isGuided(state)) write(!isGoing);
  });
  const timer = setInterval(() => write(false), WRITE_INTERVAL_MS);
  const goBack = () => {
    written = location.search;
    const { hotspot } = parseAddress(new URLSearchParams(location.search));
    if (hotspot === session.getState().hotspot) return;
    isGoing = true;
    if (hotspot === null) session.commands.close();
    else session.commands.openHotspot(hotspot);
    isGoing = false;
  };
  addEventListener("popstate", goBack);
  return {
    share() {
      const url = currentAddress(session, standing);
      // What is shared opens as a page of its own, not as somebody's frame.
      url.searchParams.delete("embed");
      url.hash = "";
      return url.href;
    },
    dispose() {
      stopListening();
      clearInterval(timer);
      removeEventListener("popstate", goBack);
    },
  };
}

function describeVisit(session: Session, standing: ViewPose | null): Address {
  const state = session.getState();
  const playback = session.playback();
  const opens = state.tour?.hotspots.find((hotspot) => hotspot.id === state.hotspot)?.opens;
  const takeIsImplied = opens?.kind === "take" && opens.take === state.take;
  return {
    hotspot: state.hotspot,
    take: takeIsImplied ? null : state.take,
    angle: state.playback && !state.playback.followingCut ? state.playback.angle : null,
    // The time of a live take counts from where this visit found its beginning.
    timeSeconds: playback && !state.playback?.live ? playback.timeSeconds() : null,
    layout: state.layout === "theatre" ? "theatre" : null,
    arrangement: state.layout === "theatre" ? state.arrangement : null,
    view: describeView(state, session.viewPose(), standing),
    // Where the visitor goes their own way, the address is of that.
    route: isGuided(state) ? (state.route?.id ?? null) : null,
    language: state.settings.language,
    captions: state.captions.language,
  };
}

function isGuided({ route }: SessionState): boolean {
  return route?.phase === "running" || route?.phase === "paused";
}

function describeView(state: SessionState, pose: ViewPose, standing: ViewPose | null): Address["view"] {
  const { mode, camera } = state.view;
  if (state.scene.phase !== "ready") return null;
  if (mode === "look-through" && camera !== null)
    return { pose: standing ?? pose, from: { kind: "look-through", camera } };
  if (mode === "overview") return { pose: standing ?? pose, from: { kind: "overview" } };
  return { pose, from: { kind: "walk" } };
}
