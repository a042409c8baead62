import { afterEach, describe, expect, it, vi } from "vitest";
import { createFrameConnection } from "../../../src/embed/element/frame-connection.ts";
import type { Session } from "../../../src/session/session.ts";
import {
  createFakeWindow,
  createRig,
  createTestSession,
  HOST,
  NONCE,
  VIEWER,
  type Rig,
} from "./embed-rig.ts";

let rig: Rig | null = null;
const connect = (session: Session | null, options?: Parameters<typeof createRig>[1]) => {
  rig = createRig(session, options);
  return rig;
};
const announcement = { hotset: "embed-announcement", version: 1, nonce: NONCE };

afterEach(() => {
  rig?.dispose();
  rig = null;
  vi.useRealTimers();
});

describe("the handshake", () => {
  it("ends in a port over which calls are answered", async () => {
    const { connection, frame, host } = connect(createTestSession());
    const snapshot = await connection.call({ method: "snapshot" });
    expect(snapshot).toMatchObject({ hotspot: null, take: null });
    // Each side names the origin it speaks to.
    expect(host.received.map(({ targetOrigin }) => targetOrigin)).toEqual([HOST]);
    expect(frame.received.map(({ targetOrigin }) => targetOrigin)).toEqual([VIEWER]);
  });

  it("works in a sandboxed page, where neither side has an origin", async () => {
    const { connection } = connect(createTestSession(), { hostOrigin: "null", frameOrigin: "null" });
    await expect(connection.call({ method: "snapshot" })).resolves.not.toBeNull();
  });

  it.each([
    [
      "another origin",
      (own: Rig) => ({ source: own.frame, origin: "https://evil.example", data: announcement }),
    ],
    ["another window", () => ({ source: createFakeWindow(VIEWER), origin: VIEWER, data: announcement })],
    ["no window", () => ({ source: null, origin: VIEWER, data: announcement })],
    [
      "another nonce",
      (own: Rig) => ({ source: own.frame, origin: VIEWER, data: { ...announcement, nonce: "x" } }),
    ],
    ["an origin that is none", (own: Rig) => ({ source: own.frame, origin: "null", data: announcement })],
  ])("is not begun by a message from %s", async (_name, forge) => {
    const own = connect(null);
    own.host.deliver(forge(own));
    await Promise.resolve();
    expect(own.frame.received).toEqual([]);
    own.host.deliver({ source: own.frame, origin: VIEWER, data: announcement });
    await Promise.resolve();
    expect(own.frame.received).toHaveLength(1);
  });

  it.each([
    ["its own host page", HOST, "host", "secret", true],
    ["another origin", "https://evil.example", "host", "secret", false],
    ["another window", HOST, "other", "secret", false],
    ["another nonce", HOST, "host", "guessed", false],
  ] as const)(
    "is answered by the frame or not: hello from %s",
    async (_name, origin, sender, nonce, answered) => {
      // A nonce that the rig's own connection does not know: nobody but this test says hello.
      const own = connect(createTestSession(), { fragmentNonce: "secret" });
      const channel = new MessageChannel();
      const heard = vi.fn();
      channel.port1.addEventListener("message", heard);
      channel.port1.start();
      own.frame.deliver({
        source: sender === "host" ? own.host : createFakeWindow(HOST),
        origin,
        data: { hotset: "embed-hello", version: 1, nonce },
        ports: [channel.port2],
      });
      // A message through a channel of the same kind, sent later, comes later.
      const after = new MessageChannel();
      const passed = new Promise((resolve) => after.port1.addEventListener("message", resolve));
      after.port1.start();
      queueMicrotask(() => after.port2.postMessage("passed"));
      await passed;
      expect(heard).toHaveBeenCalledTimes(answered ? 1 : 0);
      channel.port1.close();
      after.port1.close();
    },
  );

  it("ends with a typed error when the versions differ", async () => {
    const { connection, host, frame, refusals } = connect(null);
    host.deliver({ source: frame, origin: VIEWER, data: { ...announcement, version: 99 } });
    await expect(connection.call({ method: "ready" })).rejects.toMatchObject({ code: "embed/version" });
    expect(refusals).toHaveLength(1);
  });

  it("ends with a typed error when the site shows another tour", async () => {
    const wanted = "https://tours.example/other/tour.json";
    const { connection, refusals } = connect(createTestSession(), { tourUrl: wanted });
    await expect(connection.connected()).rejects.toMatchObject({
      code: "embed/tour-not-of-this-site",
      subject: wanted,
    });
    await expect(connection.call({ method: "play" })).rejects.toMatchObject({
      code: "embed/tour-not-of-this-site",
    });
    expect(refusals).toHaveLength(1);
  });
});

describe("promises", () => {
  it("settle within ten seconds when there is no viewer", async () => {
    vi.useFakeTimers();
    const { connection } = connect(null);
    const outcome = expect(connection.call({ method: "ready" })).rejects.toMatchObject({
      code: "embed/viewer-missing",
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
  });

  it("settle within ten seconds when the tour does not come", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { connection } = connect(createTestSession({ neverLoads: true }));
    await connection.connected();
    const outcome = Promise.all(
      [{ method: "ready" } as const, { method: "open", hotspot: "lamp" } as const].map((call) =>
        expect(connection.call(call)).rejects.toMatchObject({ code: "embed/timeout" }),
      ),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
  });

  it("do not wait for a set that is late: the tour can be driven without it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { connection } = connect(createTestSession());
    await connection.call({ method: "open", hotspot: "note" });
    const outcome = expect(connection.call({ method: "ready" })).resolves.toBeNull();
    await vi.advanceTimersByTimeAsync(9_000);
    await outcome;
  });

  it("settle when the element goes", async () => {
    const { connection } = connect(null);
    const outcome = expect(connection.call({ method: "ready" })).rejects.toMatchObject({
      code: "embed/closed",
    });
    connection.dispose();
    await outcome;
  });

  it("settle when the frame is reloaded, and the new document is asked from then on", async () => {
    const session = createTestSession();
    const own = connect(session);
    await own.connection.connected();
    const lost = expect(own.connection.call({ method: "ready" })).rejects.toMatchObject({
      code: "embed/closed",
    });
    await vi.waitFor(() => expect(own.events).toEqual([]));
    own.host.deliver({ source: own.frame, origin: VIEWER, data: announcement });
    await lost;
  });
});

it("a connection that was disposed hears nothing any more", async () => {
  const host = createFakeWindow(HOST);
  const frame = createFakeWindow(VIEWER);
  const onEvent = vi.fn();
  const connection = createFrameConnection({
    host: host as unknown as Window,
    frameWindow: () => frame as unknown as Window,
    viewerOrigin: VIEWER,
    nonce: NONCE,
    tourUrl: null,
    onConnected: onEvent,
    onEvent,
    onAccessWanted: () => Promise.resolve(null),
    onRefused: onEvent,
  });
  connection.dispose();
  host.deliver({ source: frame, origin: VIEWER, data: announcement });
  await Promise.resolve();
  expect(frame.received).toEqual([]);
  expect(onEvent).not.toHaveBeenCalled();
});
