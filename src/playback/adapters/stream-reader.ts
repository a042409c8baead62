import type { Access } from "../access.ts";
import type { StreamReader } from "../media-player.ts";
import { createFootageRequests, FootageFailure } from "./fetch-footage.ts";

/** A take waits no longer than this for everything that is read before it opens. */
const OPENS_WITHIN_MS = 4000;

/**
 * Reads playlists over the network; what does not come in time is null, and the players will say what is wrong with it.
 *
 * @param signal Ends the reading before its time.
 */
export function createStreamReader(access: Access, signal?: AbortSignal): StreamReader {
  const deadline = AbortSignal.timeout(OPENS_WITHIN_MS);
  const end = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const requests = createFootageRequests(access, () => void access.renew());
  return {
    get isOver() {
      return end.aborted;
    },
    text: (url) => orNull(requests.playlist(url, end)),
    bytes: (url) => orNull(requests.piece({ url, range: null }, end)),
  };
}

async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof FootageFailure || error instanceof DOMException) return null;
    throw error;
  }
}
