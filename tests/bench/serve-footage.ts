import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** Media of one angle that is withheld: its segments from a number on. */
export interface Held {
  readonly angle: number;
  readonly fromSegment: number;
}

export interface FootageServer {
  readonly address: string;
  /** Bytes of media and playlists sent so far. */
  readonly bytesSent: number;
  hold(held: Held): void;
  release(): void;
  stop(): Promise<void>;
}

/** Address that releases what is held, for the page. */
export const RELEASE_PATH = "release";
const FOOTAGE_PATH = "/footage/";

const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".m3u8": "application/vnd.apple.mpegurl",
};
const MEDIA = new Set([".m3u8", ".m4s", ".mp4"]);
/** What still comes of a segment that is withheld: the network answers and then stalls. */
const FIRST_BYTES = 512;

/** Serves the bench's page and footage, counts what it sends, and withholds an angle's segments when told to. */
export async function serveFootage(pageFolder: string, footageFolder: string): Promise<FootageServer> {
  let bytesSent = 0;
  let held: Held | null = null;
  const waiting = new Set<() => void>();

  const release = () => {
    held = null;
    for (const finish of waiting) finish();
    waiting.clear();
  };
  const isHeld = (path: string) => {
    const [, angle, segment] = /\/(\d+)\/\d+\/(\d+)\.m4s$/.exec(path) ?? [];
    return held !== null && Number(angle) === held.angle && Number(segment) >= held.fromSegment;
  };
  const send = (response: ServerResponse, path: string, bytes: Buffer) => {
    const kind = extname(path);
    if (MEDIA.has(kind)) bytesSent += bytes.length;
    response.writeHead(200, {
      "Content-Type": KINDS[kind] ?? "application/octet-stream",
      "Content-Length": bytes.length,
      "Cache-Control": "no-store",
    });
    if (!isHeld(path)) {
      response.end(bytes);
      return;
    }
    response.write(bytes.subarray(0, FIRST_BYTES));
    const finish = () => response.end(bytes.subarray(FIRST_BYTES));
    waiting.add(finish);
    response.once("close", () => waiting.delete(finish));
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === `/${RELEASE_PATH}`) {
      release();
      response.writeHead(204).end();
      return;
    }
    const inside = normalize(path);
    const file = inside.startsWith(FOOTAGE_PATH)
      ? join(footageFolder, inside.slice(FOOTAGE_PATH.length))
      : join(pageFolder, inside);
    readFile(file).then(
      (bytes) => send(response, path, bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get bytesSent() {
      return bytesSent;
    },
    hold(next) {
      held = next;
    },
    release,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
