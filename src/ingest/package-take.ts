import path from "node:path";
import type { SourceCut, TakeGrid } from "./conform-filter.ts";
import { formatFrameRate, nearestFrame, parseFrameRate, secondsAtFrame } from "../tour/frame-rate.ts";
import type { PictureEncoding } from "./hls-arguments.ts";
import { packageAngle } from "./package-angle.ts";
import { packageAtlas } from "./package-atlas.ts";
import { packageSound } from "./package-sound.ts";

export interface PackageTakeOptions {
  /** Folder of the take; it gets one folder per angle, `atlas` and one per sound. */
  readonly folder: string;
  /** 1 to 9, in the order of the tiles. Ids become folder names. */
  readonly angles: readonly (SourceCut & { readonly id: string })[];
  /** Sound renditions, the main one first. Default none. */
  readonly sounds?: readonly (SourceCut & { readonly id: string; readonly gainDecibels?: number })[];
  /** Rate that every angle is conformed to: "25", "24000/1001", "23.976". */
  readonly frameRate: string;
  /** Length of the take; rounded to whole frames. */
  readonly durationSeconds: number;
  /** Picture heights of the angles' ladder. Default [720, 360]. */
  readonly heights?: readonly number[];
  /** Encoding of angles and atlas. */
  readonly encoding?: PictureEncoding;
  /** Default true. */
  readonly atlas?: boolean;
  /** Called whenever a step moves: what it makes and the share of it that is done, 0 to 1. */
  readonly onProgress?: (step: string, share: number) => void;
}

export interface PackagedTake {
  readonly frames: number;
  readonly durationSeconds: number;
  /** As tour.json writes it. */
  readonly frameRate: string;
  /** `src` is relative to the take's folder. */
  readonly angles: readonly { readonly id: string; readonly src: string }[];
  /** null when no atlas was asked for. */
  readonly atlas: {
    readonly src: string;
    readonly columns: number;
    readonly rows: number;
    readonly tiles: readonly string[];
  } | null;
  readonly sound: readonly { readonly id: string; readonly src: string }[];
  /** What was made, in order, with sizes; `skipped` was there already. */
  readonly steps: readonly { readonly name: string; readonly sizeBytes: number; readonly skipped: boolean }[];
}

/**
 * Packages a whole take for playback: every angle video-only on one frame grid, all of them in one atlas, the sound
 * apart. Steps whose input and options have not changed are not done again.
 *
 * @example
 * const take = await packageTake({
 *   folder: "low-tide/takes/42a-3",
 *   angles: [{ id: "a", file: "A007.mov" }, { id: "b", file: "B007.mov", startSeconds: 1.5 }],
 *   sounds: [{ id: "mix", file: "mix.wav" }],
 *   frameRate: "24",
 *   durationSeconds: 32,
 * });
 * process.stdout.write(formatSizes(take));
 */
export async function packageTake(options: PackageTakeOptions): Promise<PackagedTake> {
  const { folder, angles, sounds = [], heights = [720, 360], encoding = {}, onProgress } = options;
  const frameRate = parseFrameRate(options.frameRate);
  if (frameRate === null) throw new RangeError(`Not a frame rate: "${options.frameRate}"`);
  const grid: TakeGrid = {
    frameRate,
    frames: Math.max(1, nearestFrame(options.durationSeconds, frameRate)),
  };
  const durationSeconds = secondsAtFrame(grid.frames, frameRate);
  checkFolderNames([
    ...angles.map(({ id }) => id),
    ...soundFolders(sounds),
    ...(options.atlas === false ? [] : ["atlas"]),
  ]);
  const steps: PackagedTake["steps"][number][] = [];
  const reportTo = (step: string) => (share: number) => onProgress?.(step, share);
  const finish = (name: string, { sizeBytes, skipped }: { sizeBytes: number; skipped: boolean }): void => {
    steps.push({ name, sizeBytes, skipped });
    onProgress?.(name, 1);
  };

  for (const { id, ...source } of angles) {
    const report = reportTo(id);
    finish(
      id,
      await packageAngle({
        ...encoding,
        source,
        grid,
        heights,
        folder: path.join(folder, id),
        onProgress: report,
      }),
    );
  }
  const atlas =
    options.atlas === false
      ? null
      : await packageAtlas({
          ...encoding,
          sources: angles,
          grid,
          folder: path.join(folder, "atlas"),
          onProgress: reportTo("atlas"),
        });
  if (atlas) finish("atlas", atlas);
  const soundNames = soundFolders(sounds);
  for (const [index, { gainDecibels = 0, ...source }] of sounds.entries()) {
    const name = soundNames[index] ?? source.id;
    finish(
      name,
      await packageSound({ source, durationSeconds, gainDecibels, folder: path.join(folder, name) }),
    );
  }

  return {
    frames: grid.frames,
    durationSeconds,
    frameRate: formatFrameRate(frameRate),
    angles: angles.map(({ id }) => ({ id, src: `${id}/main.m3u8` })),
    atlas: atlas && {
      src: "atlas/main.m3u8",
      columns: atlas.layout.columns,
      rows: atlas.layout.rows,
      tiles: angles.map(({ id }) => id),
    },
    sound: sounds.map(({ id }, index) => ({ id, src: `${soundNames[index]}/main.m3u8` })),
    steps,
  };
}

/** A table of what a take weighs, for people. */
export function formatSizes(take: PackagedTake): string {
  const total = take.steps.reduce((sum, step) => sum + step.sizeBytes, 0);
  const rows = [...take.steps, { name: "total", sizeBytes: total, skipped: false }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, sizeBytes, skipped }) => {
    const kilobitsPerSecond = Math.round((sizeBytes * 8) / take.durationSeconds / 1000);
    const size = `${(sizeBytes / 1e6).toFixed(2)} MB`.padStart(10);
    return `${name.padEnd(width)} ${size} ${`${kilobitsPerSecond}`.padStart(6)} kbit/s${skipped ? "  (was done)" : ""}`;
  });
  return `${lines.join("\n")}\n`;
}

/** The only sound of a take is simply `sound`; several are told apart by their ids. */
function soundFolders(sounds: readonly { readonly id: string }[]): string[] {
  return sounds.length === 1 ? ["sound"] : sounds.map(({ id }) => `sound-${id}`);
}

function checkFolderNames(names: readonly string[]): void {
  const wrong = names.find(
    (name, index) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name) || names.indexOf(name) !== index,
  );
  if (wrong !== undefined)
    throw new RangeError(`Angle and sound ids must differ and be usable as folder names: "${wrong}"`);
}
