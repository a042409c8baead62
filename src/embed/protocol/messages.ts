/**
 * What host page and viewer say to each other. The frame announces itself to the window above it, the host page answers with one end of
 * a MessageChannel, and everything else goes over that port.
 *
 * 1. frame to host, `postMessage`: Announcement, with the nonce that the host page put into the frame's address.
 * 2. host to frame, `postMessage` with a port: Hello, with the same nonce.
 * 3. over the port: Welcome from the frame; then Requests from the host, each with exactly one Response; Events from the frame at any time;
 *    AccessQuestions from the frame, when a server refuses footage, each with exactly one AccessAnswer.
 */
import type { ViewTarget } from "../../session/session.ts";
import type { Snapshot } from "../../session/snapshot-format.ts";
import type { EmbedErrorCode } from "./embed-error.ts";

export type { ViewTarget } from "../../session/session.ts";
export type { Snapshot } from "../../session/snapshot-format.ts";

/** Raised when an old side could misunderstand a new one. */
export const EMBED_PROTOCOL_VERSION = 1;

/** First message of either window; `hotset` tells them from everything else that a page receives. */
export interface Announcement {
  readonly hotset: "embed-announcement";
  readonly version: number;
  readonly nonce: string;
}

export interface Hello {
  readonly hotset: "embed-hello";
  readonly version: number;
  readonly nonce: string;
}

export interface Welcome {
  readonly type: "welcome";
  readonly version: number;
  /** Absolute address of the tour that the viewer opens. */
  readonly tourUrl: string;
}

/** A method call. */
export type Call =
  | { readonly method: "ready" | "close" | "play" | "pause" | "enterVR" | "snapshot" }
  | { readonly method: "open"; readonly hotspot: string }
  | { readonly method: "seek"; readonly timeSeconds: number }
  | { readonly method: "selectAngle"; readonly angle: string }
  | { readonly method: "goTo"; readonly target: ViewTarget };

export interface Request {
  readonly type: "request";
  /** Grows by one with each request of a port. */
  readonly id: number;
  readonly call: Call;
}

export type Response = { readonly type: "response"; readonly id: number } & (
  | { readonly ok: true; readonly value: Snapshot | null }
  | { readonly ok: false; readonly error: ErrorBody }
);

export interface ErrorBody {
  readonly code: EmbedErrorCode;
  readonly message: string;
  readonly subject: string | null;
}

/** Names of the events and what their `detail` holds. Ids are those of tour.json, times are seconds of the take. */
export interface EmbedEventDetails {
  /** The tour is open and the set is there. */
  ready: { tour: string };
  "hotspot-opened": { hotspot: string };
  "hotspot-closed": { hotspot: string };
  play: { take: string; timeSeconds: number };
  pause: { take: string; timeSeconds: number };
  /** While playing, four times a second; after a seek, once. */
  time: { take: string; timeSeconds: number; durationSeconds: number | null };
  "angle-changed": { take: string; angle: string; followingCut: boolean };
  /** `stop` counts from 0. */
  "route-step": { route: string; stop: number; hotspot: string };
  "xr-started": { mode: "immersive-vr" | "immersive-ar" };
  "xr-ended": { mode: "immersive-vr" | "immersive-ar" };
  /** `fatal`: the tour cannot be shown. Codes of the viewer (`tour/...`, `playback/...`) or of the embed (`embed/...`). */
  error: { code: string; message: string; subject: string | null; fatal: boolean };
}
export type EmbedEventName = keyof EmbedEventDetails;

export const EMBED_EVENT_NAMES: readonly EmbedEventName[] = [
  "ready",
  "hotspot-opened",
  "hotspot-closed",
  "play",
  "pause",
  "time",
  "angle-changed",
  "route-step",
  "xr-started",
  "xr-ended",
  "error",
];

/** One event with its detail, for every event there is. */
export type EmbedEvent = {
  [Name in EmbedEventName]: { readonly name: Name; readonly detail: EmbedEventDetails[Name] };
}[EmbedEventName];

export interface EventMessage {
  readonly type: "event";
  readonly event: EmbedEvent;
}

/** What a host page gives the viewer to fetch footage with. Only data: a function cannot go from window to window. */
export interface EmbedAccess {
  /** Added to the query of every address, in place of what is there under the same names. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Origins that are given both; left out: the tour's own. Nobody else sees them. */
  readonly origins?: readonly string[];
}

export interface AccessQuestion {
  readonly type: "access-question";
  /** Grows by one with each question of a port. */
  readonly id: number;
}

export interface AccessAnswer {
  readonly type: "access-answer";
  readonly id: number;
  /** null: the page gives none. */
  readonly access: EmbedAccess | null;
}

/** What the host page may receive over the port. */
export type FromFrame = Welcome | Response | EventMessage | AccessQuestion;
