import type { FootageAccess, Session } from "../../session/session.ts";
import { HotsetEmbedError } from "../protocol/embed-error.ts";
import { chooseTargetOrigin, parseFrameFragment } from "../protocol/frame-address.ts";
import { EMBED_PROTOCOL_VERSION, type Announcement } from "../protocol/messages.ts";
import { parseHello } from "../protocol/parse-first-messages.ts";
import { readEmbedAccess } from "./read-embed-access.ts";
import { servePort, type ServedPort } from "./serve-port.ts";

/**
 * How long after the frame began to load the set is waited for. The host page's promises live ten seconds, and one that says
 * "ready" for a tour that can be driven is worth more than one that says nothing of a set that is a little late.
 */
const SET_PATIENCE_MS = 8_000;

export interface EmbedBridge {
  /** Asks the page around the frame for access to footage that a server refuses; rejects when it gives none. */
  authorize(): Promise<FootageAccess>;
  /** Ends the connection. */
  disconnect(): void;
}

/**
 * Lets the page around this frame drive the visit. Does nothing in a window that embed.js did not open.
 * A message counts only if it comes from the parent window, from the origin that made the frame, with its nonce; anything
 * else that arrives is ignored.
 *
 * @param frame The viewer's own window.
 */
export function connectEmbedBridge(session: Session, frame: Window): EmbedBridge {
  const fragment = parseFrameFragment(frame.location.hash);
  const host = frame.parent;
  if (fragment === null || host === frame) {
    return {
      authorize: () => Promise.reject(new Error("No page around the tour to ask for access.")),
      disconnect: () => undefined,
    };
  }

  let isServing = false;
  let serve: (served: ServedPort) => void = () => {};
  const served = new Promise<ServedPort>((resolve) => {
    serve = resolve;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const setIsLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, SET_PATIENCE_MS - frame.performance.now()));
  });
  const receive = (event: MessageEvent<unknown>) => {
    if (event.source !== host || event.origin !== fragment.hostOrigin) return;
    const hello = parseHello(event.data);
    const port = event.ports[0];
    if (hello === null || hello.nonce !== fragment.nonce || !port) return;
    // The host page judges by our announcement; one that says hello all the same is not answered.
    if (hello.version !== EMBED_PROTOCOL_VERSION || isServing) return port.close();
    isServing = true;
    serve(servePort(session, port, setIsLate));
  };
  frame.addEventListener("message", receive);

  const announcement: Announcement = {
    hotset: "embed-announcement",
    version: EMBED_PROTOCOL_VERSION,
    nonce: fragment.nonce,
  };
  try {
    host.postMessage(announcement, chooseTargetOrigin(fragment.hostOrigin));
  } catch (cause) {
    // An address that someone edited: its origin is none.
    session.reports.notice({
      code: "embed/argument-invalid" satisfies HotsetEmbedError["code"],
      message: `The frame's address names no origin: ${String(cause)}`,
      subject: fragment.hostOrigin,
    });
  }
  return {
    async authorize() {
      const { access } = await served;
      return readEmbedAccess(await access.ask());
    },
    disconnect() {
      frame.removeEventListener("message", receive);
      clearTimeout(timer);
      if (isServing) void served.then(({ stop }) => stop());
    },
  };
}
