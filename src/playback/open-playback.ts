import { createAccess, type Access } from "./access.ts";
import { browserAdapters } from "./adapters/browser-adapters.ts";
import { readEngineShares, rememberEngine } from "./adapters/engine-memory.ts";
import { createPlayback } from "./create-playback.ts";
import { decideEngine } from "./decide-engine.ts";
import type { Playback, PlaybackOptions } from "./playback.ts";
import { engineOf, namesPlaylist, needsReading, resolvePictures } from "./take-sources.ts";

/**
 * Opens a take as `createPlayback` does, after its playlists were read where the take does not say everything itself
 * (sound inside the angles, angles inside one playlist, starts by date), with the engine that suits take and device. A live
 * take opens near its edge.
 *
 * @throws RangeError as `createPlayback` does.
 */
export async function openPlayback(options: PlaybackOptions): Promise<Playback> {
  const { take, baseUrl } = options;
  const access = createAccess(options.authorize, browserAdapters, baseUrl);
  if (take.live === true)
    return (await import("./live/open-live-playback.ts")).openLivePlayback(options, access);
  if (!needsReading(take)) return openWithEngine(options, access);
  const [{ readSources }, { createStreamReader }] = await Promise.all([
    import("./read-sources.ts"),
    import("./adapters/stream-reader.ts"),
  ]);
  const sources = await readSources(take, baseUrl, createStreamReader(access, options.signal));
  options.signal?.throwIfAborted();
  return openWithEngine({ ...options, sources }, access);
}

async function openWithEngine(options: PlaybackOptions, access: Access): Promise<Playback> {
  const { take, baseUrl, sources } = options;
  const pictures = resolvePictures(take, baseUrl, sources);
  const isPossible = typeof VideoDecoder === "function" && pictures.every(({ url }) => namesPlaylist(url));
  const asked = options.engine ?? engineOf(take);
  const engine = decideEngine({ asked, possible: isPossible, shares: readEngineShares() });
  const openElements = () => createPlayback(options, browserAdapters, access);
  if (engine === "elements") return rememberOf(openElements());
  const { openFrameExact } = await import("./adapters/codecs/open-frame-exact.ts");
  return rememberOf((await openFrameExact(options, pictures, access)) ?? openElements());
}

/** Keeps what it measures of its engine, whenever it comes to rest. */
function rememberOf(playback: Playback): Playback {
  let rememberedFrames = 0;
  const remember = () => {
    const measured = playback.measurement();
    if (measured.renderedFrames === rememberedFrames) return;
    rememberedFrames = measured.renderedFrames;
    rememberEngine(playback.getState().engine, measured);
  };
  const stopListening = playback.subscribe(({ playing }) => {
    if (!playing) remember();
  });
  return {
    ...playback,
    dispose() {
      stopListening();
      remember();
      playback.dispose();
    },
  };
}
