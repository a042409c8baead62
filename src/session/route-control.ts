import type { Tour } from "../tour/tour-schema.ts";
import { decideRouteStep, describeStopFootage } from "./decide-route-step.ts";
import type { TakeWish } from "./restore-address.ts";
import type { SessionCommands, RouteState, SessionReports, SessionState, ViewPose } from "./session.ts";
import type { TakeControl } from "./take-control.ts";
import type { VisitStore } from "./visit-store.ts";

const DEFAULT_DWELL_SECONDS = 12;
const LOOK_INTERVAL_MS = 100;

type Route = Tour["routes"][number];

export interface RouteControlOptions {
  readonly visit: VisitStore;
  readonly takes: TakeControl;
  /** The pose last reported. */
  readonly pose: () => ViewPose;
  /** `place`: where to stand; absent: where the hotspot is seen best. */
  readonly openHotspot: (id: string, how: { place?: ViewPose; take?: TakeWish }) => void;
  /** Closes whatever is open. */
  readonly close: () => void;
}

export interface RouteControl {
  readonly commands: Pick<
    SessionCommands,
    "startRoute" | "pauseRoute" | "resumeRoute" | "stopRoute" | "moveAlongRoute" | "dismissRouteOffer"
  >;
  readonly reports: Pick<SessionReports, "moved" | "covered" | "pageHidden">;
  /** The visitor goes their own way; the tour waits where it was. */
  takeOver(): void;
  /** Playing and pausing are the tour's while it holds the visitor's hand. False: it does not. */
  togglePause(): boolean;
  /** An address says which stop is open already. `paused`: it shows one frame of it. */
  adopt(route: string, hotspot: string, paused: boolean): void;
  /** Share of the stop's time that has passed; per-frame value. */
  progress(): number;
  dispose(): void;
}

/** What going on brings back. */
interface Held {
  readonly place?: ViewPose;
  readonly take?: TakeWish;
  readonly followingCut: boolean;
}

