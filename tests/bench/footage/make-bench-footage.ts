import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packageAngle } from "../../../src/ingest/package-angle.ts";
import { packageAtlas } from "../../../src/ingest/package-atlas.ts";
import { packageSound } from "../../../src/ingest/package-sound.ts";
import { parseFrameRate } from "../../../src/tour/frame-rate.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { makeClickTrack } from "../../fixtures/footage/make-click-track.ts";
import { makeBenchSource } from "./make-bench-source.ts";

export const FRAME_RATE = 24;
export const TAKE_SECONDS = 50;
/** What is left to the browser's cache folder: below it lies one folder per picture height. */
export const FOOTAGE_FOLDER = fileURLToPath(new URL("../../../.cache/bench/footage/", import.meta.url));

export interface BenchTakes {
  /** Folder below `FOOTAGE_FOLDER`; sources of the takes are relative to it. */
  readonly folder: string;
  /** By number of angles; angle n has the id `n` and carries n as the angle number in every frame. */
  readonly takes: ReadonlyMap<number, Take>;
}

/**
 * Makes the bench's footage unless it is there: the angles video-only in one quality, one atlas per number of angles, and
 * the sound apart.
 *
 * @param height Picture height of the angles: 720 or 360.
 */
export async function makeBenchFootage(height: number, angleCounts: readonly number[]): Promise<BenchTakes> {
  const folder = `${height}`;
  const home = path.join(FOOTAGE_FOLDER, folder);
  const sourceFolder = path.join(FOOTAGE_FOLDER, "sources");
  mkdirSync(sourceFolder, { recursive: true });
  const frameRate = parseFrameRate(`${FRAME_RATE}`);
  if (frameRate === null) throw new RangeError(`Not a frame rate: ${FRAME_RATE}`);
  const frames = FRAME_RATE * TAKE_SECONDS;
  const grid = { frameRate, frames };
  const encoding = { preset: "veryfast", crf: 21 };

  const ids = Array.from({ length: Math.max(...angleCounts) }, (_, index) => `${index + 1}`);
  const sources: { file: string }[] = [];
  for (const id of ids) {
    console.log(`footage: angle ${id} of ${ids.length}`);
    const file = await makeBenchSource(path.join(sourceFolder, id), Number(id), frames, `${FRAME_RATE}`);
    sources.push({ file });
    await packageAngle({
      ...encoding,
      source: { file },
      grid,
      heights: [height],
      folder: path.join(home, id),
    });
  }
  const clicks = path.join(sourceFolder, "clicks.wav");
  makeClickTrack(clicks, TAKE_SECONDS);
  const soundFolder = path.join(home, "sound");
  await packageSound({
    source: { file: clicks },
    durationSeconds: TAKE_SECONDS,
    gainDecibels: 0,
    folder: soundFolder,
  });

  const takes = new Map<number, Take>();
  for (const count of angleCounts) {
    console.log(`footage: atlas of ${count}`);
    const tiles = ids.slice(0, count);
    const name = `atlas-${count}`;
    const { layout } = await packageAtlas({
      ...encoding,
      sources: sources.slice(0, count),
      grid,
      folder: path.join(home, name),
    });
    takes.set(count, {
      id: `bench-${count}`,
      title: `${count} angles`,
      durationSeconds: TAKE_SECONDS,
      frameRate: `${FRAME_RATE}`,
      angles: tiles.map((id) => ({ id, src: `${id}/main.m3u8` })),
      atlas: { src: `${name}/main.m3u8`, columns: layout.columns, rows: layout.rows, tiles },
      sound: [{ id: "clicks", label: "Clicks", src: "sound/main.m3u8" }],
    });
  }
  return { folder, takes };
}
