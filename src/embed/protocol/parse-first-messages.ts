import type { Announcement, Hello } from "./messages.ts";
import { isCount, isText, parseRecord } from "./parse-values.ts";

/** Reads the frame's first message. Null: not one of ours. The version may be any, so that it can be told to be wrong. */
export function parseAnnouncement(data: unknown): Announcement | null {
  return parseFirst(data, "embed-announcement");
}

/** Reads the host page's first message. Null: not one of ours. */
export function parseHello(data: unknown): Hello | null {
  return parseFirst(data, "embed-hello");
}

function parseFirst<Kind extends string>(data: unknown, kind: Kind) {
  const record = parseRecord(data);
  if (record === null || record["hotset"] !== kind) return null;
  const { version, nonce } = record;
  return isCount(version) && isText(nonce) && nonce !== "" ? { hotset: kind, version, nonce } : null;
}
