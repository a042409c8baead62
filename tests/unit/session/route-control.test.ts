import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseAddress } from "../../../src/session/address.ts";
import { createSession } from "../../../src/session/create-session.ts";
import type { Session } from "../../../src/session/session.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { createFakePlayback } from "./fake-playback.ts";

const { tour } = parseTour({
  hotset: 1,
  id: "test",
  title: "Test",
  set: { model: "set.glb" },
  takes: [
    {
      id: "t",
      title: "Take",
      durationSeconds: 60,
      frameRate: "24",
      angles: [
        { id: "a", src: "a.m3u8" },
        { id: "b", src: "b.m3u8" },
      ],
    },
  ],
  hotspots: [
    {
      id: "lamp",
      title: "Lamp",
      positionMetres: [0, 1, 0],
      opens: { kind: "take", take: "t", angle: "b", atSeconds: 12 },
    },
    { id: "note", title: "Note", positionMetres: [1, 1, 0], opens: { kind: "note" } },
  ],
  routes: [
    {
      id: "r",
      title: "Route",
      stops: [
        { hotspot: "note", dwellSeconds: 4 },
        { hotspot: "lamp", dwellSeconds: 6 },
      ],
    },
  ],
});
const PLACE = { positionMetres: [1, 0, 2], headingDegrees: 30, pitchDegrees: -5 } as const;

describe("a guided tour", () => {
  let session: Session;
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
  const route = () => session.getState().route;

  async function begin(query = "") {
    session = createSession({
      tourUrl: "https://example.org/tour.json",
      languages: ["en"],
      reducedMotion: false,
      embedded: false,
      address: parseAddress(new URLSearchParams(query)),
      shareAddress: () => "https://example.org/",
      loadTour: async () => ({ tour: tour! }),
      loadPlayback: async () => (options) => createFakePlayback(options),
    });
    await settle();
    session.reports.sceneReady();
  }

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    session.dispose();
    vi.useRealTimers();
  });

  it("goes from stop to stop by itself, each as long as the tour says, and ends", async () => {
    await begin();
    session.commands.startRoute();
    expect(route()).toEqual({ id: "r", stop: 0, phase: "running" });
    await pass(3.8);
    expect(session.getState().hotspot).toBe("note");
    expect(session.routeProgress()).toBeCloseTo(0.95, 1);
    await pass(0.4);
    expect(route()).toEqual({ id: "r", stop: 1, phase: "running" });
    expect(session.getState()).toMatchObject({ hotspot: "lamp", playback: { playing: true, angle: "b" } });
    await pass(6.2);
    expect(route()).toEqual({ id: "r", stop: 1, phase: "ended" });
    expect(session.getState().playback?.playing).toBe(false);
    session.commands.startRoute();
    expect(route()).toEqual({ id: "r", stop: 0, phase: "running" });
    session.commands.stopRoute();
    expect(session.getState()).toMatchObject({ route: null, hotspot: null, take: null });
    await pass(60);
    expect(route()).toBeNull();
  });

  it("waits while nobody can see it", async () => {
    await begin();
    session.commands.startRoute();
    for (const [hide, show] of [
      [() => session.reports.pageHidden(true), () => session.reports.pageHidden(false)],
      [() => session.reports.covered(true), () => session.reports.covered(false)],
      [() => session.commands.setHelpOpen(true), () => session.commands.setHelpOpen(false)],
      [() => session.commands.setSettingsOpen(true), () => session.commands.setSettingsOpen(false)],
      [() => session.commands.pauseRoute(), () => session.commands.resumeRoute()],
    ] as const) {
      hide();
      await pass(30);
      expect(route()?.stop).toBe(0);
      show();
    }
    await pass(4.2);
    expect(route()?.stop).toBe(1);
  });

  it("is paused and goes on with its footage by the one key for playing", async () => {
    await begin();
    session.commands.startRoute();
    session.commands.moveAlongRoute(1);
    await pass(1);
    session.commands.togglePlay();
    expect(session.getState()).toMatchObject({ route: { phase: "paused" }, playback: { playing: false } });
    await pass(60);
    expect(route()).toMatchObject({ stop: 1, phase: "paused" });
    session.commands.togglePlay();
    await settle();
    expect(session.getState()).toMatchObject({ route: { phase: "running" }, playback: { playing: true } });
    expect(session.getState().notices).toEqual([]);
  });

  it("gives way to whatever the visitor does by themselves, and comes back to stop, place and time", async () => {
    await begin();
    session.commands.startRoute();
    session.commands.moveAlongRoute(1);
    await pass(1);
    session.reports.viewPose(PLACE);
    session.reports.viewArrived("walk", null);
    session.commands.openHotspot("note");
    expect(session.getState()).toMatchObject({ hotspot: "note", take: null, route: { phase: "taken-over" } });
    await pass(60);
    expect(route()).toMatchObject({ stop: 1, phase: "taken-over" });

    session.commands.resumeRoute();
    await settle();
    expect(session.getState()).toMatchObject({
      hotspot: "lamp",
      route: { stop: 1, phase: "running" },
      playback: { playing: true, angle: "b" },
      viewRequest: { target: { kind: "pose", pose: PLACE } },
    });
    expect(session.playback()?.timeSeconds()).toBe(12);
    // Of six seconds one had been seen.
    await pass(4.5);
    expect(route()?.phase).toBe("running");
    await pass(1);
    expect(route()?.phase).toBe("ended");
  });

  it.each<[string, (session: Session) => void]>([
    ["looking", ({ reports }) => reports.moved()],
    ["another angle", ({ commands }) => commands.selectAngle("a")],
    ["another time", ({ commands }) => commands.skip(10)],
    ["closing", ({ commands }) => commands.close()],
    ["Esc", ({ commands }) => commands.back()],
    ["the overview", ({ commands }) => commands.toggleOverview()],
  ])("is taken over by %s", async (_, act) => {
    await begin();
    session.commands.startRoute();
    session.commands.moveAlongRoute(1);
    await settle();
    act(session);
    expect(route()).toEqual({ id: "r", stop: 1, phase: "taken-over" });
  });

  it("is not taken over by how it is watched", async () => {
    await begin();
    session.commands.startRoute();
    session.commands.toggleLayout();
    session.commands.toggleCaptions();
    session.commands.setMuted(true);
    session.commands.setCallSheetOpen(false);
    expect(route()?.phase).toBe("running");
  });

  it("pauses where the browser does not let the footage play", async () => {
    await begin();
    session.commands.startRoute();
    session.commands.moveAlongRoute(1);
    await settle();
    session.reports.notice({ code: "playback/play-refused", message: "", subject: null });
    expect(route()?.phase).toBe("paused");
  });

  it("is found again at its stop by an address, standing still where that names a time", async () => {
    await begin("route=r&hotspot=lamp&t=14.5");
    await settle();
    expect(route()).toEqual({ id: "r", stop: 1, phase: "paused" });
    expect(session.playback()?.timeSeconds()).toBe(14.5);
    session.commands.resumeRoute();
    await settle();
    expect(session.getState()).toMatchObject({ route: { phase: "running" }, playback: { playing: true } });
  });

  it("is offered until it is taken or put away", async () => {
    await begin();
    expect(session.getState().routeOfferAnswered).toBe(false);
    session.commands.dismissRouteOffer();
    expect(session.getState().routeOfferAnswered).toBe(true);
  });
});
