import type { PlaybackOptions } from "../playback/playback.ts";
import { findTake } from "../tour/find-item.ts";
import type { Address } from "./address.ts";
import { createArrangementControl } from "./arrangement-control.ts";
import { createCaptionControl } from "./caption-control.ts";
import { createPort } from "./create-port.ts";
import type { VisitOptions } from "./initial-state.ts";
import { leaveRoute } from "./leave-route.ts";
import { loadTour, type LoadedTour } from "./load-tour.ts";
import { restoreAddress, type TakeWish } from "./restore-address.ts";
import { createRouteControl } from "./route-control.ts";
import type { StillPort, StridePort, XrPort } from "./ports.ts";
import type { Session, SessionCommands, SessionReports, ViewPose } from "./session.ts";
import { createSettingsControl } from "./settings-control.ts";
import { createSnapshot, type FrameFigures } from "./snapshot.ts";
import { createStoryControl, type KeptVisit } from "./story-control.ts";
import { createTakeControl, type LoadPlayback } from "./take-control.ts";
import { createViewControl } from "./view-control.ts";
import { createVisitStore } from "./visit-store.ts";

export interface SessionOptions extends VisitOptions {
  /** What to restore once the tour is there. */
  readonly address: Address;
  /** Writes the present address; given by the page, which owns the history. */
  readonly shareAddress: () => string;
  /** As the engine's option of this name. */
  readonly authorize?: PlaybackOptions["authorize"];
  /** Replaced in tests. */
  readonly loadPlayback?: LoadPlayback;
  /** What earlier visits to a tour have left, by its id; absent: nothing. */
  readonly recall?: (tour: string) => KeptVisit;
  readonly loadTour?: (url: string, signal: AbortSignal) => Promise<LoadedTour>;
}

const loadEngine: LoadPlayback = async () => (await import("../playback/open-playback.ts")).openPlayback;

