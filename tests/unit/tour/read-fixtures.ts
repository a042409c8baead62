import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../fixtures/tours/", import.meta.url);

export interface Fixture {
  readonly name: string;
  readonly text: string;
}

/** Tours of a folder of tests/fixtures/tours, by file name without ending. */
export function readFixtures(folder: "valid" | "invalid"): Fixture[] {
  const files = readdirSync(new URL(`${folder}/`, FOLDER)).filter((file) => file.endsWith(".json"));
  return files.map((file) => readFixture(`${folder}/${file.slice(0, -".json".length)}`));
}

/** One tour of tests/fixtures/tours, for example `valid/small-stage`. */
export function readFixture(path: string): Fixture {
  const text = readFileSync(new URL(`${path}.json`, FOLDER), "utf8");
  return { name: path.slice(path.lastIndexOf("/") + 1), text };
}

/** A tour that has no mistake, to be changed by a test. */
export function createSmallStage(): SmallStage {
  return JSON.parse(readFixture("valid/small-stage").text) as SmallStage;
}

/** As much of a tour as tests change. */
export type SmallStage = Record<string, unknown> & {
  set: Record<string, unknown>;
  cameras: Record<string, unknown>[];
  takes: (Record<string, unknown> & {
    angles: Record<string, unknown>[];
    atlas: Record<string, unknown>;
    cut: Record<string, unknown>[];
    chapters: Record<string, unknown>[];
  })[];
  hotspots: (Record<string, unknown> & { opens: Record<string, unknown> })[];
};
