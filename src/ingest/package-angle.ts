import path from "node:path";
import { mkdirSync } from "node:fs";
import { proveRendition } from "./prove-rendition.ts";
import {
  conformFilter,
  fitFilter,
  sourceArguments,
  type SourceCut,
  type TakeGrid,
} from "./conform-filter.ts";
import { formatFrameRate } from "../tour/frame-rate.ts";
import { hlsVideoArguments, keyFrameDistance, type PictureEncoding } from "./hls-arguments.ts";
import { probePicture, type VideoFacts } from "./probe-media.ts";
import { hashFile, runStep, type StepResult, type Stepped } from "./run-step.ts";
import { runFfmpeg } from "./run-tool.ts";
import { writeMasterPlaylist } from "./write-master-playlist.ts";

export interface PackageAngleOptions extends PictureEncoding {
  readonly source: SourceCut;
  readonly grid: TakeGrid;
  /** Folder that gets `main.m3u8` and one folder per height. It is replaced as a whole. */
  readonly folder: string;
  /** Picture heights of the ladder, largest first. Those above the source's own height are left out. Default [720, 360]. */
  readonly heights?: readonly number[];
  /** Called with the share of the step that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface PackagedAngle extends StepResult {
  /** Path of the master playlist below the step's folder. */
  readonly playlist: "main.m3u8";
  readonly frames: number;
  readonly renditions: readonly { readonly name: string; readonly width: number; readonly height: number }[];
}

/**
 * Packages the footage of one camera: video-only H.264 in fMP4 HLS, on the take's grid, one rendition per height.
 *
 * Input may be anything ffmpeg reads, of any rate, size, rotation or length. Output frame n is the picture at
 * n / rate seconds after `source.startSeconds`, its timestamp is exactly that, and key frames are at the same frame
 * numbers in every rendition of every angle; this is checked before the step ends.
 *
 * @example
 * await packageAngle({
 *   source: { file: "rushes/A007.mov", startSeconds: 3.2 },
 *   grid: { frameRate, frames: 768 },
 *   folder: "low-tide/takes/42a-3/a",
 * });
 */
export async function packageAngle(options: PackageAngleOptions): Promise<Stepped<PackagedAngle>> {
  const { source, grid, folder, onProgress, heights = [720, 360], ...encoding } = options;
  const recipe = {
    step: "angle",
    source: await hashFile(source.file),
    startSeconds: source.startSeconds ?? 0,
    rate: formatFrameRate(grid.frameRate),
    frames: grid.frames,
    heights,
    encoding,
  };
  return runStep(folder, recipe, async (workFolder) => {
    const video = await probePicture(source.file);
    const renditions = ladderOf(video, heights);
    const labels = renditions.map((_, index) => `[s${index}]`);
    const split = `[0:v:0]${conformFilter(source, grid)},split=${renditions.length}${labels.join("")}`;
    const fits = renditions.map((rendition, index) => `[s${index}]${fitFilter(video, rendition)}[v${index}]`);
    const outputs = renditions.flatMap(({ name }, index) => {
      mkdirSync(path.join(workFolder, name));
      return ["-map", `[v${index}]`, ...hlsVideoArguments(name, grid.frameRate, encoding)];
    });
    const input = sourceArguments({ ...source, file: path.resolve(source.file) });
    await runFfmpeg([...input, "-filter_complex", [split, ...fits].join(";"), ...outputs], {
      cwd: workFolder,
      onFrame: (frame) => onProgress?.(Math.min(1, frame / grid.frames)),
    });
    for (const { name } of renditions) {
      await proveRendition(
        path.join(workFolder, name, "index.m3u8"),
        grid,
        keyFrameDistance(grid.frameRate, encoding),
      );
    }
    const sizeBytes = writeMasterPlaylist(
      workFolder,
      renditions.map(({ name, width, height }) => ({
        name,
        picture: { width, height, frameRate: grid.frameRate },
      })),
    );
    return { playlist: "main.m3u8", frames: grid.frames, renditions, sizeBytes };
  });
}

/**
 * The rungs that make sense for a source: nothing is enlarged, shapes are kept, sides are even.
 *
 * @example
 * ladderOf({ width: 1280, height: 544 }, [720, 360]); // 544 and 360 high
 */
function ladderOf(
  video: Pick<VideoFacts, "width" | "height">,
  heights: readonly number[],
): PackagedAngle["renditions"] {
  const own = even(video.height);
  const wanted = [...new Set(heights.map((height) => Math.min(even(height), own)))].toSorted((a, b) => b - a);
  return wanted.map((height) => ({
    name: `${height}`,
    width: even((video.width / video.height) * height),
    height,
  }));
}

const even = (pixels: number): number => Math.max(2, Math.round(pixels / 2) * 2);
