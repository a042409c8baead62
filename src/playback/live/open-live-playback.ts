import { createStreamReader } from "../adapters/stream-reader.ts";
import type { Playback, PlaybackOptions } from "../playback.ts";
import { readSources } from "../read-sources.ts";
import { createRefusedPlayback } from "../refused-playback.ts";
import { needsReading, resolveSources } from "../take-sources.ts";
import { createLivePlayback } from "./create-live-playback.ts";
import { readEpoch } from "./read-epoch.ts";

/** Opens a live take, after its playlists have said where it is. */
export async function openLivePlayback(options: PlaybackOptions): Promise<Playback> {
  const { take, baseUrl } = options;
  const sources = needsReading(take)
    ? await readSources(take, baseUrl, createStreamReader())
    : resolveSources(take, baseUrl);
  const epoch = await readEpoch(sources.angles, createStreamReader());
  if (typeof epoch !== "string") return createLivePlayback({ ...options, sources, epoch });
  return createRefusedPlayback(options, { code: epoch, angle: null, message: "no angle says where it is" });
}
