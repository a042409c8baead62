import type { Access } from "../access.ts";
import { browserAdapters } from "../adapters/browser-adapters.ts";
import { createStreamReader } from "../adapters/stream-reader.ts";
import { createAwaitedPlayback } from "../awaited-playback.ts";
import { chooseWaitSeconds } from "../decide-recovery.ts";
import { waitFor } from "../wait-for.ts";
import type { Playback, PlaybackError, PlaybackErrorCode, PlaybackOptions } from "../playback.ts";
import { readSources } from "../read-sources.ts";
import { needsReading, resolveSources } from "../take-sources.ts";
import { createLivePlayback } from "./create-live-playback.ts";
import { readEpoch } from "./read-epoch.ts";

/**
 * Opens a live take, after its playlists have said where it is. Angles that do not answer in time join later; where none
 * answers the take may not have begun, and it is asked again for as long as somebody waits.
 */
export async function openLivePlayback(options: PlaybackOptions, access: Access): Promise<Playback> {
  const first = await tryToOpen(options, access, options.signal);
  if (typeof first !== "string") return first;
  return createAwaitedPlayback(options, describe(first), async (tell, signal) => {
    for (let attempts = 0; ; attempts += 1) {
      const waitSeconds = chooseWaitSeconds({ attempts, chance: browserAdapters.random(), live: true });
      await waitFor(waitSeconds * 1000, signal);
      const opened = await tryToOpen(options, access, signal);
      if (typeof opened !== "string") return opened;
      tell(describe(opened));
    }
  });
}

async function tryToOpen(
  options: PlaybackOptions,
  access: Access,
  signal?: AbortSignal,
): Promise<Playback | PlaybackErrorCode> {
  const { take, baseUrl } = options;
  const reader = createStreamReader(access, signal);
  const sources = needsReading(take)
    ? await readSources(take, baseUrl, reader)
    : resolveSources(take, baseUrl);
  const epoch = await readEpoch(sources.angles, reader);
  signal?.throwIfAborted();
  return typeof epoch === "string" ? epoch : createLivePlayback({ ...options, sources, epoch, access });
}

function describe(code: PlaybackErrorCode): PlaybackError {
  const isOnline = browserAdapters.isOnline();
  return { code: isOnline ? code : "playback/offline", angle: null, message: "no angle says where it is" };
}
