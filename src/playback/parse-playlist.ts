/** A stream of a master playlist: everything of one quality. URLs are absolute. */
export interface PlaylistVariant {
  readonly url: string;
  /** Bits per second; 0: not said. */
  readonly bandwidth: number;
  /** Lines; null: not said. */
  readonly height: number | null;
  /** RFC 6381; empty: not said. */
  readonly codecs: readonly string[];
  /** Groups of renditions that belong to it; null: what it has is inside. */
  readonly audioGroup: string | null;
  readonly videoGroup: string | null;
}

/** A sound or picture beside the streams, or (without a URL) inside them. */
export interface PlaylistRendition {
  readonly type: string;
  readonly group: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly url: string | null;
}

/** What is read out of a playlist before it is played. */
export interface PlaylistFacts {
  /** Empty for a media playlist. */
  readonly variants: readonly PlaylistVariant[];
  readonly renditions: readonly PlaylistRendition[];
  /** Playlists of single pictures to scrub with (EXT-X-I-FRAME-STREAM-INF). */
  readonly stills: readonly PlaylistVariant[];
  /** Wall time of the first picture, milliseconds since 1970; null: the playlist does not say. */
  readonly startsAtMs: number | null;
  /** The same of the end of the last picture. */
  readonly endsAtMs: number | null;
  /** How far from its end a live stream is to be played; 0 for one that has ended. */
  readonly holdBackSeconds: number;
  /** Nothing more is to come (EXT-X-ENDLIST). */
  readonly isComplete: boolean;
  /** Initialisation section of fragmented MP4; null: none, as in MPEG-TS. */
  readonly initUrl: string | null;
}

/**
 * Reads as much of an HLS playlist as has to be known before it is given to a player.
 *
 * @param url Address of the playlist; URLs in it are relative to that.
 * @returns null: not a playlist.
 * @see https://www.rfc-editor.org/rfc/rfc8216 sections 4.3.2 and 4.3.4
 */
export function parsePlaylist(text: string, url: string): PlaylistFacts | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (!lines[0]?.startsWith("#EXTM3U")) return null;
  const variants: PlaylistVariant[] = [];
  const renditions: PlaylistRendition[] = [];
  const stills: PlaylistVariant[] = [];
  let initUrl: string | null = null;
  let described: Attributes | null = null;
  for (const line of lines) {
    const [tag, value] = splitTag(line);
    if (tag === "#EXT-X-STREAM-INF") described = parseAttributes(value);
    else if (tag === "#EXT-X-MEDIA") renditions.push(readRendition(parseAttributes(value), url));
    else if (tag === "#EXT-X-I-FRAME-STREAM-INF") {
      const given = parseAttributes(value);
      const variant = readVariant(given, given.get("URI") ?? "", url);
      if (variant !== null && given.has("URI")) stills.push(variant);
    } else if (tag === "#EXT-X-MAP") initUrl ??= resolveUri(parseAttributes(value).get("URI"), url);
    else if (line !== "" && !line.startsWith("#") && described !== null) {
      const variant = readVariant(described, line, url);
      if (variant !== null) variants.push(variant);
      described = null;
    }
  }
  return { variants, renditions, stills, initUrl, ...readTimes(lines) };
}

type Times = Pick<PlaylistFacts, "startsAtMs" | "endsAtMs" | "holdBackSeconds" | "isComplete">;

function readTimes(lines: readonly string[]): Times {
  let startsAtMs: number | null = null;
  let endsAtMs: number | null = null;
  let goneSeconds = 0;
  let targetSeconds = 0;
  let saidSeconds: number | null = null;
  let isComplete = false;
  for (const line of lines) {
    const [tag, value] = splitTag(line);
    const number = Number.parseFloat(value) || 0;
    if (tag === "#EXT-X-TARGETDURATION") targetSeconds = number;
    else if (tag === "#EXT-X-SERVER-CONTROL") saidSeconds = readHoldBack(parseAttributes(value));
    else if (line === "#EXT-X-ENDLIST") isComplete = true;
    else if (tag === "#EXTINF") {
      goneSeconds += number;
      if (endsAtMs !== null) endsAtMs += number * 1000;
    } else if (tag === "#EXT-X-PROGRAM-DATE-TIME" && Number.isFinite(Date.parse(value))) {
      endsAtMs = Date.parse(value);
      startsAtMs ??= endsAtMs - goneSeconds * 1000;
    }
  }
  const holdBackSeconds = isComplete ? 0 : (saidSeconds ?? HOLD_BACK_PIECES * targetSeconds);
  return { startsAtMs, endsAtMs, holdBackSeconds, isComplete };
}

/** RFC 8216bis section 4.4.3.8: what applies where the server says nothing. */
export const HOLD_BACK_PIECES = 3;

export type Attributes = ReadonlyMap<string, string>;

/** A line's tag and what stands behind its colon. */
export function splitTag(line: string): readonly [string, string] {
  const colon = line.indexOf(":");
  return line.startsWith("#") && colon > 0 ? [line.slice(0, colon), line.slice(colon + 1)] : [line, ""];
}

export function parseAttributes(list: string): Attributes {
  const found = list.matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^,]*))/g);
  return new Map([...found].map(([, name = "", quoted, plain = ""]) => [name, quoted ?? plain]));
}

/** Of parts, where the server has them; null: the server does not say. */
function readHoldBack(given: Attributes): number | null {
  const seconds = Number(given.get("PART-HOLD-BACK") ?? given.get("HOLD-BACK"));
  return seconds > 0 ? seconds : null;
}

/** null: none, or nothing that can be fetched. */
export function resolveUri(uri: string | undefined, url: string): string | null {
  if (uri === undefined || !URL.canParse(uri, url)) return null;
  const resolved = new URL(uri, url);
  return /^https?:$/.test(resolved.protocol) ? resolved.href : null;
}

function readVariant(given: Attributes, uri: string, base: string): PlaylistVariant | null {
  const url = resolveUri(uri, base);
  if (url === null) return null;
  const height = Number(/^\d+x(\d+)$/.exec(given.get("RESOLUTION") ?? "")?.[1]);
  return {
    url,
    bandwidth: Number(given.get("BANDWIDTH")) || 0,
    height: height > 0 ? height : null,
    codecs: (given.get("CODECS") ?? "").split(",").filter((codec) => codec.trim() !== ""),
    audioGroup: given.get("AUDIO") ?? null,
    videoGroup: given.get("VIDEO") ?? null,
  };
}

function readRendition(given: Attributes, base: string): PlaylistRendition {
  return {
    type: given.get("TYPE") ?? "",
    group: given.get("GROUP-ID") ?? "",
    name: given.get("NAME") ?? "",
    isDefault: given.get("DEFAULT") === "YES",
    url: resolveUri(given.get("URI"), base),
  };
}
