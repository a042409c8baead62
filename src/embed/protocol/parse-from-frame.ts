import type { Snapshot } from "../../session/snapshot-format.ts";
import { EMBED_ERROR_CODES } from "./embed-error.ts";
import {
  EMBED_EVENT_NAMES,
  type EmbedEvent,
  type EmbedEventDetails,
  type EmbedEventName,
  type ErrorBody,
  type FromFrame,
  type Response,
} from "./messages.ts";
import { isCount, isFiniteNumber, isId, isOneOf, isText, parseRecord } from "./parse-values.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Reads a message of the viewer; null: none that this version knows, to be ignored. */
export function parseFromFrame(data: unknown): FromFrame | null {
  const record = parseRecord(data);
  if (record?.["type"] === "welcome") {
    const { version, tourUrl } = record;
    return isCount(version) && isText(tourUrl) ? { type: "welcome", version, tourUrl } : null;
  }
  if (record?.["type"] === "response") return parseResponse(record);
  if (record?.["type"] === "access-question")
    return isCount(record["id"]) ? { type: "access-question", id: record["id"] } : null;
  const event = record?.["type"] === "event" ? parseEvent(record["event"]) : null;
  return event === null ? null : { type: "event", event };
}

function parseResponse(record: Fields): Response | null {
  const { id, ok } = record;
  if (!isCount(id)) return null;
  if (ok === false) {
    const error = parseErrorBody(record["error"]);
    return error === null ? null : { type: "response", id, ok, error };
  }
  if (ok !== true) return null;
  const { value } = record;
  if (value === null) return { type: "response", id, ok, value };
  return isSnapshot(value) ? { type: "response", id, ok, value } : null;
}

function parseErrorBody(value: unknown): ErrorBody | null {
  const record = parseRecord(value);
  if (record === null) return null;
  const { code, message, subject } = record;
  if (!isOneOf(code, EMBED_ERROR_CODES) || !isText(message)) return null;
  return subject === null || isText(subject) ? { code, message, subject } : null;
}

/** The parts that a page is promised; figures beyond them are passed on as they are. */
function isSnapshot(value: unknown): value is Snapshot {
  const record = parseRecord(value);
  return (
    record !== null &&
    isOneOf(record["phase"], ["loading", "ready", "failed"]) &&
    isIdOrNull(record["tour"]) &&
    isIdOrNull(record["hotspot"]) &&
    parseRecord(record["view"]) !== null &&
    (record["take"] === null || parseRecord(record["take"]) !== null) &&
    parseRecord(record["stats"]) !== null &&
    parseRecord(record["xr"]) !== null
  );
}

const isIdOrNull = (value: unknown) => value === null || isId(value);
const isTake = ({ take, timeSeconds }: Fields) => isId(take) && isFiniteNumber(timeSeconds);
const isXr = ({ mode }: Fields) => isOneOf(mode, ["immersive-vr", "immersive-ar"]);
const isHotspot = ({ hotspot }: Fields) => isId(hotspot);

/** Whether a detail holds what its event promises. */
const DETAIL_CHECKS: Readonly<Record<EmbedEventName, (detail: Fields) => boolean>> = {
  ready: ({ tour }) => isId(tour),
  "hotspot-opened": isHotspot,
  "hotspot-closed": isHotspot,
  play: isTake,
  pause: isTake,
  time: (detail) =>
    isTake(detail) && (detail["durationSeconds"] === null || isFiniteNumber(detail["durationSeconds"])),
  "angle-changed": ({ take, angle, followingCut }) =>
    isId(take) && isId(angle) && typeof followingCut === "boolean",
  "route-step": ({ route, stop, hotspot }) => isId(route) && isCount(stop) && isId(hotspot),
  "xr-started": isXr,
  "xr-ended": isXr,
  error: ({ code, message, subject, fatal }) =>
    isId(code) && isText(message) && (subject === null || isText(subject)) && typeof fatal === "boolean",
};

function parseEvent(value: unknown): EmbedEvent | null {
  const record = parseRecord(value);
  const detail = parseRecord(record?.["detail"]);
  const name: unknown = record?.["name"];
  if (detail === null || !isOneOf(name, EMBED_EVENT_NAMES) || !DETAIL_CHECKS[name](detail)) return null;
  return createEvent(name, detail);
}

/** The check of the same name has just passed: detail is what the name says. */
function createEvent(name: EmbedEventName, detail: Fields): EmbedEvent {
  return { name, detail: detail as unknown as EmbedEventDetails[EmbedEventName] } as EmbedEvent;
}
