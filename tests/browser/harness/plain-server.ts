import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** The kinds that any web server knows; everything else goes out as bytes. */
const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * A web server that is none of ours: files as they lie, no ranges, no caching, CORS as embedding needs it.
 *
 * @param compress Text goes out packed, as most hosts do it.
 */
export async function servePlainly(
  folder: string,
  { compress = false } = {},
): Promise<{ address: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    readFile(file).then(
      (bytes) => {
        const kind = KINDS[extname(file)];
        const isPacked = compress && kind !== undefined;
        response
          .writeHead(200, {
            "Content-Type": kind ?? "application/octet-stream",
            "Access-Control-Allow-Origin": "*",
            ...(isPacked && { "Content-Encoding": "gzip" }),
          })
          .end(isPacked ? gzipSync(bytes) : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