/** Guided tours: open stop after stop and go on by themselves, until the visitor takes over. */
export function createRouteControl(options: RouteControlOptions): RouteControl {
  const { visit, takes, pose, openHotspot, close } = options;
  let timer: ReturnType<typeof setInterval> | null = null;
  let lookedMs = 0;
  let seenSeconds = 0;
  let hidden = false;
  let covered = false;
  /** The stop's place has been reached: where the visitor stands is where going on brings them back. */
  let arrived = false;
  let held: Held | null = null;

  const routeOf = (id: string | undefined): Route | undefined =>
    visit.get().tour?.routes.find((route) => route.id === id);
  const dwellOf = ({ id, stop }: RouteState) =>
    routeOf(id)?.stops[stop]?.dwellSeconds ?? DEFAULT_DWELL_SECONDS;
  const enterPhase = (phase: RouteState["phase"]) => {
    const { route } = visit.get();
    if (!route) return;
    visit.set({ route: { ...route, phase } });
    if (timer) clearInterval(timer);
    lookedMs = performance.now();
    timer = phase === "running" ? setInterval(look, LOOK_INTERVAL_MS) : null;
  };

  function look() {
    const nowMs = performance.now();
    const passedSeconds = (nowMs - lookedMs) / 1000;
    lookedMs = nowMs;
    const state = visit.get();
    const { route } = state;
    if (!route) return;
    const step = decideRouteStep({
      phase: route.phase,
      hidden,
      covered: covered || state.helpOpen || state.settingsOpen,
      footage: describeStopFootage(state),
      seenSeconds,
      dwellSeconds: dwellOf(route),
      passedSeconds,
      isLast: route.stop + 1 >= (routeOf(route.id)?.stops.length ?? 0),
    });
    if (step.kind === "stay") seenSeconds = step.seenSeconds;
    else if (step.kind === "next") goToStop(route.id, route.stop + 1);
    else if (step.kind === "end") end();
  }

  function place(id: string, stop: number, phase: RouteState["phase"]) {
    seenSeconds = 0;
    arrived = false;
    held = null;
    visit.set({ route: { id, stop, phase }, routeOfferAnswered: true });
    enterPhase(phase);
  }

  function goToStop(id: string, index: number) {
    const hotspot = routeOf(id)?.stops[index]?.hotspot;
    if (hotspot === undefined) return end();
    place(id, index, "running");
    openHotspot(hotspot, {});
  }

  function end() {
    enterPhase("ended");
    if (visit.get().playback?.playing) takes.commands.pause();
  }

  function pauseRoute() {
    if (visit.get().route?.phase !== "running") return;
    enterPhase("paused");
    if (visit.get().playback?.playing) takes.commands.pause();
  }

  function resumeRoute() {
    const { route } = visit.get();
    const hotspot = routeOf(route?.id)?.stops[route?.stop ?? 0]?.hotspot;
    if (!route || hotspot === undefined || route.phase === "running" || route.phase === "ended") return;
    if (route.phase === "taken-over" && held) {
      arrived = false;
      openHotspot(hotspot, held);
      if (held.followingCut) takes.commands.followCut(true);
      held = null;
    } else if (describeStopFootage(visit.get()) === "waiting") takes.commands.play();
    enterPhase("running");
  }

  function takeOver() {
    const { route, view } = visit.get();
    if (route?.phase !== "running" && route?.phase !== "paused") return;
    const playback = takes.playback();
    const state = playback?.getState();
    held = {
      ...(arrived && view.mode === "walk" && { place: pose() }),
      ...(playback &&
        state && {
          take: {
            angle: state.followingCut ? undefined : state.angle,
            ...(!playback.take.live && { atSeconds: playback.timeSeconds() }),
          },
        }),
      followingCut: state?.followingCut ?? false,
    };
    enterPhase("taken-over");
  }

  function stopRoute() {
    const { route } = visit.get();
    if (!route) return;
    enterPhase("ended");
    visit.set({ route: null });
    // What the visitor opened by themselves stays open.
    if (route.phase !== "taken-over") close();
  }

  /** Without a route the bracket keys walk the call sheet. */
  function moveAlongCallSheet(direction: 1 | -1) {
    const { tour, hotspot } = visit.get();
    const hotspots = tour?.hotspots ?? [];
    const at = hotspots.findIndex((candidate) => candidate.id === hotspot);
    const from = at === -1 && direction === -1 ? 0 : at;
    const next = hotspots[(from + direction + hotspots.length) % hotspots.length];
    if (next) openHotspot(next.id, {});
  }

  const stopWatching = visit.subscribe((state, previous) => {
    if (state.view !== previous.view) arrived = true;
    if (state.route?.phase !== "running" || state.take !== previous.take) return;
    const refused = ({ notices }: SessionState) =>
      notices.some(({ code }) => code === "playback/play-refused");
    const stoodStill =
      previous.playback?.playing === true && state.playback?.playing === false && !state.playback.ended;
    // The browser, the system or a headset that was taken off has stopped the footage: the tour stops with it.
    if (stoodStill || (refused(state) && !refused(previous))) pauseRoute();
  });

  return {
    commands: {
      startRoute(wanted) {
        const { tour } = visit.get();
        const route = wanted === undefined ? tour?.routes[0] : routeOf(wanted);
        if (route) return goToStop(route.id, 0);
        visit.notice({
          code: "session/route-unknown",
          message: `The tour has no route "${wanted ?? ""}".`,
          subject: wanted ?? null,
        });
      },
      pauseRoute,
      resumeRoute,
      stopRoute,
      moveAlongRoute(direction) {
        const { route } = visit.get();
        if (!route) return moveAlongCallSheet(direction);
        // After the end, back is the last stop again.
        const from = route.phase === "ended" ? route.stop + 1 : route.stop;
        if (route.phase !== "ended" || direction < 0) goToStop(route.id, Math.max(0, from + direction));
      },
      dismissRouteOffer: () => visit.set({ routeOfferAnswered: true }),
    },
    reports: {
      moved: takeOver,
      covered(isCovered) {
        covered = isCovered;
      },
      pageHidden(isHidden) {
        hidden = isHidden;
      },
    },
    takeOver,
    togglePause() {
      const phase = visit.get().route?.phase;
      if (phase === "running") pauseRoute();
      else if (phase === "paused") resumeRoute();
      else return false;
      return true;
    },
    adopt(id, hotspot, paused) {
      const stop = routeOf(id)?.stops.findIndex((candidate) => candidate.hotspot === hotspot) ?? -1;
      if (stop >= 0) place(id, stop, paused ? "paused" : "running");
    },
    progress() {
      const { route } = visit.get();
      return route ? Math.min(1, seenSeconds / dwellOf(route)) : 0;
    },
    dispose() {
      if (timer) clearInterval(timer);
      stopWatching();
    },
  };
}
