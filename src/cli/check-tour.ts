import { open, stat } from "node:fs/promises";
import path from "node:path";
import { ignoreMissing } from "../ingest/check-file.ts";
import { checkTourFiles, type TourFilesCheck } from "../ingest/check-tour-files.ts";
import { parseTour } from "../tour/parse-tour.ts";
import { createIssue, type TourIssue } from "../tour/tour-issue.ts";
import { TOUR_LIMITS } from "../tour/tour-schema.ts";
import { UsageError } from "./command.ts";

/** Everything that is known of a tour after checking it; printed as it is by --json. */
export interface TourReport {
  readonly ok: boolean;
  readonly issues: readonly TourIssue[];
  readonly budget: TourFilesCheck["budget"];
  readonly standing: TourFilesCheck["standing"];
  readonly remote: readonly string[];
}

/**
 * Checks a tour and its files.
 *
 * @param target The folder with tour.json, or the file itself.
 * @param say Is told what is looked at, for progress.
 * @throws UsageError when there is nothing at that path.
 */
export async function checkTour(target: string, say: (text: string) => void = () => {}): Promise<TourReport> {
  const found = await stat(target).catch(ignoreMissing);
  if (found === null) throw new UsageError(`there is no folder ${JSON.stringify(target)}.`);
  const file = found.isDirectory() ? path.join(target, "tour.json") : target;
  const text = await readTour(file);
  if (text === null) {
    return finish([
      createIssue(
        "file/missing",
        [],
        `There is no tour.json in ${JSON.stringify(target)}.`,
        "Give the folder that holds a tour.json.",
      ),
    ]);
  }
  const { issues, readable, tour } = parseTour(text);
  if (readable === null) return finish(issues);
  const files = await checkTourFiles(path.dirname(path.resolve(file)), readable, (what) =>
    say(`Checking ${what} ...`),
  );
  if (tour === null && files.issues.every(({ code }) => code === "file/missing") && files.budget === null) {
    say("None of its files lie beside the tour.json, so they were not checked.");
    return finish(issues);
  }
  return finish([...issues, ...files.issues], files);
}

function finish(
  issues: readonly TourIssue[],
  { budget, standing, remote }: Omit<TourFilesCheck, "issues"> = { budget: null, standing: null, remote: [] },
): TourReport {
  return { ok: issues.every(({ severity }) => severity !== "error"), issues, budget, standing, remote };
}

/** The text of a tour.json, at most a little more than the parser accepts; null when there is none. */
async function readTour(file: string): Promise<string | null> {
  const handle = await open(file).catch(ignoreMissing);
  if (handle === null) return null;
  try {
    const found = await handle.stat();
    if (!found.isFile()) return null;
    const { size } = found;
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.min(size, TOUR_LIMITS.fileBytes + 1)),
      0,
    );
    return buffer.subarray(0, bytesRead).toString("utf8");
  } finally {
    await handle.close();
  }
}