/** Begins a visit: loads the tour and wires state, commands and engine. Dispose it to stop everything. */
export function createSession(options: SessionOptions): Session {
  const visit = createVisitStore(options);
  const takes = createTakeControl(visit, options.loadPlayback ?? loadEngine, options.authorize);
  const view = createViewControl(visit);
  const captions = createCaptionControl(visit, () => takes.playback()?.timeSeconds() ?? null);
  const arrangement = createArrangementControl(visit);
  const route = createRouteControl({
    visit,
    takes,
    pose: () => pose,
    openHotspot(id, { place, take }) {
      showHotspot(id, { move: place === undefined, cut: false, ...(take && { take }) });
      if (place) view.goTo({ kind: "pose", pose: place });
    },
    close: closeAll,
  });
  const settings = createSettingsControl(visit, options);
  const story = createStoryControl({
    visit,
    recall: options.recall ?? (() => ({ visited: [] })),
    close: closeAll,
  });
  const loading = new AbortController();
  const figures: FrameFigures = { drawCalls: 0, triangles: 0, textures: 0, frameMs: 0, contextLosses: 0 };
  let pose: ViewPose = { positionMetres: [0, 0, 0], headingDegrees: 0, pitchDegrees: 0 };
  const xr = createPort<XrPort>();
  const still = createPort<StillPort>();
  const feet = createPort<StridePort>();

  const stopWatchingTake = visit.subscribe((state, previous) => {
    if (state.take !== previous.take) captions.takeChanged(findTake(state.tour, state.take));
  });

  function openTake(id: string, wanted: TakeWish = {}) {
    const take = findTake(visit.get().tour, id);
    if (take)
      takes.open(take, { angle: wanted.angle, atSeconds: wanted.atSeconds, play: wanted.play ?? true });
    else if (!story.withholds("takes", id, () => openTake(id, wanted)))
      visit.notice({ code: "session/take-unknown", message: `The tour has no take "${id}".`, subject: id });
  }

  /** `move` false: the visitor keeps the view (a restored address says where to stand). */
  function showHotspot(
    id: string,
    restored: { move: boolean; cut: boolean; take?: TakeWish } = { move: true, cut: false },
  ) {
    const hotspot = visit.get().tour?.hotspots.find((candidate) => candidate.id === id);
    if (!hotspot) {
      if (story.withholds("hotspots", id, () => showHotspot(id, restored))) return;
      visit.notice({
        code: "session/hotspot-unknown",
        message: `The tour has no hotspot "${id}".`,
        subject: id,
      });
      return;
    }
    const { opens } = hotspot;
    if (opens.kind === "take")
      openTake(opens.take, { angle: opens.angle, atSeconds: opens.atSeconds, ...restored.take });
    else takes.close();
    visit.set({ hotspot: id, entered: true, visited: new Set(visit.get().visited).add(id) });
    if (restored.move) view.goTo({ kind: "hotspot", hotspot: id }, restored.cut ? { cut: true } : {});
  }

  function closeAll() {
    if (visit.get().view.mode === "look-through") view.goTo({ kind: "back" });
    takes.close();
    if (visit.get().hotspot !== null) visit.set({ hotspot: null });
  }

  async function begin() {
    const loaded = await (options.loadTour ?? loadTour)(options.tourUrl, loading.signal);
    if (loading.signal.aborted) return;
    if ("error" in loaded) return visit.set({ phase: "failed", error: loaded.error });
    const { set } = loaded.tour;
    // Until the set reports a pose, the visitor is where the address or the tour puts them.
    pose = options.address.view?.pose ?? {
      positionMetres: set.startPositionMetres ?? pose.positionMetres,
      headingDegrees: set.startHeadingDegrees ?? 0,
      pitchDegrees: 0,
    };
    story.begin(loaded.tour);
    restoreAddress(options.address, {
      visit,
      setCaptions: captions.commands.setCaptions,
      startRoute: route.commands.startRoute,
      adoptRoute: route.adopt,
      showHotspot: (id, how) => showHotspot(id, { ...how, cut: true }),
      openTake,
      goTo: view.goTo,
    });
    settlePhase();
  }

  /** Ready: the tour is read, and the set is there or known not to come (the theatre works without it). */
  function settlePhase() {
    const { phase, tour, scene } = visit.get();
    const settled = scene.phase === "ready" || scene.phase === "failed" || scene.phase === "absent";
    if (phase === "loading" && tour && settled) visit.set({ phase: "ready" });
  }

  const all: SessionCommands = {
    ...takes.commands,
    togglePlay: () => void (route.togglePause() || takes.commands.togglePlay()),
    play: () => void (visit.get().route?.phase === "paused" ? route.togglePause() : takes.commands.play()),
    pause: () => void (visit.get().route?.phase === "running" ? route.togglePause() : takes.commands.pause()),
    ...captions.commands,
    ...settings.commands,
    ...arrangement.commands,
    ...story.commands,
    find: (change) => visit.set({ find: { ...visit.get().find, ...change } }),
    goTo: view.goTo,
    lookThrough: view.lookThrough,
    toggleOverview: view.toggleOverview,
    enter: () => visit.set({ entered: true }),
    openHotspot: (id) => showHotspot(id),
    openTake: (id, wanted) => openTake(id, wanted),
    close: closeAll,
    back() {
      const {
        callSheetOpen,
        helpOpen,
        settingsOpen,
        stripOpen,
        transcriptOpen,
        take,
        view: seen,
      } = visit.get();
      if (visit.get().story.asked) commands.setHorizonAsked(false);
      else if (helpOpen || settingsOpen) visit.set({ helpOpen: false, settingsOpen: false });
      else if (transcriptOpen && take !== null) commands.setTranscriptOpen(false);
      else if (stripOpen && take !== null) visit.set({ stripOpen: false });
      else if (visit.get().route?.phase === "ended") route.commands.stopRoute();
      else if (seen.mode === "look-through" || seen.mode === "overview") commands.goTo({ kind: "back" });
      else if (visit.get().hotspot !== null || take !== null) commands.close();
      else if (callSheetOpen) visit.set({ callSheetOpen: false });
    },
    ...route.commands,
    setStripOpen: (stripOpen) => visit.set({ stripOpen }),
    setPlanShown: (planShown) => visit.set({ planShown }),
    stride: (right, forward) => feet.get()?.stride(right, forward),
    setCallSheetOpen: (callSheetOpen) => visit.set({ callSheetOpen }),
    setLabelsShown: (labelsShown) => visit.set({ labelsShown }),
    setHelpOpen: (helpOpen) => visit.set({ helpOpen }),
    dismissNotice: visit.dismiss,
    enterXr(mode) {
      const headset = xr.get();
      if (headset) headset.enter(mode);
      else visit.notice({ code: "xr/unavailable", message: "No headset answered.", subject: null });
    },
    leaveXr: () => xr.get()?.leave(),
    shareAddress: options.shareAddress,
  };
  const commands = leaveRoute(all, route.takeOver);

  const reports: SessionReports = {
    sceneProgress: (loadedBytes, totalBytes) =>
      visit.set({ scene: { phase: "loading", loadedBytes, totalBytes } }),
    sceneReady() {
      visit.set({ scene: { ...visit.get().scene, phase: "ready" } });
      settlePhase();
    },
    sceneFailed(error) {
      const phase = error.code === "scene/no-webgl" ? "absent" : "failed";
      visit.set({ scene: { ...visit.get().scene, phase }, layout: "theatre", inView: [] });
      visit.dismiss("scene/context-lost");
      visit.notice(error);
      settlePhase();
    },
    contextLost() {
      figures.contextLosses += 1;
      visit.set({ scene: { ...visit.get().scene, phase: "context-lost" } });
      visit.notice({ code: "scene/context-lost", message: "The graphics context was lost.", subject: null });
    },
    contextRestored() {
      visit.set({ scene: { ...visit.get().scene, phase: "ready" } });
      visit.dismiss("scene/context-lost");
    },
    ...settings.reports,
    ...route.reports,
    floorPlan: (floorPlan) => visit.set({ floorPlan }),
    inView: (inView) => visit.set({ inView }),
    viewArrived: (mode, camera) => visit.set({ view: { mode, camera } }),
    viewPose(next) {
      pose = next;
    },
    frame: (stats) => void Object.assign(figures, stats),
    xrSupported: (supported) => visit.set({ xr: { ...visit.get().xr, supported } }),
    xrSession(mode) {
      visit.set({
        xr: { ...visit.get().xr, session: mode },
        view: { mode: mode === null ? "walk" : mode === "immersive-vr" ? "vr" : "ar", camera: null },
        entered: true,
      });
    },
    notice: visit.notice,
  };

  void begin();
  return {
    getState: visit.get,
    subscribe: visit.subscribe,
    commands,
    reports,
    playback: takes.playback,
    viewPose: () => pose,
    routeProgress: route.progress,
    connectXr: xr.connect,
    connectStride: feet.connect,
    connectStill: still.connect,
    drawStill: (copy) => still.get()?.draw(copy),
    snapshot: () => createSnapshot(visit.get(), pose, figures, takes.playback()),
    dispose() {
      loading.abort();
      stopWatchingTake();
      view.dispose();
      route.dispose();
      arrangement.dispose();
      captions.dispose();
      takes.close();
    },
  };
}
