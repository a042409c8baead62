import type { Access } from "../../access.ts";
import { createPlayback } from "../../create-playback.ts";
import type { FaultKind } from "../../decide-recovery.ts";
import type { PlaybackAdapters } from "../../media-player.ts";
import type { Playback, PlaybackOptions } from "../../playback.ts";
import type { Source } from "../../take-sources.ts";
import { browserAdapters } from "../browser-adapters.ts";
import { rememberUnfit } from "../engine-memory.ts";
import { createCodecsPlayer } from "./codecs-player.ts";

/** The engine's world with decoders of its own for the pictures; sound stays with its element. */
const codecsAdapters: PlaybackAdapters = {
  ...browserAdapters,
  engine: "frame-exact",
  createVideoPlayer: createCodecsPlayer,
  // What its own decoders are short of says nothing of how many elements can play.
  decoders: { ...browserAdapters.decoders, remember: () => undefined },
};
/** A device that has not shown a picture by then is better off with elements. */
const PATIENCE_MS = 4000;

/**
 * Opens a take with decoders of its own, after it has decoded one picture of every stream where the take is to begin: only
 * then is it known that it can be played so. What that fetched is in the browser's cache, whichever engine plays.
 *
 * @param pictures Streams that are tried.
 * @returns null: elements do better.
 */
export async function openFrameExact(
  options: PlaybackOptions,
  pictures: readonly Source[],
  access: Access,
): Promise<Playback | null> {
  const { startSeconds = 0, signal } = options;
  const tried = await Promise.all(pictures.map((source) => tryStream(source, startSeconds, access, signal)));
  signal?.throwIfAborted();
  if (tried.includes("undecodable")) rememberUnfit("frame-exact");
  if (tried.some((outcome) => outcome !== "decoded")) return null;
  return createPlayback(options, codecsAdapters, access);
}

/** `absent`: it is not known whether it could be decoded. */
type Trial = "decoded" | "undecodable" | "absent";

/** The device's fault; that a stream is encrypted, or of a codec of its own, says nothing of the next one. */
const UNDECODABLE: ReadonlySet<FaultKind> = new Set(["decoder", "decoder-limit"]);

function tryStream(
  { url, offsetSeconds }: Source,
  startSeconds: number,
  access: Access,
  signal: AbortSignal | undefined,
): Promise<Trial> {
  return new Promise((resolve) => {
    const settle = (outcome: Trial) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      player.dispose();
      resolve(outcome);
    };
    const end = () => settle("absent");
    const timer = setTimeout(end, PATIENCE_MS);
    signal?.addEventListener("abort", end);
    const player = createCodecsPlayer(
      url,
      Math.max(0, startSeconds - offsetSeconds),
      {
        onChange() {
          if (player.media.hasData) settle("decoded");
        },
        onFailure(failure) {
          if (failure.kind === "access") void access.renew();
          if (failure.fatal) settle(UNDECODABLE.has(failure.kind) ? "undecodable" : "absent");
        },
        onPresented: () => {},
      },
      access,
    );
  });
}
