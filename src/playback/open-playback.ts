import { createPlayback } from "./create-playback.ts";
import type { Playback, PlaybackOptions } from "./playback.ts";
import { needsReading } from "./take-sources.ts";

/**
 * Opens a take as `createPlayback` does, after its playlists were read where the take does not say everything itself:
 * sound inside the angles, angles inside one playlist, starts by date.
 */
export async function openPlayback(options: PlaybackOptions): Promise<Playback> {
  const { take, baseUrl } = options;
  if (!needsReading(take)) return createPlayback(options);
  const [{ readSources }, { createStreamReader }] = await Promise.all([
    import("./read-sources.ts"),
    import("./adapters/stream-reader.ts"),
  ]);
  return createPlayback({ ...options, sources: await readSources(take, baseUrl, createStreamReader()) });
}
