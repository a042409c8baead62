import type { StreamReader } from "../media-player.ts";

/** A take waits no longer than this for everything that is read before it opens. */
const OPENS_WITHIN_MS = 4000;
/** A playlist beyond this blocks a browser for seconds; an initialisation section is a few hundred bytes. */
const LIMIT_BYTES = 4_000_000;

/** Reads playlists over the network; what does not come in time is null, and the players will say what is wrong with it. */
export function createStreamReader(): StreamReader {
  const deadline = AbortSignal.timeout(OPENS_WITHIN_MS);
  return {
    get isOver() {
      return deadline.aborted;
    },
    async text(url) {
      const bytes = await fetchBytes(url, deadline);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
    bytes: (url) => fetchBytes(url, deadline),
  };
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, { signal, credentials: "omit" });
    if (!response.ok || Number(response.headers.get("Content-Length")) > LIMIT_BYTES) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.byteLength > LIMIT_BYTES ? null : bytes;
  } catch (error) {
    // No network, no permission of the other origin, or no answer.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}
