import type { PlaybackErrorCode } from "../playback.ts";
import type { StreamReader } from "../media-player.ts";
import type { PlaylistFacts } from "../parse-playlist.ts";
import { readFacts } from "../read-sources.ts";
import { chooseAgreeing, findCommon } from "./find-common.ts";
import type { Source } from "../take-sources.ts";

/** Where take time begins, and where a live take is best entered. */
export interface Epoch {
  /** Wall time of the first piece that all angles have, milliseconds since 1970: take time 0. */
  readonly epochMs: number;
  /** Take time so far before the newest common picture as the servers want it. */
  readonly goalSeconds: number;
}

/** Asks every angle what it has on offer. Angles that do not answer, or have no dates, do not count. */
export async function readEpoch(
  sources: readonly Source[],
  reader: StreamReader,
): Promise<Epoch | PlaybackErrorCode> {
  const read = await Promise.all(sources.map(({ url }) => readMedia(url, reader)));
  const facts = read.filter((one) => one !== null);
  const dated = facts.flatMap(({ startsAtMs, endsAtMs, holdBackSeconds, isComplete }) =>
    startsAtMs === null || endsAtMs === null
      ? []
      : [
          {
            fromSeconds: startsAtMs / 1000,
            untilSeconds: endsAtMs / 1000,
            holdBackSeconds,
            live: !isComplete,
          },
        ],
  );
  const agreeing = chooseAgreeing(dated);
  if (agreeing.length === 0) return facts.length > 0 ? "playback/undated" : "playback/not-begun";
  const { fromSeconds, goalSeconds } = findCommon(agreeing);
  // What is over is watched from its beginning.
  const isOver = agreeing.every(({ live }) => !live);
  return { epochMs: fromSeconds * 1000, goalSeconds: isOver ? 0 : goalSeconds - fromSeconds };
}

async function readMedia(url: string, reader: StreamReader): Promise<PlaylistFacts | null> {
  const facts = await readFacts(url, reader);
  const [variant] = facts?.variants ?? [];
  return variant === undefined ? facts : readFacts(variant.url, reader);
}
