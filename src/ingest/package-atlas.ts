import path from "node:path";
import { mkdirSync } from "node:fs";
import { proveRendition } from "./prove-rendition.ts";
import { chooseAtlasLayout, type AtlasLayout } from "./choose-atlas-layout.ts";
import {
  conformFilter,
  fitFilter,
  sourceArguments,
  type PictureSize,
  type SourceCut,
  type TakeGrid,
} from "./conform-filter.ts";
import { formatFrameRate } from "../tour/frame-rate.ts";
import { hlsVideoArguments, keyFrameDistance, type PictureEncoding } from "./hls-arguments.ts";
import { probePicture, type VideoFacts } from "./probe-media.ts";
import { hashFile, runStep, type StepResult, type Stepped } from "./run-step.ts";
import { runFfmpeg } from "./run-tool.ts";
import { writeMasterPlaylist } from "./write-master-playlist.ts";

export interface PackageAtlasOptions extends PictureEncoding {
  /** One per angle, in the order of the tiles: row by row from the top left. 1 to 9. */
  readonly sources: readonly SourceCut[];
  readonly grid: TakeGrid;
  /** Folder that gets `main.m3u8` and the rendition. It is replaced as a whole. */
  readonly folder: string;
  /** Default: `chooseAtlasLayout` for the shape most sources have. */
  readonly layout?: AtlasLayout;
  /** Called with the share of the step that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface PackagedAtlas extends StepResult {
  readonly playlist: "main.m3u8";
  readonly frames: number;
  readonly layout: AtlasLayout;
}

/**
 * Packages every angle, small, in one video on the take's grid: tiles of one frame cannot drift apart. Pictures of
 * another shape than the cell get black bars; cells without an angle are black.
 *
 * @example
 * const { layout } = await packageAtlas({
 *   sources: [{ file: "a.mov" }, { file: "b.mov", startSeconds: 0.4 }],
 *   grid: { frameRate, frames: 768 },
 *   folder: "low-tide/takes/42a-3/atlas",
 * });
 */
export async function packageAtlas(options: PackageAtlasOptions): Promise<Stepped<PackagedAtlas>> {
  const { sources, grid, folder, onProgress, layout: wantedLayout, ...encoding } = options;
  const hashes: string[] = [];
  for (const { file, startSeconds = 0 } of sources) hashes.push(`${await hashFile(file)}@${startSeconds}`);
  const recipe = {
    step: "atlas",
    sources: hashes,
    rate: formatFrameRate(grid.frameRate),
    frames: grid.frames,
    layout: wantedLayout ?? null,
    encoding,
  };
  return runStep(folder, recipe, async (workFolder) => {
    const pictures: VideoFacts[] = [];
    for (const { file } of sources) pictures.push(await probePicture(file));
    const layout = wantedLayout ?? chooseAtlasLayout(sources.length, usualAspect(pictures));
    mkdirSync(path.join(workFolder, "540"));
    const inputs = sources.flatMap((source) =>
      sourceArguments({ ...source, file: path.resolve(source.file) }),
    );
    const output = ["-map", "[atlas]", ...hlsVideoArguments("540", grid.frameRate, encoding)];
    await runFfmpeg([...inputs, "-filter_complex", atlasFilter(sources, pictures, grid, layout), ...output], {
      cwd: workFolder,
      onFrame: (frame) => onProgress?.(Math.min(1, frame / grid.frames)),
    });
    await proveRendition(
      path.join(workFolder, "540", "index.m3u8"),
      grid,
      keyFrameDistance(grid.frameRate, encoding),
    );
    const picture = {
      width: layout.columns * layout.cellWidth,
      height: layout.rows * layout.cellHeight,
      frameRate: grid.frameRate,
    };
    const sizeBytes = writeMasterPlaylist(workFolder, [{ name: "540", picture }]);
    return { playlist: "main.m3u8", frames: grid.frames, layout, sizeBytes };
  });
}

function atlasFilter(
  sources: readonly SourceCut[],
  pictures: readonly VideoFacts[],
  grid: TakeGrid,
  { columns, rows, cellWidth, cellHeight }: AtlasLayout,
): string {
  const cell = { width: cellWidth, height: cellHeight };
  const cells = sources.map(
    (source, index) =>
      `[${index}:v:0]${conformFilter(source, grid)},${fitFilter(pictures[index] ?? { ...cell, colourMatrix: null }, cell)}[c${index}]`,
  );
  const canvas = `pad=w=${columns * cellWidth}:h=${rows * cellHeight}:x=0:y=0:color=black,setsar=1[atlas]`;
  // xstack wants two inputs at least.
  if (sources.length === 1) return `${cells[0]};[c0]${canvas}`;
  const places = sources.map(
    (_, index) => `${(index % columns) * cellWidth}_${Math.floor(index / columns) * cellHeight}`,
  );
  const labels = sources.map((_, index) => `[c${index}]`).join("");
  return `${cells.join(";")};${labels}xstack=inputs=${sources.length}:layout=${places.join("|")}:fill=black,${canvas}`;
}

/** The shape most pictures have; the first's when none is usual. */
function usualAspect(pictures: readonly PictureSize[]): number {
  const aspects = pictures.map(({ width, height }) => width / height);
  const alike = (aspect: number): number =>
    aspects.filter((other) => Math.abs(other / aspect - 1) < 0.02).length;
  return aspects.reduce((best, aspect) => (alike(aspect) > alike(best) ? aspect : best));
}
