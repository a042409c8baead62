import { parseAttributes, resolveUri, splitTag } from "./parse-playlist.ts";

/** Some bytes of a file, or all of them. */
export interface ByteAddress {
  /** Absolute. */
  readonly url: string;
  /** null: the whole file. */
  readonly range: { readonly fromByte: number; readonly sizeBytes: number } | null;
}

/** One piece of footage, as a media playlist lists it. */
export interface PlaylistPiece extends ByteAddress {
  /** On the playlist's own time line, which begins with 0. */
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** Initialisation section of fragmented MP4; null: none, as in MPEG-TS. */
  readonly init: ByteAddress | null;
  /** Pieces with the same number have time stamps that go on from each other; a discontinuity begins another number. */
  readonly run: number;
}

export interface PieceList {
  readonly pieces: readonly PlaylistPiece[];
  /** False: it may still grow, as a live playlist does. */
  readonly isComplete: boolean;
  readonly isEncrypted: boolean;
}

/**
 * Reads the pieces of a media playlist, also of one that lists single pictures (EXT-X-I-FRAMES-ONLY).
 *
 * @param url Address of the playlist; URLs in it are relative to that.
 * @returns null: not a playlist of pieces.
 * @see https://www.rfc-editor.org/rfc/rfc8216 section 4.3.2
 */
export function parsePieces(text: string, url: string): PieceList | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (!lines[0]?.startsWith("#EXTM3U")) return null;
  const pieces: PlaylistPiece[] = [];
  let isComplete = false;
  let isEncrypted = false;
  let atSeconds = 0;
  let lastsSeconds: number | null = null;
  let range: string | null = null;
  let init: ByteAddress | null = null;
  let run = 0;
  for (const line of lines) {
    const [tag, value] = splitTag(line);
    if (tag === "#EXTINF") lastsSeconds = Number.parseFloat(value) || 0;
    else if (tag === "#EXT-X-BYTERANGE") range = value;
    else if (tag === "#EXT-X-DISCONTINUITY") run += 1;
    else if (tag === "#EXT-X-ENDLIST") isComplete = true;
    else if (tag === "#EXT-X-KEY") isEncrypted ||= parseAttributes(value).get("METHOD") !== "NONE";
    else if (tag === "#EXT-X-MAP") {
      const given = parseAttributes(value);
      const address = resolveUri(given.get("URI"), url);
      init = address === null ? null : { url: address, range: readRange(given.get("BYTERANGE"), null) };
    } else if (line !== "" && !line.startsWith("#") && lastsSeconds !== null) {
      const address = resolveUri(line, url);
      const untilSeconds = atSeconds + lastsSeconds;
      if (address !== null) {
        const before = pieces.at(-1)?.url === address ? pieces.at(-1) : undefined;
        const place = { fromSeconds: atSeconds, untilSeconds, init, run };
        pieces.push({ url: address, range: readRange(range, before ?? null), ...place });
      }
      atSeconds = untilSeconds;
      lastsSeconds = null;
      range = null;
    }
  }
  return pieces.length === 0 ? null : { pieces, isComplete, isEncrypted };
}

/** `<size>[@<from>]`; without a beginning it goes on where the piece before it ends. */
function readRange(given: string | null | undefined, before: ByteAddress | null): ByteAddress["range"] {
  const [, size, from] = /^(\d+)(?:@(\d+))?$/.exec(given ?? "") ?? [];
  if (size === undefined) return null;
  const next = before?.range == null ? 0 : before.range.fromByte + before.range.sizeBytes;
  return { fromByte: from === undefined ? next : Number(from), sizeBytes: Number(size) };
}
