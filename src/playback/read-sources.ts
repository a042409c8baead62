import type { Take } from "../tour/tour-schema.ts";
import type { StreamReader } from "./media-player.ts";
import { parsePlaylist, type PlaylistFacts, type PlaylistVariant } from "./parse-playlist.ts";
import {
  alignsByDate,
  namesPlaylist,
  resolveSources,
  trackOf,
  type Source,
  type TakeSources,
} from "./take-sources.ts";

/** An address that no browser loads: an angle that its playlist does not have fails by itself, and says so. */
const NOWHERE = "about:invalid";
/** Quality taken of a rendition that comes in several: its playlists are not one ladder that a player could climb. */
const TRACK_HEIGHT = 720;
const SOUND_CODECS = /^(mp4a|ac-3|ec-3|opus|flac|alac|mp3)/i;

/** One angle's playlist; null: it is none, or it did not come. */
interface Read {
  readonly source: Source;
  readonly facts: PlaylistFacts | null;
}

/**
 * Reads the playlists of a take as far as it says nothing itself: which rendition inside a playlist is the angle, where the
 * sound is, and (when asked for) when each angle begins.
 *
 * A take that lists no sound has the sound of its first angle that has any, in its lowest quality and in an element of
 * its own: it goes on undisturbed whichever angle is large, and its bytes are loaded once more for that. What was not read
 * in time counts as having sound: its player waits for it, and a take that opened without would stay silent.
 */
export async function readSources(take: Take, baseUrl: string, reader: StreamReader): Promise<TakeSources> {
  const { angles, sounds } = resolveSources(take, baseUrl);
  const tracks = take.angles.map(trackOf);
  const wholes = await Promise.all(angles.map((source) => readPlaylist(source, reader)));
  const chosen = await Promise.all(
    wholes.map((whole, index) => chooseTrack(whole, tracks[index] ?? null, reader)),
  );
  const aligned = alignsByDate(take) ? await alignByDate(chosen, reader) : chosen.map(({ source }) => source);
  const hasSound = take.atlas !== undefined || sounds.length > 0;
  return { angles: aligned, sounds: hasSound ? sounds : await findSound(wholes, aligned, reader) };
}

async function readPlaylist(source: Source, reader: StreamReader): Promise<Read> {
  return { source, facts: namesPlaylist(source.url) ? await readFacts(source.url, reader) : null };
}

/** null: it did not come, or is no playlist. */
export async function readFacts(url: string, reader: StreamReader): Promise<PlaylistFacts | null> {
  const text = await reader.text(url);
  return text === null ? null : parsePlaylist(text, url);
}

async function chooseTrack(whole: Read, track: string | null, reader: StreamReader): Promise<Read> {
  if (track === null) return whole;
  // Without its playlist nobody knows which picture it is; another one would be a lie.
  const { renditions, variants } = whole.facts ?? { renditions: [], variants: [] };
  const streamOf = (group: string) => variants.filter(({ videoGroup }) => videoGroup === group);
  const qualities = renditions
    .filter(({ type, name }) => type === "VIDEO" && name === track)
    .flatMap(({ group, url }) => streamOf(group).map((variant) => ({ ...variant, url: url ?? variant.url })))
    .toSorted((a, b) => a.bandwidth - b.bandwidth);
  const best = qualities.findLast(({ height }) => (height ?? 0) <= TRACK_HEIGHT) ?? qualities[0];
  return readPlaylist({ ...whole.source, url: best?.url ?? NOWHERE }, reader);
}

/** The take begins with the last angle that begins: its first common frame. */
async function alignByDate(reads: readonly Read[], reader: StreamReader): Promise<readonly Source[]> {
  const dates = await Promise.all(reads.map((read) => readDate(read, reader)));
  const known = dates.filter((date) => date !== null);
  const sources = reads.map(({ source }) => source);
  // Without the date of one of them the others' would only part them.
  if (known.length < reads.length) return sources;
  const first = Math.max(...known);
  return sources.map((source, index) => ({
    ...source,
    offsetSeconds: ((dates[index] ?? first) - first) / 1000,
  }));
}

async function readDate({ source, facts }: Read, reader: StreamReader): Promise<number | null> {
  const [variant] = facts?.variants ?? [];
  if (variant === undefined) return facts?.startsAtMs ?? null;
  return (await readPlaylist({ ...source, url: variant.url }, reader)).facts?.startsAtMs ?? null;
}

async function findSound(
  wholes: readonly Read[],
  angles: readonly Source[],
  reader: StreamReader,
): Promise<readonly Source[]> {
  for (const [index, whole] of wholes.entries()) {
    const url = await findSoundUrl(whole, reader);
    const offsetSeconds = angles[index]?.offsetSeconds ?? 0;
    if (url !== null) return [{ id: whole.source.id, url, offsetSeconds }];
  }
  const lateIndex = reader.isOver ? wholes.findIndex(({ facts }) => facts === null) : -1;
  const late = wholes[lateIndex];
  return late === undefined ? [] : [{ ...late.source, offsetSeconds: angles[lateIndex]?.offsetSeconds ?? 0 }];
}

/** Where the sound of an angle is: in a rendition of its own, or inside; null: it has none. */
async function findSoundUrl({ source, facts }: Read, reader: StreamReader): Promise<string | null> {
  if (facts === null) return null;
  const byBandwidth = facts.variants.toSorted((a, b) => a.bandwidth - b.bandwidth);
  const [lowest] = byBandwidth;
  if (lowest === undefined) return (await hasSound(facts, reader)) ? source.url : null;
  const apart = facts.renditions.filter(
    ({ type, url, group }) => type === "AUDIO" && url !== null && group === lowest.audioGroup,
  );
  const main = apart.find(({ isDefault }) => isDefault) ?? apart[0];
  if (main !== undefined) return main.url;
  const said = byBandwidth.find(({ codecs }) => codecs.some((codec) => SOUND_CODECS.test(codec.trim())));
  if (said !== undefined || byBandwidth.every(saysCodecs)) return said?.url ?? null;
  const inner = await readPlaylist({ ...source, url: lowest.url }, reader);
  const mayHave = inner.facts === null ? reader.isOver : await hasSound(inner.facts, reader);
  return mayHave ? lowest.url : null;
}

const saysCodecs = ({ codecs }: PlaylistVariant) => codecs.length > 0;

/** Fragmented MP4 lists its tracks at the beginning; MPEG-TS from elsewhere nearly always has sound. */
async function hasSound({ initUrl }: PlaylistFacts, reader: StreamReader): Promise<boolean> {
  if (initUrl === null) return true;
  const bytes = await reader.bytes(initUrl);
  // The handler type of a sound track, ISO/IEC 14496-12 section 8.4.3.
  return bytes === null ? reader.isOver : new TextDecoder("latin1").decode(bytes).includes("soun");
}
