import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server, or the network before it, does to an answer. */
export type ServerFault =
  | { readonly kind: "status"; readonly status: number }
  /** Takes the request and never answers. */
  | { readonly kind: "hang" }
  /** Promises an answer at once and sends it when it is mended. */
  | { readonly kind: "withhold" }
  /** Closes the connection. */
  | { readonly kind: "drop" }
  /** Noise of the right length. */
  | { readonly kind: "garbage" }
  /** The right boxes around noise: it is found out by the decoder. */
  | { readonly kind: "scramble" }
  /** A page to log in, with status 200. */
  | { readonly kind: "html" }
  /** Ends early, and says that this is all. */
  | { readonly kind: "truncate"; readonly share: number }
  | { readonly kind: "slow"; readonly bytesPerSecond: number }
  /** Answers something else. */
  | { readonly kind: "replace"; readonly body: (original: string) => string }
  /** 403 unless the address carries the token of the moment. */
  | { readonly kind: "token"; readonly token: () => string };

export interface FaultServer {
  /** With a slash at the end. */
  readonly address: string;
  /** What is asked for under this path goes wrong from now on; returns the way to mend it. */
  inject(path: RegExp, fault: ServerFault): () => void;
  mendAll(): void;
  /** Requests since the last call of `forget`, in their order. */
  readonly asked: readonly string[];
  /** Of those, how many were refused. */
  readonly refused: number;
  forget(): void;
  stop(): Promise<void>;
}

/** Stands before a server that works, passes everything on, and spoils what it was told to spoil. */
export async function serveFaultily(upstream: string): Promise<FaultServer> {
  const rules = new Map<number, { path: RegExp; fault: ServerFault; withheld: (() => void)[] }>();
  let serial = 0;
  let asked: string[] = [];
  let refused = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", upstream);
    asked.push(url.pathname + url.search);
    response.on("finish", () => {
      if (response.statusCode === 403) refused += 1;
    });
    const rule = [...rules.values()].findLast(({ path }) => path.test(url.pathname));
    const range = request.headers.range;
    const original = await fetch(url, { headers: range === undefined ? {} : { range } });
    const body = Buffer.from(await original.arrayBuffer());
    const head = headOf(original);
    if (rule === undefined) response.writeHead(original.status, head).end(body);
    else if (rule.fault.kind === "withhold") {
      response.writeHead(original.status, head).flushHeaders();
      rule.withheld.push(() => response.end(body));
    } else spoil(rule.fault, url, response, body, head);
  };
  const mend = (which: number) => {
    const rule = rules.get(which);
    rules.delete(which);
    for (const send of rule?.withheld ?? []) send();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    inject(path, fault) {
      const mine = (serial += 1);
      rules.set(mine, { path, fault, withheld: [] });
      return () => mend(mine);
    },
    mendAll() {
      for (const which of rules.keys()) mend(which);
    },
    get asked() {
      return asked;
    },
    get refused() {
      return refused;
    },
    forget() {
      asked = [];
      refused = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Head = Record<string, string>;

/** Nothing is cached: a fault that was mended must not live on in the browser. */
function headOf(original: Response): Head {
  const kept = ["content-type", "content-range", "accept-ranges", "content-security-policy"];
  const found = kept.flatMap((name) => {
    const value = original.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(found), "cache-control": "no-store" };
}

function spoil(
  fault: Exclude<ServerFault, { kind: "withhold" }>,
  url: URL,
  response: ServerResponse,
  body: Buffer,
  head: Head,
): void {
  const html = { ...head, "content-type": "text/html" };
  switch (fault.kind) {
    case "status":
      return void response.writeHead(fault.status).end();
    case "hang":
      return;
    case "drop":
      return void response.destroy();
    case "garbage":
      return void response.writeHead(200, head).end(noise(body.length));
    case "scramble":
      return void response.writeHead(200, head).end(scramble(body));
    case "html":
      return void response
        .writeHead(200, html)
        .end("<!doctype html><title>Log in</title><p>Who are you?</p>");
    case "truncate":
      return void response.writeHead(200, head).end(body.subarray(0, body.length * fault.share));
    case "slow":
      response.writeHead(200, head);
      return trickle(response, body, fault.bytesPerSecond);
    case "replace":
      return void response.writeHead(200, head).end(fault.body(body.toString()));
    case "token":
      if (url.searchParams.get("token") !== fault.token()) return void response.writeHead(403).end();
      return void response.writeHead(200, head).end(body);
  }
}

function trickle(response: ServerResponse, body: Buffer, bytesPerSecond: number): void {
  const step = Math.max(1, bytesPerSecond / 10);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + step));
    sent += step;
    if (sent >= body.length || response.destroyed) {
      clearInterval(timer);
      response.end();
    }
  }, 100);
}

/** Repeatable noise. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 7;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

function scramble(body: Buffer): Buffer {
  const data = body.indexOf("mdat") + 4;
  return Buffer.concat([body.subarray(0, data), noise(body.length - data)]);
}
