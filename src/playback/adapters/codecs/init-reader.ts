import type { ByteAddress } from "../../parse-pieces.ts";
import type { FootageRequests } from "../fetch-footage.ts";

/**
 * Reads initialisation sections, each once: all pieces share them. None is called off with the piece that asked first,
 * the next one waits for the same answer; one that failed is asked for again.
 *
 * @param signal Ends all of them.
 */
export function createInitReader(
  requests: FootageRequests,
  signal: AbortSignal,
): (address: ByteAddress) => Promise<Uint8Array> {
  const inits = new Map<string, Promise<Uint8Array>>();
  return (address) => {
    const key = JSON.stringify(address);
    const known = inits.get(key) ?? requests.piece(address, signal);
    inits.set(key, known);
    known.catch(() => inits.delete(key));
    return known;
  };
}
