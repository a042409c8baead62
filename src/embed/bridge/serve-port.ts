import type { Session } from "../../session/session.ts";
import { HotsetEmbedError } from "../protocol/embed-error.ts";
import {
  EMBED_PROTOCOL_VERSION,
  type Call,
  type EmbedEvent,
  type ErrorBody,
  type EventMessage,
  type Response,
  type Welcome,
} from "../protocol/messages.ts";
import { parseRequest } from "../protocol/parse-request.ts";
import { createAccessLine, type AccessLine } from "./ask-for-access.ts";
import { carryOutCall } from "./carry-out-call.ts";
import { describeEvents } from "./describe-events.ts";

const TIME_EVENT_INTERVAL_MS = 250;

/** The frame's end of a line to the host page. */
export interface ServedPort {
  readonly access: AccessLine;
  stop(): void;
}

/** Answers requests on the port and tells of events until it is stopped. `setIsLate` as for `carryOutCall`. */
export function servePort(session: Session, port: MessagePort, setIsLate: Promise<void>): ServedPort {
  const access = createAccessLine(port);
  const post = (message: Welcome | Response | EventMessage) => port.postMessage(message);
  const tell = (event: EmbedEvent) => post({ type: "event", event });
  const timeSeconds = () => session.playback()?.timeSeconds() ?? 0;

  port.addEventListener("message", (event: MessageEvent<unknown>) => {
    const request = parseRequest(event.data);
    if (request === null) return;
    void answer(session, request.call, setIsLate).then((result) => {
      post({ type: "response", id: request.id, ...result });
    });
  });
  port.start();
  post({ type: "welcome", version: EMBED_PROTOCOL_VERSION, tourUrl: session.getState().tourUrl });

  // What happened before the page listened: it must hear of a ready or failed tour all the same.
  const { phase, error, tour } = session.getState();
  if (phase === "ready" && tour) tell({ name: "ready", detail: { tour: tour.id } });
  if (phase === "failed" && error) tell({ name: "error", detail: { ...error, fatal: true } });

  const stopListening = session.subscribe((state, previous) => {
    for (const event of describeEvents(state, previous, timeSeconds())) tell(event);
  });
  const timer = setInterval(() => {
    const { take, playback } = session.getState();
    if (take === null || !playback?.playing) return;
    const { durationSeconds } = playback;
    tell({ name: "time", detail: { take, timeSeconds: timeSeconds(), durationSeconds } });
  }, TIME_EVENT_INTERVAL_MS);

  return {
    access,
    stop() {
      clearInterval(timer);
      stopListening();
      access.dispose();
      port.close();
    },
  };
}

type Result = { ok: true; value: Awaited<ReturnType<typeof carryOutCall>> } | { ok: false; error: ErrorBody };

async function answer(session: Session, call: Call | null, setIsLate: Promise<void>): Promise<Result> {
  try {
    if (call === null)
      throw new HotsetEmbedError(
        "embed/argument-invalid",
        "The viewer does not know this method, or not with these arguments.",
      );
    return { ok: true, value: await carryOutCall(session, call, setIsLate) };
  } catch (error) {
    if (!(error instanceof HotsetEmbedError)) throw error;
    const { code, message, subject } = error;
    return { ok: false, error: { code, message, subject } };
  }
}
