/**
 * What is wrong with an answer that came with status 200. The numbers stand in for the server's status, so that hls.js asks
 * again (5xx) or does not (4xx).
 */
export const BAD_ANSWERS = { absurd: 413, html: 415, garbage: 598, truncated: 599 } as const;

type BadAnswer = keyof typeof BAD_ANSWERS;

/** A day of segments of two seconds, generously. A playlist of a million blocks the page for twelve seconds. */
const MOST_SEGMENTS = 50_000;
/** Characters: so many segments with signed addresses. Longer text is not even counted through. */
const MOST_CHARACTERS = 12_000_000;
const SEGMENT_TAG = "#EXTINF";

/** Looks at a playlist before hls.js reads it; null: it may. */
export function checkPlaylist(text: string): BadAnswer | null {
  if (text.length > MOST_CHARACTERS) return "absurd";
  let count = 0;
  for (let at = text.indexOf(SEGMENT_TAG); at >= 0; at = text.indexOf(SEGMENT_TAG, at + 1)) {
    count += 1;
    if (count > MOST_SEGMENTS) return "absurd";
  }
  return looksLikeHtml(text.slice(0, 64)) ? "html" : null;
}

/**
 * Looks at a piece of footage before it reaches the decoder: half a box would swallow the beginning of the piece that is
 * appended next, and so lose that, too.
 *
 * @param path Of the piece: only what calls itself MP4 has to consist of boxes.
 * @returns null when nothing speaks against it.
 * @see ISO/IEC 14496-12, 4.2: every byte of a file belongs to a box
 */
export function checkPiece(bytes: ArrayBuffer, path: string): BadAnswer | null {
  if (looksLikeHtml(new TextDecoder("latin1").decode(bytes.slice(0, 64)))) return "html";
  if (!/\.(m4[sva]|mp4|cmf[va])$/i.test(path)) return null;
  const view = new DataView(bytes);
  let at = 0;
  while (at + 8 <= view.byteLength) {
    if (!isBoxName(view.getUint32(at + 4))) return "garbage";
    const size = readBoxSize(view, at);
    if (size === null) return "truncated";
    if (size < 8) return size === 0 ? null : "garbage";
    at += size;
  }
  return at === view.byteLength ? null : "truncated";
}

/** Bytes; 0: up to the end of the file. null: cut off in the middle of the number. */
function readBoxSize(view: DataView, at: number): number | null {
  const size = view.getUint32(at);
  if (size !== 1) return size;
  return at + 16 > view.byteLength ? null : Number(view.getBigUint64(at + 8));
}

/** Four printable characters. */
function isBoxName(name: number): boolean {
  return [24, 16, 8, 0].every((shift) => {
    const character = (name >>> shift) & 0xff;
    return character >= 0x20 && (character < 0x7f || character === 0xa9);
  });
}

/** No footage and no playlist begins with a tag. */
function looksLikeHtml(start: string): boolean {
  return /^\uFEFF?\s*<[a-z!]/i.test(start);
}
