import type { Access } from "../access.ts";
import type { FaultKind } from "../decide-recovery.ts";
import type { ByteAddress } from "../parse-pieces.ts";
import { unlessAborted, waitFor } from "../wait-for.ts";
import { checkPiece, checkPlaylist } from "./check-answer.ts";
import { ANSWER_MS, isRefusal } from "./hls-requests.ts";

/** What went wrong with a request for good, in the engine's terms. */
export class FootageFailure extends Error {
  readonly kind: FaultKind;
  /** The next try may go better. */
  readonly mayPass: boolean;

  constructor(kind: FaultKind, message: string, mayPass = false) {
    super(message);
    this.name = "FootageFailure";
    this.kind = kind;
    this.mayPass = mayPass;
  }
}

/** How footage is asked for: the same rights, patience and checks as hls.js has here. */
export interface FootageRequests {
  /** @throws FootageFailure; AbortError when `signal` says so. */
  playlist(url: string, signal: AbortSignal): Promise<string>;
  /** @throws FootageFailure; AbortError when `signal` says so. */
  piece(address: ByteAddress, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  readonly bytesLoaded: number;
}

type Role = "playlist" | "piece";

const BAD_KINDS = { absurd: "absurd", html: "html", garbage: "garbage", truncated: "segment" } as const;
const MAY_PASS: ReadonlySet<string> = new Set(["garbage", "truncated"]);
const LOAD_MS = 20_000;
const RETRIES: Readonly<Record<Role, number>> = { playlist: 1, piece: 2 };

/**
 * @param onRefused Told of every 401 and 403, at once: access may be renewed while the request waits to be made again.
 */
export function createFootageRequests(access: Access, onRefused: (message: string) => void): FootageRequests {
  let bytesLoaded = 0;

  const ask = async (address: ByteAddress, role: Role, signal: AbortSignal) => {
    for (let tries = 0; ; tries += 1) {
      try {
        const bytes = await fetchOnce(address, role, access, signal);
        bytesLoaded += bytes.byteLength;
        return bytes;
      } catch (error) {
        if (!(error instanceof FootageFailure)) throw error;
        if (error.kind === "access") onRefused(error.message);
        const mayHelp = error.kind === "access" ? access.state !== "none" && tries < 1 : error.mayPass;
        if (!mayHelp || tries >= RETRIES[role]) throw error;
        await waitFor((200 + 200 * Math.random()) * 2 ** tries, signal);
      }
    }
  };
  return {
    async playlist(url, signal) {
      return new TextDecoder().decode(await ask({ url, range: null }, "playlist", signal));
    },
    piece: (address, signal) => ask(address, "piece", signal),
    get bytesLoaded() {
      return bytesLoaded;
    },
  };
}

async function fetchOnce(
  address: ByteAddress,
  role: Role,
  access: Access,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { url, headers } = await unlessAborted(access.prepare(address.url), signal);
  const patience = new AbortController();
  let timer = setTimeout(() => patience.abort(), ANSWER_MS);
  try {
    const response = await fetch(url, {
      headers: { ...headers, ...describeRange(address) },
      credentials: "omit",
      signal: AbortSignal.any([signal, patience.signal]),
    });
    if (!response.ok) throw readStatus(response.status, role, url);
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), LOAD_MS);
    const bytes = cut(new Uint8Array(await response.arrayBuffer()), address, response.status);
    const bad = checkBytes(bytes, address, role);
    if (bad !== null) throw new FootageFailure(BAD_KINDS[bad], `${bad} ${url}`, MAY_PASS.has(bad));
    return bytes;
  } catch (error) {
    if (signal.aborted || error instanceof FootageFailure) throw error;
    if (patience.signal.aborted) throw new FootageFailure("timeout", `no answer ${url}`, true);
    // No network, or no permission of the other origin.
    if (error instanceof TypeError || error instanceof DOMException)
      throw new FootageFailure("network", `${error.message} ${url}`, true);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function readStatus(status: number, role: Role, url: string): FootageFailure {
  const message = `${status} ${url}`;
  if (isRefusal(status)) return new FootageFailure("access", message);
  if (status < 400 || status >= 500) return new FootageFailure("network", message, true);
  return new FootageFailure(role === "playlist" ? "missing" : "segment", message);
}

function describeRange({ range }: ByteAddress): Record<string, string> {
  if (range === null) return {};
  return { Range: `bytes=${range.fromByte}-${range.fromByte + range.sizeBytes - 1}` };
}

/** A server that knows no ranges sends everything, with status 200. */
function cut(
  bytes: Uint8Array<ArrayBuffer>,
  { range }: ByteAddress,
  status: number,
): Uint8Array<ArrayBuffer> {
  return range === null || status === 206
    ? bytes
    : bytes.slice(range.fromByte, range.fromByte + range.sizeBytes);
}

function checkBytes(bytes: Uint8Array<ArrayBuffer>, { url, range }: ByteAddress, role: Role) {
  if (role === "playlist") return checkPlaylist(new TextDecoder().decode(bytes));
  // A range may end in the middle of a box.
  return checkPiece(bytes.buffer, range === null ? new URL(url).pathname : "");
}
