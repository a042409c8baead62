import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/session/address.ts";
import { createSession } from "../../../src/session/create-session.ts";
import type { Playback } from "../../../src/playback/playback.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { createFakePlayback } from "./fake-playback.ts";

const { tour, issues } = parseTour({
  hotset: 1,
  id: "test",
  title: "Test",
  set: { model: "set.glb", startPositionMetres: [0, 0, 4], startHeadingDegrees: 10 },
  cameras: ["a", "b"].map((id) => ({
    id,
    positionMetres: [0, 1, 2],
    rotationQuaternion: [0, 0, 0, 1],
    verticalFovDegrees: 40,
  })),
  takes: [
    {
      id: "t1",
      title: "One",
      durationSeconds: 20,
      frameRate: "24",
      sound: ["mix", "effects"].map((id) => ({ id, src: `${id}.m3u8` })),
      angles: [
        { id: "a", camera: "a", src: "a.m3u8" },
        { id: "b", camera: "b", src: "b.m3u8" },
      ],
      cut: [{ atSeconds: 0, angle: "a" }],
    },
    {
      id: "t2",
      title: "Two",
      durationSeconds: 20,
      frameRate: "24",
      angles: [{ id: "a", camera: "a", src: "c.m3u8" }],
    },
  ],
  hotspots: [
    {
      id: "lamp",
      title: "Lamp",
      positionMetres: [0, 1, 0],
      opens: { kind: "take", take: "t1", angle: "b", atSeconds: 12 },
    },
    { id: "cut", title: "The cut", positionMetres: [0, 1, 0], opens: { kind: "take", take: "t1" } },
    { id: "note", title: "Note", positionMetres: [1, 1, 0], opens: { kind: "note" } },
  ],
  routes: [{ id: "r", title: "Route", stops: [{ hotspot: "lamp" }, { hotspot: "note" }] }],
});

async function begin(query = "") {
  const engines: (Playback & { disposed: boolean })[] = [];
  const session = createSession({
    tourUrl: "https://example.org/tour.json",
    languages: ["en"],
    reducedMotion: false,
    embedded: false,
    address: parseAddress(new URLSearchParams(query)),
    shareAddress: () => "https://example.org/",
    loadTour: async () => ({ tour: tour! }),
    loadPlayback: async () => (options) => {
      const engine = createFakePlayback(options);
      engines.push(engine);
      return engine;
    },
  });
  await settle();
  session.reports.sceneReady();
  return { session, engines, commands: session.commands };
}

