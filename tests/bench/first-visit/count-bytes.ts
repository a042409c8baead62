import { extname } from "node:path";
import type { CDPSession } from "playwright";

export const KINDS = [
  "page and styles",
  "JavaScript",
  "fonts",
  "pictures",
  "tour",
  "set",
  "footage",
] as const;
export type Kind = (typeof KINDS)[number];
/** As they came over the line, compressed, with their headers. */
export type BytesByKind = Readonly<Record<Kind, number>>;

const KIND_OF: Readonly<Record<string, Kind>> = {
  ".html": "page and styles",
  ".css": "page and styles",
  ".js": "JavaScript",
  ".woff2": "fonts",
  ".jpg": "pictures",
  ".png": "pictures",
  ".svg": "pictures",
  ".webp": "pictures",
  ".json": "tour",
  ".vtt": "tour",
  ".glb": "set",
};

/**
 * Follows what comes over the line of a page from now on.
 *
 * @returns What had come at a time, in seconds since the navigation.
 */
export async function countBytes(devtools: CDPSession): Promise<(seconds: number) => BytesByKind> {
  const kinds = new Map<string, Kind>();
  const arrivals: { readonly atSeconds: number; readonly kind: Kind; readonly bytes: number }[] = [];
  let begunSeconds: number | null = null;
  devtools.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    begunSeconds ??= timestamp;
    kinds.set(requestId, chooseKind(new URL(request.url).pathname));
  });
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength, timestamp }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined || begunSeconds === null) return;
    arrivals.push({ atSeconds: timestamp - begunSeconds, kind, bytes: encodedDataLength });
  });
  await devtools.send("Network.enable");
  return (seconds) => {
    const counted = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const { atSeconds, kind, bytes } of arrivals) if (atSeconds <= seconds) counted[kind] += bytes;
    return counted;
  };
}

/** The floor that is baked from the set belongs to it, whatever it is written in. */
function chooseKind(path: string): Kind {
  if (path.endsWith("/")) return "page and styles";
  if (path.endsWith(".floor.json")) return "set";
  return KIND_OF[extname(path)] ?? "footage";
}
