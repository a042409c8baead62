import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runTool } from "../../../src/ingest/run-tool.ts";
import { codeFilter } from "./code-filter.ts";

export interface LiveEncoder {
  /** Wall time of the first picture, milliseconds since 1970; the same for all angles. */
  readonly startedAtMs: number;
  /** Rejects when ffmpeg ends before it is told to. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

export const LIVE_FRAME_RATE = 25;
export const PIECE_SECONDS = 1;
/** Pieces in a playlist: how far a visitor can go back. */
const WINDOW_PIECES = 60;
/** Kept beyond that for whoever reads an older playlist. */
const KEPT_PIECES = 15;
const FIRST_PIECES = 6;
const SIZE = [320, 180] as const;
const POLL_MS = 200;

/**
 * Encodes angles 1 to n live, from one start in one process, to `<folder>/<angle>/main.m3u8`. Resolves when every angle
 * has some pieces to begin with.
 */
export async function startLiveEncoder(folder: string, angles: number): Promise<LiveEncoder> {
  const ids = Array.from({ length: angles }, (_, index) => index + 1);
  for (const id of ids) {
    rmSync(join(folder, `${id}`), { recursive: true, force: true });
    mkdirSync(join(folder, `${id}`), { recursive: true });
  }
  const inputs = ids.flatMap((id) => [
    ..."-re -f lavfi -i".split(" "),
    codeFilter(id, LIVE_FRAME_RATE, ...SIZE),
  ]);
  const outputs = ids.flatMap((id, index) => outputOf(id, index));
  const control = new AbortController();
  const startedAtMs = Date.now();
  const running = runTool("ffmpeg", ["-hide_banner", "-loglevel", "error", ...inputs, ...outputs], {
    cwd: folder,
    signal: control.signal,
  });
  const ended = running.then(
    () => undefined,
    () => undefined,
  );
  const failed = running.then(() => {
    throw new Error("ffmpeg ended by itself.");
  });
  failed.catch(() => undefined);
  const stop = async () => {
    control.abort(new Error("The stream is over."));
    await ended;
  };
  const haveBegun = () => ids.every((id) => countPieces(join(folder, `${id}`, "main.m3u8")) >= FIRST_PIECES);
  while (!haveBegun()) await Promise.race([wait(POLL_MS), failed]);
  return { startedAtMs, failed, stop };
}

function outputOf(id: number, index: number): string[] {
  const codec = `-c:v libx264 -preset ultrafast -crf 26 -bf 0 -g ${LIVE_FRAME_RATE * PIECE_SECONDS}`;
  const hls = `-f hls -hls_time ${PIECE_SECONDS} -hls_list_size ${WINDOW_PIECES} -hls_segment_type fmp4`;
  const flags = "delete_segments+independent_segments+program_date_time+temp_file";
  return [
    ...`-map ${index}:v ${codec} -sc_threshold 0 ${hls} -hls_flags ${flags}`.split(" "),
    ...`-hls_delete_threshold ${KEPT_PIECES} -hls_segment_filename ${id}/%05d.m4s ${id}/main.m3u8`.split(" "),
  ];
}

function countPieces(playlist: string): number {
  return existsSync(playlist) ? (readFileSync(playlist, "utf8").match(/^#EXTINF/gm)?.length ?? 0) : 0;
}
