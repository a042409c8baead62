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

/** Counts what comes over the line of a page from now on. */
export async function countBytes(devtools: CDPSession): Promise<() => BytesByKind> {
  const kinds = new Map<string, Kind>();
  const counted = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) =>
    kinds.set(requestId, chooseKind(new URL(request.url).pathname)),
  );
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) counted[kind] += encodedDataLength;
  });
  await devtools.send("Network.enable");
  return () => ({ ...counted });
}

/** The floor that is baked from the set belongs to it, whatever it is written in. */
function chooseKind(path: string): Kind {
  if (path.endsWith("/")) return "page and styles";
  if (path.endsWith(".floor.json")) return "set";
  return KIND_OF[extname(path)] ?? "footage";
}
