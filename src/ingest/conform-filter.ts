import { formatFrameRate, nearestFrame, type FrameRate } from "../tour/frame-rate.ts";

/** The common grid of a take: every angle, and the atlas, has exactly these frames. */
export interface TakeGrid {
  readonly frameRate: FrameRate;
  /** Length of the take; every rendition has exactly this many frames. */
  readonly frames: number;
}

/** The part of a source file that is the take. */
export interface SourceCut {
  readonly file: string;
  /**
   * Time in the source of the take's first common frame, seconds. Negative: the source starts later than the take,
   * and black fills the gap. Default 0.
   */
  readonly startSeconds?: number;
}

/** ffmpeg's input arguments for the cut; seeking is exact because the source is decoded from the key frame before. */
export function sourceArguments(cut: SourceCut): string[] {
  const start = cut.startSeconds ?? 0;
  return [...(start > 0 ? ["-ss", start.toFixed(6)] : []), "-i", cut.file];
}

/**
 * ffmpeg filters that bring any picture stream onto the grid: constant rate, first frame at 0, exact length. A source
 * that is too short holds its last frame.
 *
 * @example
 * conformFilter({ startSeconds: 0 }, { frameRate, frames: 800 });
 * // "fps=fps=25:start_time=0:round=near,tpad=...,trim=end_frame=800"
 */
export function conformFilter(cut: Pick<SourceCut, "startSeconds">, grid: TakeGrid): string {
  const late = Math.max(0, nearestFrame(-(cut.startSeconds ?? 0), grid.frameRate));
  const rate = formatFrameRate(grid.frameRate);
  const black = late > 0 ? `start=${late}:start_mode=add:color=black:` : "";
  return [
    `fps=fps=${rate}:start_time=0:round=near`,
    `tpad=${black}stop=-1:stop_mode=clone`,
    `trim=end_frame=${grid.frames}`,
    "setpts=PTS-STARTPTS",
  ].join(",");
}

/** Relative difference of two shapes that is stretched away instead of being filled with bars. */
const STRETCH_LIMIT = 0.015;

/**
 * ffmpeg filters that fit a picture into an even-sized rectangle, in BT.709 limited range so that an angle and its tile
 * have the same colours. Shapes that truly differ get black bars; the rounding of a side to even pixels does not.
 *
 * @example
 * fitFilter({ width: 1080, height: 1920, colourMatrix: "bt709" }, { width: 320, height: 180 }); // scaled to 102x180, bars left and right
 */
export function fitFilter(
  source: PictureSize & { readonly colourMatrix: string | null },
  target: PictureSize,
): string {
  const shape = source.width / source.height / (target.width / target.height);
  const width = shape < 1 - STRETCH_LIMIT ? even(target.width * shape) : target.width;
  const height = shape > 1 + STRETCH_LIMIT ? even(target.height / shape) : target.height;
  const left = even((target.width - width) / 2);
  const top = even((target.height - height) / 2);
  // ffmpeg takes unmarked pictures for BT.601; unmarked high-definition footage is BT.709 by custom.
  const unmarked = source.height >= 720 ? ":in_color_matrix=bt709" : "";
  return [
    `scale=w=${width}:h=${height}:flags=bicubic${source.colourMatrix === null ? unmarked : ""}:out_color_matrix=bt709:out_range=tv`,
    "format=yuv420p",
    `pad=w=${target.width}:h=${target.height}:x=${left}:y=${top}:color=black`,
    "setsar=1",
  ].join(",");
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The next lower even number of pixels: 4:2:0 pictures have no odd sides. */
const even = (pixels: number): number => Math.floor(pixels / 2 + 1e-6) * 2;
