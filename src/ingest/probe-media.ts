import * as z from "zod/mini";
import { createFrameRate, formatFrameRate, type FrameRate } from "../tour/frame-rate.ts";
import { IngestError } from "./ingest-error.ts";
import { runTool } from "./run-tool.ts";

/** Of a stream that states none. */
const UNKNOWN_RATE: FrameRate = { numerator: 25, denominator: 1, framesPerSecond: 25 };

export interface VideoFacts {
  readonly codec: string;
  /** Size as a person sees it: rotated and with square pixels. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn that players apply: 0, 90, 180 or 270. `width` and `height` are already turned. */
  readonly rotationDegrees: number;
  /** YCbCr matrix as ffmpeg names it ("bt709", "smpte170m", ...). null: the file does not say. */
  readonly colourMatrix: string | null;
  /** Average rate of the stream. */
  readonly frameRate: FrameRate;
  /** True when the nominal and the average rate differ: frames do not come evenly. */
  readonly variableRate: boolean;
  /** Counted when `countFrames` is set, else from the container or from duration and rate. */
  readonly frames: number;
  readonly durationSeconds: number;
  /** Timestamp of the first frame. */
  readonly startSeconds: number;
}

export interface SoundFacts {
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  readonly durationSeconds: number;
  readonly startSeconds: number;
}

export interface MediaFacts {
  readonly file: string;
  readonly durationSeconds: number;
  /** null: the file has no picture (cover art does not count). */
  readonly video: VideoFacts | null;
  /** null: the file has no sound. */
  readonly sound: SoundFacts | null;
}

export interface ProbeMediaOptions {
  /** Reads all packets to count frames exactly; slower. Default false. */
  readonly countFrames?: boolean;
}

const text = z.optional(z.string());
const probed = z.object({
  streams: z.array(
    z.object({
      codec_type: text,
      codec_name: text,
      width: z.optional(z.number()),
      height: z.optional(z.number()),
      sample_aspect_ratio: text,
      color_space: text,
      r_frame_rate: text,
      avg_frame_rate: text,
      nb_frames: text,
      nb_read_packets: text,
      duration: text,
      start_time: text,
      sample_rate: text,
      channels: z.optional(z.number()),
      disposition: z.optional(z.object({ attached_pic: z.optional(z.number()) })),
      side_data_list: z.optional(z.array(z.object({ rotation: z.optional(z.number()) }))),
    }),
  ),
  format: z.object({ duration: text }),
});
type Probed = z.infer<typeof probed>;
type Stream = Probed["streams"][number];

/**
 * Reads what a media file holds: size, frame rate as a fraction, length, sound, rotation.
 *
 * @throws IngestError `ingest/media-unreadable` when ffprobe cannot read the file.
 * @example
 * const facts = await probeMedia("a-camera.mov");
 * facts.video?.frameRate; // { numerator: 24000, denominator: 1001, framesPerSecond: 23.976… }
 */
export async function probeMedia(file: string, options: ProbeMediaOptions = {}): Promise<MediaFacts> {
  const counting = options.countFrames === true ? ["-count_packets"] : [];
  const args = ["-v", "error", ...counting, "-show_streams", "-show_format", "-of", "json", file];
  const output = await runTool("ffprobe", args).catch((error: unknown) => {
    if (error instanceof IngestError && error.code === "ingest/tool-failed") {
      throw new IngestError(
        "ingest/media-unreadable",
        `${file} cannot be read as video or sound.`,
        error.hint,
      );
    }
    throw error;
  });
  const result = z.safeParse(probed, JSON.parse(output));
  if (!result.success)
    throw new IngestError(
      "ingest/media-unreadable",
      `${file} cannot be read.`,
      z.prettifyError(result.error),
    );
  const { streams, format } = result.data;
  const picture = streams.find(
    (stream) => stream.codec_type === "video" && stream.disposition?.attached_pic !== 1,
  );
  const sound = streams.find((stream) => stream.codec_type === "audio");
  const durationSeconds = numberOf(format.duration);
  return {
    file,
    durationSeconds,
    video: picture ? videoFacts(picture, durationSeconds) : null,
    sound: sound ? soundFacts(sound, durationSeconds) : null,
  };
}

/**
 * What `probeMedia` tells of a file's picture.
 *
 * @throws IngestError as `probeMedia`, and `ingest/media-unsuitable` when the file has no picture.
 */
export async function probePicture(file: string): Promise<VideoFacts> {
  const { video } = await probeMedia(file);
  if (video) return video;
  throw new IngestError(
    "ingest/media-unsuitable",
    `${file} has no picture.`,
    "Give footage with a video stream.",
  );
}

function videoFacts(stream: Stream, containerSeconds: number): VideoFacts {
  const rotation = stream.side_data_list?.find((entry) => entry.rotation !== undefined)?.rotation ?? 0;
  const rotationDegrees = (360 - Math.round(rotation) + 360) % 360;
  const [across = 1, down = 1] = (stream.sample_aspect_ratio ?? "1:1").split(":").map(Number);
  const stored = {
    width: Math.round((stream.width ?? 0) * (across > 0 && down > 0 ? across / down : 1)),
    height: stream.height ?? 0,
  };
  const turned = rotationDegrees % 180 === 90;
  const average = rateOf(stream.avg_frame_rate) ?? rateOf(stream.r_frame_rate) ?? UNKNOWN_RATE;
  const nominal = rateOf(stream.r_frame_rate) ?? average;
  const durationSeconds = numberOf(stream.duration) || containerSeconds;
  const counted = numberOf(stream.nb_read_packets) || numberOf(stream.nb_frames);
  return {
    codec: stream.codec_name ?? "unknown",
    width: turned ? stored.height : stored.width,
    height: turned ? stored.width : stored.height,
    rotationDegrees,
    colourMatrix:
      stream.color_space === undefined || stream.color_space === "unknown" ? null : stream.color_space,
    frameRate: average,
    variableRate: formatFrameRate(nominal) !== formatFrameRate(average),
    frames: counted || Math.round(durationSeconds * average.framesPerSecond),
    durationSeconds,
    startSeconds: numberOf(stream.start_time),
  };
}

function soundFacts(stream: Stream, containerSeconds: number): SoundFacts {
  return {
    codec: stream.codec_name ?? "unknown",
    sampleRate: numberOf(stream.sample_rate),
    channels: stream.channels ?? 0,
    durationSeconds: numberOf(stream.duration) || containerSeconds,
    startSeconds: numberOf(stream.start_time),
  };
}

/** ffprobe writes rates as fractions of any length, "0/0" where it knows none, and "N/A" where it knows no number. */
function rateOf(rate = ""): FrameRate | null {
  const [numerator, denominator] = rate.split("/").map(Number);
  return createFrameRate(numerator ?? 0, denominator ?? 0);
}
const numberOf = (value: string | undefined): number => Number(value ?? 0) || 0;
