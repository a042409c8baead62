import type { PlaybackErrorCode } from "../playback.ts";
import type { StreamReader } from "../media-player.ts";
import { parsePlaylist, type PlaylistFacts } from "../parse-playlist.ts";
import type { Source } from "../take-sources.ts";

/** Where take time begins, and where a live take is best entered. */
export interface Epoch {
  /** Wall time of the first piece that all angles have, milliseconds since 1970: take time 0. */
  readonly epochMs: number;
  /** Take time so far before the newest common picture as the servers want it. */
  readonly goalSeconds: number;
}

/** Ends of streams further apart than this do not belong to the same hour. */
const AGREE_MS = 30_000;

/** Asks every angle what it has on offer. Angles that do not answer, or have no dates, do not count. */
export async function readEpoch(
  sources: readonly Source[],
  reader: StreamReader,
): Promise<Epoch | PlaybackErrorCode> {
  const read = await Promise.all(sources.map(({ url }) => readMedia(url, reader)));
  const facts = read.filter((one) => one !== null);
  const dated = facts.flatMap(({ startsAtMs, endsAtMs, holdBackSeconds }) =>
    startsAtMs === null || endsAtMs === null ? [] : [{ startsAtMs, endsAtMs, holdBackSeconds }],
  );
  const groups = dated.map((one) =>
    dated.filter((other) => Math.abs(other.endsAtMs - one.endsAtMs) <= AGREE_MS),
  );
  const agreeing = groups.reduce((most, group) => (group.length > most.length ? group : most), []);
  if (agreeing.length === 0) return facts.length > 0 ? "playback/undated" : "playback/take-missing";
  const epochMs = Math.max(...agreeing.map(({ startsAtMs }) => startsAtMs));
  const endsAtMs = Math.min(...agreeing.map((one) => one.endsAtMs));
  const holdBackSeconds = Math.max(...agreeing.map((one) => one.holdBackSeconds));
  return { epochMs, goalSeconds: Math.max(0, (endsAtMs - epochMs) / 1000 - holdBackSeconds) };
}

async function readMedia(url: string, reader: StreamReader): Promise<PlaylistFacts | null> {
  const text = await reader.text(url);
  const facts = text === null ? null : parsePlaylist(text, url);
  const [variant] = facts?.variants ?? [];
  return variant === undefined ? facts : readMedia(variant.url, reader);
}
