import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FrameRate } from "../tour/frame-rate.ts";
import { IngestError } from "./ingest-error.ts";
import { IFRAME_PLAYLIST, writeIframePlaylist } from "./package-iframes.ts";

/** One entry of a master playlist: a folder with `index.m3u8` and its segments. */
export interface Rendition {
  /** Folder below the master playlist. */
  readonly name: string;
  /** Absent for sound. */
  readonly picture?: { readonly width: number; readonly height: number; readonly frameRate: FrameRate };
}

/**
 * Writes `main.m3u8` for renditions that are finished: sizes and codecs are read from the files, not assumed. The smallest
 * pictures also get an I-frame playlist, for a time bar.
 *
 * @returns bytes of all segments and playlists.
 * @example
 * writeMasterPlaylist("takes/42a-3/sound", [{ name: "aac" }]);
 */
export function writeMasterPlaylist(folder: string, renditions: readonly Rendition[]): number {
  let totalBytes = 0;
  const smallest = renditions.findLast(({ picture }) => picture !== undefined);
  const lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"];
  for (const rendition of renditions) {
    const playlistFile = path.join(folder, rendition.name, "index.m3u8");
    const { segments, initFile } = readMediaPlaylist(playlistFile);
    const sized = segments.map((segment) => ({ ...segment, bytes: statSync(segment.file).size }));
    const bytes = sized.reduce((sum, segment) => sum + segment.bytes, 0);
    const seconds = sized.reduce((sum, segment) => sum + segment.seconds, 0);
    const peak = Math.max(...sized.map((segment) => (segment.bytes * 8) / segment.seconds));
    totalBytes += bytes + statSync(playlistFile).size + statSync(initFile).size;
    const codecs = `CODECS="${codecOf(initFile)}"`;
    const attributes = [
      `BANDWIDTH=${Math.ceil(peak)}`,
      `AVERAGE-BANDWIDTH=${Math.ceil((bytes * 8) / seconds)}`,
      codecs,
    ];
    if (rendition.picture) {
      const { width, height, frameRate } = rendition.picture;
      attributes.push(`RESOLUTION=${width}x${height}`, `FRAME-RATE=${frameRate.framesPerSecond.toFixed(3)}`);
    }
    lines.push(`#EXT-X-STREAM-INF:${attributes.join(",")}`, `${rendition.name}/index.m3u8`);
    if (rendition === smallest) {
      const { peakBitsPerSecond, sizeBytes } = writeIframePlaylist(path.join(folder, rendition.name));
      const address = `URI="${rendition.name}/${IFRAME_PLAYLIST}"`;
      const stream = [`BANDWIDTH=${peakBitsPerSecond}`, codecs, attributes[3], address].join(",");
      lines.push(`#EXT-X-I-FRAME-STREAM-INF:${stream}`);
      totalBytes += sizeBytes;
    }
  }
  writeFileSync(path.join(folder, "main.m3u8"), `${lines.join("\n")}\n`);
  return totalBytes;
}

interface MediaPlaylist {
  readonly initFile: string;
  readonly segments: readonly { readonly file: string; readonly seconds: number }[];
}

/** Reads a media playlist that our own steps wrote. */
function readMediaPlaylist(file: string): MediaPlaylist {
  const folder = path.dirname(file);
  const segments: { file: string; seconds: number }[] = [];
  let initFile = "";
  let seconds = 0;
  for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
    const map = /^#EXT-X-MAP:URI="([^"]+)"/.exec(line)?.[1];
    const duration = /^#EXTINF:([\d.]+)/.exec(line)?.[1];
    if (map !== undefined) initFile = path.join(folder, map);
    else if (duration !== undefined) seconds = Number(duration);
    else if (line !== "" && !line.startsWith("#")) segments.push({ file: path.join(folder, line), seconds });
  }
  if (initFile === "" || segments.length === 0) {
    throw new IngestError(
      "ingest/package-untrue",
      `${file} lists no segments.`,
      "The encoder wrote nothing; look at its input.",
      4,
    );
  }
  return { initFile, segments };
}

/**
 * Codec string of an init segment: `avc1.PPCCLL` from its avcC box, or AAC.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6381#section-3.3
 */
function codecOf(initFile: string): string {
  const init = readFileSync(initFile);
  const at = init.indexOf("avcC", 0, "latin1");
  if (at >= 0) return `avc1.${init.subarray(at + 5, at + 8).toString("hex")}`;
  if (init.includes("mp4a", 0, "latin1")) return "mp4a.40.2";
  throw new IngestError(
    "ingest/package-untrue",
    `${initFile} holds neither H.264 nor AAC.`,
    "Report this as a defect.",
    4,
  );
}
