import { formatFrameRate, secondsAtFrame, type FrameRate } from "../tour/frame-rate.ts";

/** How pictures are encoded. All renditions of one take use the same, else they cannot be kept in step. */
export interface PictureEncoding {
  /** Distance of key frames. Default 1 s, rounded to whole frames. */
  readonly keyFrameSeconds?: number;
  /** Length of a segment in key-frame distances. Default 2. */
  readonly keyFramesPerSegment?: number;
  /** x264 quality: lower is better and larger. Default 21. */
  readonly crf?: number;
  /** x264 speed. Default `medium`. */
  readonly preset?: string;
  /** x264 tune, for example `grain` or `animation`. Default none. */
  readonly tune?: string;
}

/** ffmpeg's output arguments that make pictures 8-bit 4:2:0 and say that they are BT.709 in video range, as browsers assume. */
export const BT709_ARGUMENTS: readonly string[] = [
  "-pix_fmt",
  "yuv420p",
  "-colorspace",
  "bt709",
  "-color_primaries",
  "bt709",
  "-color_trc",
  "bt709",
  "-color_range",
  "tv",
];

/** Frames from one key frame to the next. */
export const keyFrameDistance = (rate: FrameRate, encoding: PictureEncoding): number =>
  Math.max(1, Math.round(rate.framesPerSecond * (encoding.keyFrameSeconds ?? 1)));

/**
 * ffmpeg's output arguments for one video-only fMP4 HLS rendition in the folder `name` below the working directory.
 *
 * The same grid everywhere: key frames at fixed frame numbers (no scene-cut frames, closed groups), no B-frames (they
 * shift timestamps against files without), first timestamp 0. Nothing of the source's metadata is carried over.
 *
 * @example
 * ["-map", "[v0]", ...hlsVideoArguments("720", grid.frameRate, {})];
 */
export function hlsVideoArguments(name: string, rate: FrameRate, encoding: PictureEncoding): string[] {
  const distance = keyFrameDistance(rate, encoding);
  const crf = encoding.crf ?? 21;
  const codec = [
    "-c:v",
    "libx264",
    "-profile:v",
    "high",
    "-preset",
    encoding.preset ?? "medium",
    "-crf",
    `${crf}`,
  ];
  const tune = encoding.tune === undefined ? [] : ["-tune", encoding.tune];
  const grid = [
    "-bf",
    "0",
    "-g",
    `${distance}`,
    "-keyint_min",
    `${distance}`,
    "-sc_threshold",
    "0",
    "-flags:v",
    "+cgop+bitexact",
  ];
  const keys = ["-force_key_frames", `expr:eq(mod(n,${distance}),0)`];
  const timing = ["-r", formatFrameRate(rate), "-fps_mode", "cfr"];
  const segmentSeconds = secondsAtFrame(distance * (encoding.keyFramesPerSegment ?? 2), rate);
  return [
    ...codec,
    ...tune,
    ...grid,
    ...keys,
    ...BT709_ARGUMENTS,
    ...timing,
    "-an",
    "-sn",
    "-dn",
    ...hlsArguments(name, segmentSeconds),
  ];
}

const MUXER =
  "-map_metadata -1 -map_chapters -1 -fflags +bitexact -f hls -hls_playlist_type vod -hls_segment_type fmp4";

/** ffmpeg's arguments that write fMP4 segments and the media playlist `name/index.m3u8`. */
export function hlsArguments(name: string, segmentSeconds: number): string[] {
  // Rounded down to the microseconds ffmpeg counts in: a segment must never wait for the key frame after its last.
  const length = (Math.floor(segmentSeconds * 1e6) / 1e6).toFixed(6);
  const files = [
    "-hls_fmp4_init_filename",
    "init.mp4",
    "-hls_segment_filename",
    `${name}/%04d.m4s`,
    `${name}/index.m3u8`,
  ];
  return [...MUXER.split(" "), "-hls_flags", "independent_segments", "-hls_time", length, ...files];
}
