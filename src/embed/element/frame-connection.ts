import { HotsetEmbedError } from "../protocol/embed-error.ts";
import { chooseTargetOrigin } from "../protocol/frame-address.ts";
import {
  EMBED_PROTOCOL_VERSION,
  type AccessAnswer,
  type Call,
  type EmbedAccess,
  type EmbedEvent,
  type Hello,
  type Request,
  type Response,
  type Welcome,
} from "../protocol/messages.ts";
import { parseAccess } from "../protocol/parse-access.ts";
import { parseAnnouncement } from "../protocol/parse-first-messages.ts";
import { parseFromFrame } from "../protocol/parse-from-frame.ts";
import { settleInTime } from "./settle-in-time.ts";

export interface FrameConnectionOptions {
  /** The page's own window: its messages are listened to. */
  readonly host: Pick<Window, "addEventListener" | "removeEventListener" | "origin">;
  /** The window of the frame; asked for with each message, as it is there only once the frame is in the page. */
  readonly frameWindow: () => Pick<Window, "postMessage"> | null;
  readonly viewerOrigin: string;
  readonly nonce: string;
  /** The tour that the viewer is to open; null: any. */
  readonly tourUrl: string | null;
  readonly onConnected: () => void;
  readonly onEvent: (event: EmbedEvent) => void;
  /** A server refuses footage. null: this page has no access to give. */
  readonly onAccessWanted: () => Promise<EmbedAccess | null>;
  /** The connection can never come about. */
  readonly onRefused: (error: HotsetEmbedError) => void;
}

/** The host page's end of the line to one frame. */
export interface FrameConnection {
  /** Waits for the viewer where needed. Settles within ten seconds; rejects with a HotsetEmbedError. */
  call(call: Call): Promise<SuccessValue>;
  /** Rejects when the viewer cannot be talked to; within ten seconds. */
  connected(): Promise<void>;
  dispose(): void;
}

type SuccessValue = Extract<Response, { ok: true }>["value"];

interface Pending {
  resolve(value: SuccessValue): void;
  reject(error: HotsetEmbedError): void;
}

/**
 * Connects to the viewer in a frame. Only a message from that frame's window, from the viewer's origin and with the frame's nonce is
 * heard (a page that is sandboxed itself has frames without an origin: there, window and nonce decide).
 */
export function createFrameConnection(options: FrameConnectionOptions): FrameConnection {
  const { host, viewerOrigin, nonce } = options;
  const isSandboxed = host.origin === "null";
  const pending = new Map<number, Pending>();
  let announced = false;
  let lastId = 0;
  let port: MessagePort | null = null;
  let line = createOpening();

  function receive(event: MessageEvent<unknown>) {
    if (event.source === null || event.source !== options.frameWindow()) return;
    if (event.origin !== viewerOrigin && !(isSandboxed && event.origin === "null")) return;
    const announcement = parseAnnouncement(event.data);
    if (announcement === null || announcement.nonce !== nonce) return;
    announced = true;
    if (announcement.version !== EMBED_PROTOCOL_VERSION)
      return refuse(
        new HotsetEmbedError(
          "embed/version",
          `embed.js speaks version ${EMBED_PROTOCOL_VERSION}, the viewer version ${announcement.version}. Reload both from the same build.`,
        ),
      );
    // A frame that announces itself again was reloaded; what was asked of the old document is lost.
    if (port) drop(new HotsetEmbedError("embed/closed", "The viewer was reloaded."));
    greet(event.origin);
  }
  host.addEventListener("message", receive);

  function greet(frameOrigin: string) {
    const channel = new MessageChannel();
    port = channel.port1;
    port.addEventListener("message", (event: MessageEvent<unknown>) => hear(event.data, channel));
    port.start();
    const hello: Hello = { hotset: "embed-hello", version: EMBED_PROTOCOL_VERSION, nonce };
    options.frameWindow()?.postMessage(hello, chooseTargetOrigin(frameOrigin), [channel.port2]);
  }

  function hear(data: unknown, channel: MessageChannel) {
    const message = parseFromFrame(data);
    if (message?.type === "welcome") welcome(message);
    else if (message?.type === "event") options.onEvent(message.event);
    else if (message?.type === "response") settle(message);
    else if (message?.type === "access-question") void answerWithAccess(message.id, channel);
  }

  async function answerWithAccess(id: number, { port1: port }: MessageChannel) {
    // What the page throws is its own to see to; the viewer is told that there is nothing.
    const given = await options.onAccessWanted().catch(() => null);
    const answer: AccessAnswer = { type: "access-answer", id, access: parseAccess(given) };
    port.postMessage(answer);
  }

  function welcome({ tourUrl }: Welcome) {
    if (options.tourUrl !== null && tourUrl !== options.tourUrl)
      return refuse(
        new HotsetEmbedError(
          "embed/tour-not-of-this-site",
          `This site shows ${tourUrl} only. Use the embed.js beside the tour that is wanted.`,
          options.tourUrl,
        ),
      );
    line.open();
    options.onConnected();
  }

  function settle(response: Response) {
    const waiting = pending.get(response.id);
    pending.delete(response.id);
    if (response.ok) waiting?.resolve(response.value);
    else {
      const { code, message, subject } = response.error;
      waiting?.reject(new HotsetEmbedError(code, message, subject));
    }
  }

  function drop(error: HotsetEmbedError) {
    port?.close();
    port = null;
    for (const waiting of pending.values()) waiting.reject(error);
    pending.clear();
    line.fail(error);
    line = createOpening();
  }

  function refuse(error: HotsetEmbedError) {
    drop(error);
    line.fail(error);
    options.onRefused(error);
  }

  const createTimeout = () =>
    announced
      ? new HotsetEmbedError("embed/timeout", "The viewer did not answer in time.")
      : new HotsetEmbedError("embed/viewer-missing", `No viewer answered at ${viewerOrigin}.`);

  async function request(call: Call): Promise<SuccessValue> {
    await line.opened;
    return new Promise((resolve, reject) => {
      lastId += 1;
      pending.set(lastId, { resolve, reject });
      const message: Request = { type: "request", id: lastId, call };
      port?.postMessage(message);
    });
  }

  return {
    call: (call) => settleInTime(request(call), createTimeout),
    connected: () => settleInTime(line.opened, createTimeout),
    dispose() {
      host.removeEventListener("message", receive);
      const error = new HotsetEmbedError("embed/closed", "The tour was taken from the page.");
      drop(error);
      line.fail(error);
    },
  };
}

/** A promise that the connection opens, or the reason why it never will. */
function createOpening() {
  let open = () => {};
  let fail: (error: HotsetEmbedError) => void = () => {};
  const opened = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  // Nobody may be waiting; whoever is gets the rejection from a promise of their own.
  opened.catch(() => undefined);
  return { opened, open, fail };
}
