import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Session } from "../../../src/session/session.ts";
import { createRig, createTestSession, type Rig } from "./embed-rig.ts";

let session: Session;
let rig: Rig;

beforeEach(async () => {
  session = createTestSession();
  rig = createRig(session);
  await rig.connection.connected();
  session.reports.sceneReady();
  await rig.connection.call({ method: "ready" });
});
afterEach(() => rig.dispose());

const names = () => rig.events.map(({ name }) => name);

describe("calls of the host page", () => {
  it("open and close a hotspot, and the page hears of both", async () => {
    await rig.connection.call({ method: "open", hotspot: "note" });
    expect(session.getState().hotspot).toBe("note");
    await rig.connection.call({ method: "close" });
    expect(session.getState().hotspot).toBeNull();
    expect(rig.events.slice(-2)).toEqual([
      { name: "hotspot-opened", detail: { hotspot: "note" } },
      { name: "hotspot-closed", detail: { hotspot: "note" } },
    ]);
  });

  it("play, pause, seek and choose an angle of the open take", async () => {
    await rig.connection.call({ method: "open", hotspot: "lamp" });
    await rig.connection.call({ method: "play" });
    expect(session.snapshot().take).toMatchObject({ id: "t1", playing: true, angle: "b" });
    await rig.connection.call({ method: "seek", timeSeconds: 1000 });
    expect(session.snapshot().take?.timeSeconds).toBe(20);
    await rig.connection.call({ method: "selectAngle", angle: "a" });
    await rig.connection.call({ method: "pause" });
    expect(session.snapshot().take).toMatchObject({ playing: false, angle: "a" });
    expect(names()).toEqual(expect.arrayContaining(["play", "angle-changed", "pause"]));
  });

  it("resolve goTo when the scene has arrived", async () => {
    let arrived = false;
    const stop = session.subscribe((state, previous) => {
      if (state.viewRequest === previous.viewRequest) return;
      setTimeout(() => {
        arrived = true;
        session.reports.viewArrived("look-through", "a");
      }, 10);
    });
    await rig.connection.call({ method: "goTo", target: { kind: "look-through", camera: "a" } });
    expect(arrived).toBe(true);
    stop();
  });

  it.each([
    [{ method: "open", hotspot: "nowhere" }, "embed/hotspot-unknown"],
    [{ method: "play" }, "embed/take-closed"],
    [{ method: "seek", timeSeconds: 1 }, "embed/take-closed"],
    [{ method: "goTo", target: { kind: "look-through", camera: "z" } }, "embed/camera-unknown"],
    [{ method: "enterVR" }, "embed/xr-unsupported"],
  ] as const)("are refused with a code: %o", async (call, code) => {
    await expect(rig.connection.call(call)).rejects.toMatchObject({ name: "HotsetEmbedError", code });
  });

  it("are refused for an angle that the take does not have", async () => {
    await rig.connection.call({ method: "open", hotspot: "lamp" });
    await expect(rig.connection.call({ method: "selectAngle", angle: "z" })).rejects.toMatchObject({
      code: "embed/angle-unknown",
      subject: "z",
    });
  });

  it("tell when the headset refused", async () => {
    session.reports.xrSupported({ vr: true, ar: false });
    session.connectXr({
      enter: () => session.reports.notice({ code: "xr/refused", message: "No press.", subject: null }),
      leave: () => undefined,
    });
    await expect(rig.connection.call({ method: "enterVR" })).rejects.toMatchObject({
      code: "embed/xr-refused",
      subject: "xr/refused",
    });
  });
});

describe("events", () => {
  it("say what the visitor does inside the frame, too", async () => {
    const played = rig.nextEvent("play");
    session.commands.openHotspot("lamp");
    expect(await played).toMatchObject({ detail: { take: "t1" } });
    const ticked = rig.nextEvent("time");
    expect(await ticked).toMatchObject({ detail: { take: "t1", durationSeconds: 20 } });
    const paused = rig.nextEvent("pause");
    session.commands.close();
    expect(await paused).toMatchObject({ detail: { take: "t1" } });
  });

  it("follow a route, the headset and failures", async () => {
    const stepped = rig.nextEvent("route-step");
    session.commands.startRoute("r");
    expect(await stepped).toEqual({ name: "route-step", detail: { route: "r", stop: 0, hotspot: "note" } });
    const [started, ended] = [rig.nextEvent("xr-started"), rig.nextEvent("xr-ended")];
    session.reports.xrSession("immersive-vr");
    session.reports.xrSession(null);
    expect(await started).toEqual({ name: "xr-started", detail: { mode: "immersive-vr" } });
    expect(await ended).toEqual({ name: "xr-ended", detail: { mode: "immersive-vr" } });
    const failed = rig.nextEvent("error");
    session.reports.notice({ code: "playback/offline", message: "Gone.", subject: null });
    expect(await failed).toEqual({
      name: "error",
      detail: { code: "playback/offline", message: "Gone.", subject: null, fatal: false },
    });
  });
});
