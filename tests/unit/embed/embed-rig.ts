/** A host page and a frame without a browser: two fake windows, a real MessageChannel, a real session with a fake engine. */
import { connectEmbedBridge } from "../../../src/embed/bridge/connect-embed-bridge.ts";
import { createFrameConnection, type FrameConnection } from "../../../src/embed/element/frame-connection.ts";
import { formatFrameFragment } from "../../../src/embed/protocol/frame-address.ts";
import type { HotsetEmbedError } from "../../../src/embed/protocol/embed-error.ts";
import type { EmbedAccess, EmbedEvent } from "../../../src/embed/protocol/messages.ts";
import type { FootageAccess } from "../../../src/playback/playback.ts";
import { parseAddress } from "../../../src/session/address.ts";
import { createSession } from "../../../src/session/create-session.ts";
import type { Session } from "../../../src/session/session.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { createFakePlayback } from "../session/fake-playback.ts";

export const HOST = "https://studio.example";
export const VIEWER = "https://tours.example";
export const NONCE = "0123456789abcdef";
const TOUR_URL = `${VIEWER}/tour/tour.json`;

type Listener = (event: MessageEvent<unknown>) => void;

/** A window as the embed uses it. Messages arrive in a task of their own, and only where the target origin is the window's. */
export function createFakeWindow(origin: string, hash = "") {
  const listeners = new Set<Listener>();
  const fake = {
    origin,
    parent: null as unknown,
    location: { hash },
    performance: { now: () => 0 },
    /** Who is taken for the sender; set by the rig, as a real window knows its caller. */
    sender: { window: null as unknown, origin: "" },
    /** Everything that was sent here, delivered or not. */
    received: [] as { data: unknown; targetOrigin: string }[],
    addEventListener: (_type: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => void listeners.delete(listener),
    postMessage(data: unknown, targetOrigin: string, ports: MessagePort[] = []) {
      fake.received.push({ data, targetOrigin });
      if (targetOrigin !== "*" && targetOrigin !== origin) return;
      fake.deliver({ data, source: fake.sender.window, origin: fake.sender.origin, ports });
    },
    deliver(event: { data: unknown; source: unknown; origin: string; ports?: MessagePort[] }) {
      queueMicrotask(() => {
        for (const listener of listeners)
          listener({ ports: [], ...event } as unknown as MessageEvent<unknown>);
      });
    },
  };
  return fake;
}
type FakeWindow = ReturnType<typeof createFakeWindow>;

const asWindow = (fake: FakeWindow) => fake as unknown as Window;

const parsed = parseTour({
  hotset: 1,
  id: "test",
  title: "Test",
  set: { model: "set.glb" },
  cameras: [{ id: "a", positionMetres: [0, 1, 2], rotationQuaternion: [0, 0, 0, 1], verticalFovDegrees: 40 }],
  takes: [
    {
      id: "t1",
      title: "One",
      durationSeconds: 20,
      frameRate: "24",
      angles: [
        { id: "a", camera: "a", src: "a.m3u8" },
        { id: "b", src: "b.m3u8" },
      ],
    },
  ],
  hotspots: [
    { id: "lamp", title: "Lamp", positionMetres: [0, 1, 0], opens: { kind: "take", take: "t1", angle: "b" } },
    { id: "note", title: "Note", positionMetres: [1, 1, 0], opens: { kind: "note" } },
  ],
  routes: [{ id: "r", title: "Route", stops: [{ hotspot: "note" }, { hotspot: "lamp" }] }],
});

/** `neverLoads`: tour.json does not arrive. The set is there when the test reports it. */
export function createTestSession({ neverLoads = false } = {}): Session {
  return createSession({
    tourUrl: TOUR_URL,
    languages: ["en"],
    reducedMotion: false,
    embedded: true,
    address: parseAddress(new URLSearchParams()),
    shareAddress: () => VIEWER,
    loadTour: neverLoads ? () => new Promise(() => {}) : async () => ({ tour: parsed.tour! }),
    loadPlayback: async () => createFakePlayback,
  });
}

export interface Rig {
  readonly host: FakeWindow;
  readonly frame: FakeWindow;
  readonly connection: FrameConnection;
  readonly events: EmbedEvent[];
  readonly refusals: HotsetEmbedError[];
  /** What the page gives to whom asks for access; null: nothing. */
  access: EmbedAccess | null | (() => Promise<never>);
  authorize(): Promise<FootageAccess>;
  /** Resolves with the next event of a name. */
  nextEvent(name: EmbedEvent["name"]): Promise<EmbedEvent>;
  dispose(): void;
}

/** Connects a host page with a frame; `session` null: nothing is in the frame. */
export function createRig(
  session: Session | null,
  { tourUrl = TOUR_URL, hostOrigin = HOST, frameOrigin = VIEWER, fragmentNonce = NONCE } = {},
): Rig {
  const host = createFakeWindow(hostOrigin);
  const frame = createFakeWindow(frameOrigin, formatFrameFragment({ nonce: fragmentNonce, hostOrigin }));
  frame.parent = host;
  host.sender = { window: frame, origin: frameOrigin };
  frame.sender = { window: host, origin: hostOrigin };
  const events: EmbedEvent[] = [];
  const refusals: HotsetEmbedError[] = [];
  const waiting: { name: string; resolve: (event: EmbedEvent) => void }[] = [];
  const connection = createFrameConnection({
    host: asWindow(host),
    frameWindow: () => asWindow(frame),
    viewerOrigin: VIEWER,
    nonce: NONCE,
    tourUrl,
    onConnected: () => undefined,
    onEvent(event) {
      events.push(event);
      const index = waiting.findIndex(({ name }) => name === event.name);
      if (index >= 0) waiting.splice(index, 1)[0]?.resolve(event);
    },
    onAccessWanted: async () => (typeof rig.access === "function" ? rig.access() : rig.access),
    onRefused: (error) => refusals.push(error),
  });
  const bridge = session ? connectEmbedBridge(session, asWindow(frame)) : null;
  const rig: Rig = {
    access: null,
    authorize: () => bridge?.authorize() ?? Promise.reject(new Error("Nothing is in the frame.")),
    host,
    frame,
    connection,
    events,
    refusals,
    nextEvent: (name) => new Promise((resolve) => waiting.push({ name, resolve })),
    dispose() {
      connection.dispose();
      bridge?.disconnect();
      session?.dispose();
    },
  };
  return rig;
}
