import type { ViewTarget } from "../../session/session.ts";
import type { Call, Request } from "./messages.ts";
import { isCount, isFiniteNumber, isId, isOneOf, parseRecord } from "./parse-values.ts";

/** What the frame makes of a message on its port: a request, a request whose call makes no sense, or (null) nothing. */
export function parseRequest(data: unknown): Request | { readonly id: number; readonly call: null } | null {
  const record = parseRecord(data);
  if (record === null || record["type"] !== "request" || !isCount(record["id"])) return null;
  const call = parseCall(record["call"]);
  return call === null ? { id: record["id"], call } : { type: "request", id: record["id"], call };
}

/** Reads a method call with its arguments; null when the method is unknown or an argument makes no sense. */
export function parseCall(value: unknown): Call | null {
  const record = parseRecord(value);
  if (record === null) return null;
  const { method, hotspot, angle, timeSeconds } = record;
  if (isOneOf(method, ["ready", "close", "play", "pause", "enterVR", "snapshot"])) return { method };
  if (method === "open" && isId(hotspot)) return { method, hotspot };
  if (method === "selectAngle" && isId(angle)) return { method, angle };
  if (method === "seek" && isFiniteNumber(timeSeconds)) return { method, timeSeconds };
  const target = method === "goTo" ? parseViewTarget(record["target"]) : null;
  return target === null ? null : { method: "goTo", target };
}

/** Reads a place to go to; null when it is none. */
function parseViewTarget(value: unknown): ViewTarget | null {
  const record = parseRecord(value);
  if (record === null) return null;
  const { kind, hotspot, camera } = record;
  if (isOneOf(kind, ["start", "overview", "back"])) return { kind };
  if (kind === "hotspot" && isId(hotspot)) return { kind, hotspot };
  if (kind === "look-through" && isId(camera)) return { kind, camera };
  const pose = kind === "pose" ? parsePose(record["pose"]) : null;
  return pose === null ? null : { kind: "pose", pose };
}

function parsePose(value: unknown): Extract<ViewTarget, { kind: "pose" }>["pose"] | null {
  const record = parseRecord(value);
  const place: unknown = record?.["positionMetres"];
  if (record === null || !Array.isArray(place) || place.length !== 3) return null;
  const [x, y, z]: unknown[] = place;
  const { headingDegrees, pitchDegrees = 0 } = record;
  if (!isFiniteNumber(x) || !isFiniteNumber(y) || !isFiniteNumber(z)) return null;
  if (!isFiniteNumber(headingDegrees) || !isFiniteNumber(pitchDegrees) || Math.abs(pitchDegrees) > 90)
    return null;
  return { positionMetres: [x, y, z], headingDegrees, pitchDegrees };
}
