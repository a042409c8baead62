import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { IngestError } from "./ingest-error.ts";

/** Name of an I-frame playlist beside a rendition's `index.m3u8`. */
export const IFRAME_PLAYLIST = "iframes.m3u8";

export interface PackagedIframes {
  /** How many pictures the playlist offers: one for each segment. */
  readonly iframes: number;
  /** Bits per second of the largest of them, as a master playlist states it. */
  readonly peakBitsPerSecond: number;
  /** Of the playlist itself. */
  readonly sizeBytes: number;
}

/**
 * Writes `iframes.m3u8` for a finished rendition of fMP4 segments: for each segment the range of bytes from its start to the
 * end of its first frame, which is a key frame. Nothing is encoded or stored again; a time bar fetches one picture every
 * two seconds for a small part of the bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8216#section-4.3.3.6
 * @example
 * writeIframePlaylist("takes/42a-3/atlas/540");
 */
export function writeIframePlaylist(folder: string): PackagedIframes {
  const lines: string[] = [];
  let [seconds, peakBitsPerSecond, iframes] = [0, 0, 0];
  for (const line of readFileSync(path.join(folder, "index.m3u8"), "utf8").split(/\r?\n/)) {
    const duration = /^#EXTINF:([\d.]+)/.exec(line)?.[1];
    if (line.startsWith("#EXT-X-VERSION")) lines.push("#EXT-X-VERSION:7", "#EXT-X-I-FRAMES-ONLY");
    else if (duration !== undefined) {
      seconds = Number(duration);
      lines.push(line);
    } else if (line !== "" && !line.startsWith("#")) {
      const bytes = endOfFirstFrame(path.join(folder, line));
      lines.push(`#EXT-X-BYTERANGE:${bytes}@0`, line);
      peakBitsPerSecond = Math.max(peakBitsPerSecond, (bytes * 8) / seconds);
      iframes += 1;
    } else if (line !== "") lines.push(line);
  }
  const text = `${lines.join("\n")}\n`;
  writeFileSync(path.join(folder, IFRAME_PLAYLIST), text);
  return { iframes, peakBitsPerSecond: Math.ceil(peakBitsPerSecond), sizeBytes: text.length };
}

/**
 * Where the first frame of a segment ends: the offset of `mdat`'s content plus the first sample's size in `trun`.
 *
 * @see ISO/IEC 14496-12, 8.8.7 and 8.8.8
 */
function endOfFirstFrame(file: string): number {
  const segment = readFileSync(file);
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const moof = findBox(view, "moof", 0, segment.length);
  const traf = moof && findBox(view, "traf", moof.content, moof.end);
  const trun = traf && findBox(view, "trun", traf.content, traf.end);
  const tfhd = traf && findBox(view, "tfhd", traf.content, traf.end);
  const mdat = findBox(view, "mdat", 0, segment.length);
  if (!trun || !tfhd || !mdat || !moof)
    throw new IngestError(
      "ingest/package-untrue",
      `${file} is no fMP4 segment.`,
      "Report this as a defect.",
      4,
    );
  const flags = view.getUint32(trun.content) & 0xff_ff_ff;
  // Version and flags, sample count; then data offset and first sample's flags if there.
  const dataOffset = flags & 0x1 ? view.getInt32(trun.content + 8) : mdat.content - moof.start;
  const first = trun.content + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const size =
    flags & 0x200 ? view.getUint32(first + (flags & 0x100 ? 4 : 0)) : defaultSampleSize(view, tfhd.content);
  return moof.start + dataOffset + size;
}

/** From `tfhd`: what every sample weighs when `trun` does not say. */
function defaultSampleSize(view: DataView, content: number): number {
  const flags = view.getUint32(content) & 0xff_ff_ff;
  const before = (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0) + (flags & 0x8 ? 4 : 0);
  return flags & 0x10 ? view.getUint32(content + 8 + before) : 0;
}

interface Box {
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

function findBox(view: DataView, wanted: string, from: number, to: number): Box | null {
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > to) return null;
    const name = String.fromCharCode(...[4, 5, 6, 7].map((byte) => view.getUint8(at + byte)));
    if (name === wanted) return { start: at, content: at + 8, end: at + size };
    at += size;
  }
  return null;
}