/** Lets promises that are under way finish; there is no clock in the session's opening of things. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a session", () => {
  it("reads the tour used here without issues", () => expect(issues).toEqual([]));

  it("is ready when tour and set are", async () => {
    const { session } = await begin();
    expect(session.snapshot()).toMatchObject({
      phase: "ready",
      tour: "test",
      hotspot: null,
      take: null,
      error: null,
    });
  });

  it("opens a hotspot's take at its angle and time, playing", async () => {
    const { session, commands } = await begin();
    commands.openHotspot("lamp");
    await settle();
    expect(session.snapshot()).toMatchObject({
      hotspot: "lamp",
      take: { id: "t1", angle: "b", timeSeconds: 12, playing: true, followingCut: false },
    });
    expect(session.getState().visited.has("lamp")).toBe(true);
    expect(session.getState().viewRequest?.target).toEqual({ kind: "hotspot", hotspot: "lamp" });
  });

  it("follows the cut when the hotspot names no angle", async () => {
    const { session, commands } = await begin();
    commands.openHotspot("cut");
    await settle();
    expect(session.snapshot().take?.followingCut).toBe(true);
  });

  it("marks a loop's beginning, its end, and ends it", async () => {
    const { session, commands } = await begin();
    commands.openHotspot("lamp");
    await settle();
    commands.markLoop();
    expect(session.getState()).toMatchObject({ loopFromSeconds: 12, playback: { loop: null } });
    commands.seek(15);
    commands.markLoop();
    const loop = { fromSeconds: 12, untilSeconds: 15 };
    expect(session.getState()).toMatchObject({ loopFromSeconds: null, playback: { loop } });
    commands.markLoop();
    expect(session.getState()).toMatchObject({ loopFromSeconds: null, playback: { loop: null } });
    commands.markLoop();
    commands.close();
    expect(session.getState()).toMatchObject({ loopFromSeconds: null });
  });

  it("keeps no engine that comes when its take is closed again", async () => {
    const { session, engines, commands } = await begin();
    commands.openHotspot("lamp");
    await Promise.resolve();
    await Promise.resolve();
    commands.close();
    await settle();
    expect(session.snapshot().take).toBeNull();
    expect(session.playback()).toBeNull();
    expect(engines.map(({ disposed }) => disposed)).toEqual([true]);
  });

  it("keeps commands that come before the engine", async () => {
    const { session, commands } = await begin();
    commands.openHotspot("cut");
    commands.selectAngleNumber(2);
    commands.pause();
    await settle();
    expect(session.snapshot().take).toMatchObject({ angle: "b", playing: false });
  });

  it("has one engine at a time, and drops what was replaced while loading", async () => {
    const { session, engines, commands } = await begin();
    commands.openHotspot("lamp");
    commands.openTake("t2");
    await settle();
    expect(engines.map((engine) => engine.take.id)).toEqual(["t2"]);
    commands.openHotspot("lamp");
    await settle();
    expect(engines.map((engine) => engine.disposed)).toEqual([true, false]);
    commands.close();
    expect(engines.every((engine) => engine.disposed)).toBe(true);
    expect(session.snapshot()).toMatchObject({ hotspot: null, take: null });
  });

  it("moves within the take that is open already", async () => {
    const { session, engines, commands } = await begin();
    commands.openHotspot("cut");
    await settle();
    commands.openHotspot("lamp");
    expect(engines).toHaveLength(1);
    expect(session.snapshot().take).toMatchObject({ angle: "b", timeSeconds: 12 });
  });

  it("restores a time standing still, and plays without one", async () => {
    const still = await begin("hotspot=lamp&angle=a&t=3.5");
    expect(still.session.snapshot()).toMatchObject({
      hotspot: "lamp",
      take: { angle: "a", timeSeconds: 3.5, playing: false },
    });
    const playing = await begin("take=t1");
    expect(playing.session.snapshot()).toMatchObject({ hotspot: null, take: { id: "t1", playing: true } });
  });

  it("restores the cut that was followed, also where the hotspot prefers an angle", async () => {
    const followed = await begin("hotspot=lamp&t=3.5");
    expect(followed.session.snapshot().take).toMatchObject({ followingCut: true, timeSeconds: 3.5 });
    const opened = await begin("hotspot=lamp");
    expect(opened.session.snapshot().take).toMatchObject({ followingCut: false, angle: "b" });
  });

  it("restores a place instead of going to the hotspot", async () => {
    const { session } = await begin("hotspot=note&view=1,0,2,90,-5");
    expect(session.getState().viewRequest).toMatchObject({
      cut: true,
      target: { kind: "pose", pose: { headingDegrees: 90 } },
    });
  });

  it("restores a look through a lens together with where to come back to", async () => {
    const { session } = await begin("view=1,0,2,90,-5,through:b");
    expect(session.getState().viewRequest?.target).toEqual({
      kind: "look-through",
      camera: "b",
      standing: { positionMetres: [1, 0, 2], headingDegrees: 90, pitchDegrees: -5 },
    });
  });

  it("keeps looking through the lens of an address when its take opens with another angle", async () => {
    const { session, commands } = await begin("view=1,0,2,90,-5,through:a");
    session.reports.viewArrived("look-through", "a");
    const asked = session.getState().viewRequest;
    commands.openTake("t1", { angle: "b", play: false });
    await settle();
    expect(session.snapshot().take?.angle).toBe("b");
    expect(session.getState().viewRequest).toBe(asked);
  });

  it("stands at the start before anything is drawn", async () => {
    const { session } = await begin();
    expect(session.snapshot().view).toMatchObject({ positionMetres: [0, 0, 4], headingDegrees: 10 });
  });

  it("refuses unknown ids in words and keeps what is open", async () => {
    const { session, commands } = await begin();
    commands.openHotspot("note");
    commands.openHotspot("nowhere");
    expect(session.getState().notices.map((notice) => notice.code)).toEqual(["session/hotspot-unknown"]);
    expect(session.getState().hotspot).toBe("note");
    commands.dismissNotice("session/hotspot-unknown");
    expect(session.getState().notices).toEqual([]);
  });

  it("looks through the camera of the angle, moves on with the angle, and comes back", async () => {
    const { session, commands } = await begin();
    commands.openHotspot("lamp");
    await settle();
    commands.lookThrough();
    expect(session.getState().viewRequest?.target).toEqual({ kind: "look-through", camera: "b" });
    session.reports.viewArrived("look-through", "b");
    commands.selectAngle("a");
    expect(session.getState().viewRequest).toMatchObject({
      cut: true,
      target: { kind: "look-through", camera: "a" },
    });
    session.reports.viewArrived("look-through", "a");
    commands.back();
    expect(session.getState().viewRequest?.target).toEqual({ kind: "back" });
    expect(session.getState().hotspot).toBe("lamp");
  });

  it("keeps the chosen angle apart from those that keep it company", async () => {
    const { session, commands } = await begin("layout=theatre-two");
    commands.openHotspot("lamp");
    await settle();
    expect(session.getState().companions).toEqual(["a"]);
    commands.selectAngle("a");
    expect(session.getState().companions).toEqual(["b"]);
    commands.setArrangement("quad");
    expect(session.snapshot().take).toMatchObject({ angle: "a", layout: "theatre", arrangement: "quad" });
    commands.openTake("t2");
    await settle();
    expect(session.getState().companions).toEqual([]);
  });

  it("remembers sound and mono for the next take, and refuses a sound that is not there", async () => {
    const { session, commands } = await begin();
    commands.openTake("t1");
    await settle();
    commands.selectSound("effects");
    commands.setMono(true);
    commands.selectSound("commentary");
    expect(session.getState().notices).toMatchObject([
      { code: "session/sound-unknown", subject: "commentary" },
    ]);
    commands.close();
    commands.openTake("t1");
    await settle();
    expect(session.getState().playback).toMatchObject({ sound: "effects", mono: true });
  });

  it("keeps the theatre when the set cannot be shown", async () => {
    const { session } = await begin();
    session.reports.sceneFailed({ code: "scene/no-webgl", message: "", subject: null });
    expect(session.getState()).toMatchObject({
      phase: "ready",
      layout: "theatre",
      scene: { phase: "absent" },
    });
  });

  it("walks a route stop by stop and ends it after the last", async () => {
    const { session, commands } = await begin();
    commands.startRoute();
    expect(session.getState()).toMatchObject({ hotspot: "lamp", route: { id: "r", stop: 0 } });
    commands.moveAlongRoute(1);
    expect(session.getState()).toMatchObject({ hotspot: "note", route: { id: "r", stop: 1 } });
    commands.moveAlongRoute(1);
    expect(session.getState().route).toMatchObject({ stop: 1, phase: "ended" });
    session.dispose();
  });
});
