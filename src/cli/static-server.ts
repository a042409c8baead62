import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import send from "send";
import { isServable } from "./is-servable.ts";

/** A folder whose files are served. */
interface Mount {
  /** `/tours/`: everything in the folder, below this address. `/embed.js`: the one file of that name in the folder. */
  readonly prefix: string;
  readonly folder: string;
}

export interface StaticServerOptions {
  /** The longest prefix that an address begins with serves it. */
  readonly mounts: readonly Mount[];
  /** Pages made for this server instead of read from a folder, by exact path. */
  readonly pages?: ReadonlyMap<string, () => Promise<string>>;
  /** Null: 4173, or the next port that is free. */
  readonly port: number | null;
  /** Address to listen on; null: this machine only (both loopback addresses). */
  readonly host: string | null;
}

export interface RunningServer {
  /** `http://localhost:<port>/`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The port that was asked for is taken, or may not be used. */
export class PortError extends Error {
  constructor(port: number, cause: NodeJS.ErrnoException) {
    const why =
      cause.code === "EADDRINUSE" ? "is in use by another program" : `cannot be used (${cause.code})`;
    super(`Port ${port} ${why}. Choose another with --port, or leave --port out to get a free one.`, {
      cause,
    });
    this.name = "PortError";
  }
}

/** The address that was asked for is none of this machine's. */
export class HostError extends Error {
  constructor(host: string, cause: NodeJS.ErrnoException) {
    super(
      `--host ${JSON.stringify(host)} is no address of this machine. Leave it out for this machine only, or give 0.0.0.0.`,
      { cause },
    );
    this.name = "HostError";
  }
}

const HOST_CODES: ReadonlySet<string> = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "EINVAL",
]);
const FIRST_PORT = 4173;
const PORTS_TRIED = 50;
const LOOPBACK = ["127.0.0.1", "::1"];

/**
 * Serves folders over HTTP: ranges, ETags, CORS for everyone, always revalidated, no listings, nothing outside the folders
 * (a link that leads out of them is answered like a file that is not there).
 *
 * @throws PortError when the port asked for is busy; HostError when the address is not of this machine.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<RunningServer> {
  const handler = createHandler(options);
  const hosts = options.host === null ? LOOPBACK : [options.host];
  const ports =
    options.port === null
      ? Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index)
      : [options.port];
  let lastError: PortError | null = null;
  for (const port of ports) {
    try {
      const listening = await listenOnAll(handler, port, hosts);
      const close = () => closeAll(listening.servers);
      return { url: `http://localhost:${listening.port}/`, port: listening.port, close };
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      lastError = error;
    }
  }
  throw lastError ?? new RangeError("No port to try.");
}

function createHandler({ mounts, pages }: StaticServerOptions) {
  const ordered = mounts.toSorted((a, b) => b.prefix.length - a.prefix.length);
  return (request: IncomingMessage, response: ServerResponse) => {
    setCommonHeaders(response);
    // The path as it came: parsing it as a URL would resolve ".." before anyone can refuse it.
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      return answer(response, 405, `This server only answers GET; ${request.method} is not possible.`);
    }
    const page = pages?.get(path);
    if (page) return void servePage(request, response, page);
    const mount = ordered.find(({ prefix }) =>
      prefix.endsWith("/") ? path.startsWith(prefix) : path === prefix,
    );
    if (!mount) return answer(response, 404, `There is nothing at ${path}.`);
    const refuse = (status: number) =>
      answer(
        response,
        status,
        status === 404 ? `There is nothing at ${path}.` : `The address ${path} cannot be served.`,
      );
    const named = mount.prefix.endsWith("/") ? path.slice(mount.prefix.length - 1) : path;
    isServable(mount.folder, named).then(
      (servable) => {
        if (!servable) return refuse(404);
        send(request, named, {
          root: mount.folder,
          index: pages ? false : "index.html",
          dotfiles: "ignore",
          cacheControl: false,
        })
          .on("directory", () => refuse(404))
          .on("error", (error: { status?: number }) => refuse(error.status ?? 500))
          .pipe(response);
      },
      () => refuse(500),
    );
  };
}

function setCommonHeaders(response: ServerResponse): void {
  // Tours and embed.js are made to be used by pages of other origins.
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "Range");
  response.setHeader("Access-Control-Expose-Headers", "Content-Length, Content-Range, Accept-Ranges, ETag");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  // Kept by the browser, but asked about each time: a rebuilt tour is seen at the next load.
  response.setHeader("Cache-Control", "no-cache");
}

async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  page: () => Promise<string>,
): Promise<void> {
  try {
    const html = Buffer.from(await page());
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": html.length });
    response.end(request.method === "HEAD" ? undefined : html);
  } catch (error) {
    answer(response, 500, `The page could not be made: ${String(error)}`);
  }
}

function answer(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ["Content-Length", "Content-Range", "ETag", "Last-Modified"])
    response.removeHeader(name);
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${words}\n`);
}

async function listenOnAll(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  hosts: readonly string[],
): Promise<{ servers: readonly Server[]; port: number }> {
  const servers: Server[] = [];
  let actual = port;
  for (const host of hosts) {
    const server = createServer(handler);
    try {
      await listen(server, actual, host);
      servers.push(server);
      actual = (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has no second loopback address.
      if (servers.length > 0 && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
      await closeAll(servers);
      if (HOST_CODES.has(code ?? "")) throw new HostError(host, error as NodeJS.ErrnoException);
      throw new PortError(actual, error as NodeJS.ErrnoException);
    }
  }
  return { servers, port: actual };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    }),
  );
}
