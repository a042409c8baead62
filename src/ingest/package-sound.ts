import path from "node:path";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { SourceCut } from "./conform-filter.ts";
import { hlsArguments } from "./hls-arguments.ts";
import { IngestError } from "./ingest-error.ts";
import { probeMedia } from "./probe-media.ts";
import { hashFile, runStep, type StepResult, type Stepped } from "./run-step.ts";
import { runFfmpeg } from "./run-tool.ts";
import { writeMasterPlaylist } from "./write-master-playlist.ts";

export interface PackageSoundOptions {
  /** Any file with sound; the sound of a video file will do. */
  readonly source: SourceCut;
  /** Length of the take; shorter sound is continued by silence. */
  readonly durationSeconds: number;
  /** Folder that gets `main.m3u8` and the rendition. It is replaced as a whole. */
  readonly folder: string;
  /** Default 160. */
  readonly kilobitsPerSecond?: number;
  /** Default 2 s. */
  readonly segmentSeconds?: number;
  /** Gain before encoding. Default 0. */
  readonly gainDecibels?: number;
}

export interface PackagedSound extends StepResult {
  readonly playlist: "main.m3u8";
  readonly durationSeconds: number;
}

const SAMPLE_RATE = 48_000;

/**
 * Packages one sound rendition: AAC, stereo, audio-only fMP4 HLS, with the sample at take time t at timestamp t.
 *
 * ffmpeg's AAC encoder begins with one packet (1024 samples, 21 ms) of priming, which muxers hide by an edit list;
 * players of HLS do not agree on edit lists. So the priming packet is cut out instead and the file has none: it is
 * aligned for a player that honours edit lists and for one that does not. The price is that the first 21 ms lack
 * their overlap and fade in.
 *
 * @example
 * await packageSound({ source: { file: "mix.wav" }, durationSeconds: 32, folder: "low-tide/takes/42a-3/sound" });
 */
export async function packageSound(options: PackageSoundOptions): Promise<Stepped<PackagedSound>> {
  const {
    source,
    durationSeconds,
    folder,
    kilobitsPerSecond = 160,
    segmentSeconds = 2,
    gainDecibels = 0,
  } = options;
  const startSeconds = source.startSeconds ?? 0;
  const recipe = {
    step: "sound",
    source: await hashFile(source.file),
    startSeconds,
    durationSeconds,
    kilobitsPerSecond,
    segmentSeconds,
    gainDecibels,
  };
  return runStep(folder, recipe, async (workFolder) => {
    const { sound } = await probeMedia(source.file);
    if (!sound)
      throw new IngestError(
        "ingest/media-unsuitable",
        `${source.file} has no sound.`,
        "Leave the sound out, or give a file that has some.",
      );
    const samples = Math.round(durationSeconds * SAMPLE_RATE);
    const filter = [
      `aresample=${SAMPLE_RATE}:async=1:first_pts=0`,
      `volume=${gainDecibels}dB`,
      ...(startSeconds < 0 ? [`adelay=delays=${Math.round(-startSeconds * SAMPLE_RATE)}S:all=1`] : []),
      "apad",
      `atrim=end_sample=${samples}`,
    ].join(",");
    const input = [
      ...(startSeconds > 0 ? ["-ss", startSeconds.toFixed(6)] : []),
      "-i",
      path.resolve(source.file),
    ];
    const encoding = ["-ac", "2", "-c:a", "aac", "-b:a", `${kilobitsPerSecond}k`, "-flags:a", "+bitexact"];
    await runFfmpeg(
      [...input, "-map", "0:a:0", "-af", filter, ...encoding, "-map_metadata", "-1", "-f", "adts", "all.aac"],
      {
        cwd: workFolder,
      },
    );
    const stream = path.join(workFolder, "all.aac");
    writeFileSync(stream, withoutFirstFrame(readFileSync(stream)));
    mkdirSync(path.join(workFolder, "aac"));
    await runFfmpeg(
      ["-i", "all.aac", "-c:a", "copy", "-bsf:a", "aac_adtstoasc", ...hlsArguments("aac", segmentSeconds)],
      {
        cwd: workFolder,
      },
    );
    rmSync(stream);
    const sizeBytes = writeMasterPlaylist(workFolder, [{ name: "aac" }]);
    return { playlist: "main.m3u8", durationSeconds, sizeBytes };
  });
}

/**
 * An ADTS stream without its first frame; the frame's length is in 13 bits of its header.
 *
 * @see https://wiki.multimedia.cx/index.php/ADTS
 */
function withoutFirstFrame(adts: Uint8Array): Uint8Array {
  const [sync = 0, , , high = 0, middle = 0, low = 0] = adts;
  if (sync !== 0xff)
    throw new IngestError(
      "ingest/package-untrue",
      "The encoded sound is no ADTS stream.",
      "Report this as a defect.",
      4,
    );
  return adts.subarray(((high & 3) << 11) | (middle << 3) | (low >> 5));
}
