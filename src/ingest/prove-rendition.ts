import { secondsAtFrame } from "../tour/frame-rate.ts";
import type { TakeGrid } from "./conform-filter.ts";
import { IngestError } from "./ingest-error.ts";
import { runTool } from "./run-tool.ts";

/** What a finished rendition truly holds, read from its packets. */
export interface RenditionTruth {
  readonly frames: number;
  /** Frame numbers of the key frames. */
  readonly keyFrames: readonly number[];
  /** Timestamp of the first frame. */
  readonly startSeconds: number;
  /** False when a packet is decoded at another time than it is shown: a B-frame shift. */
  readonly inOrder: boolean;
  /** Largest distance of a timestamp from frame number / rate. */
  readonly worstTimestampErrorSeconds: number;
}

/** Reads the packets of a video playlist (or file) without decoding. */
export async function readRendition(playlist: string, grid: TakeGrid): Promise<RenditionTruth> {
  const args = [
    "-v",
    "error",
    "-select_streams",
    "v:0",
    "-show_entries",
    "packet=pts_time,dts_time,flags",
    "-of",
    "csv=p=0",
    playlist,
  ];
  const output = await runTool("ffprobe", args);
  const packets = output
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => {
      const [shown = "", decoded = "", flags = ""] = line.split(",");
      return { shown: Number(shown), decoded: Number(decoded), key: flags.startsWith("K") };
    });
  return {
    frames: packets.length,
    keyFrames: packets.flatMap((packet, frame) => (packet.key ? [frame] : [])),
    startSeconds: packets[0]?.shown ?? Number.NaN,
    inOrder: packets.every((packet) => packet.shown === packet.decoded),
    worstTimestampErrorSeconds: Math.max(
      ...packets.map((packet, frame) => Math.abs(packet.shown - secondsAtFrame(frame, grid.frameRate))),
    ),
  };
}

/**
 * Proves that a rendition keeps the promises that sync stands on.
 *
 * @throws IngestError `ingest/package-untrue` (exit code 4) that lists every broken promise.
 * @example
 * await proveRendition("a/720/index.m3u8", grid, 25);
 */
export async function proveRendition(
  playlist: string,
  grid: TakeGrid,
  keyFrameDistance: number,
): Promise<void> {
  const truth = await readRendition(playlist, grid);
  const broken: string[] = [];
  if (truth.frames !== grid.frames) broken.push(`has ${truth.frames} frames instead of ${grid.frames}`);
  if (truth.startSeconds !== 0) broken.push(`starts at ${truth.startSeconds} s instead of 0`);
  if (!truth.inOrder) broken.push("decodes frames out of order");
  if (truth.worstTimestampErrorSeconds > 0.001)
    broken.push(`is ${truth.worstTimestampErrorSeconds} s off its frame grid`);
  if (!truth.keyFrames.every((frame, index) => frame === index * keyFrameDistance)) {
    broken.push(
      `has key frames at ${truth.keyFrames.slice(0, 6).join(", ")} instead of every ${keyFrameDistance} frames`,
    );
  }
  if (truth.keyFrames.length !== Math.ceil(grid.frames / keyFrameDistance))
    broken.push(`has ${truth.keyFrames.length} key frames`);
  if (broken.length > 0) {
    throw new IngestError(
      "ingest/package-untrue",
      `${playlist} ${broken.join("; it ")}.`,
      "Report this as a defect, with the ffmpeg version.",
      4,
    );
  }
}
