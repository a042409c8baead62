import { checkTourFiles, type TourFilesCheck } from "../ingest/check-tour-files.ts";
import type { CleanObject } from "../tour/clean-value.ts";
import { parseTour } from "../tour/parse-tour.ts";
import type { TourIssue } from "../tour/tour-issue.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { readTourText, type TourPlace } from "./open-tour.ts";

/** Everything that is known of a tour after checking it; printed as it is by --json. */
export interface TourReport {
  readonly ok: boolean;
  readonly issues: readonly TourIssue[];
  readonly budget: TourFilesCheck["budget"];
  readonly standing: TourFilesCheck["standing"];
  readonly remote: readonly string[];
}

export interface CheckedTour {
  readonly report: TourReport;
  /** The tour that was checked; null when its tour.json has errors. */
  readonly tour: Tour | null;
}

/**
 * Checks a tour and its files. What `check` lists and `build` refuses is the same.
 *
 * @param say Is told what is looked at, for progress.
 */
export async function checkTour(
  place: TourPlace,
  say: (text: string) => void = () => {},
): Promise<CheckedTour> {
  const text = await readTourText(place);
  if (typeof text !== "string") return { report: finish([text]), tour: null };
  const { issues, readable, tour } = parseTour(text);
  return {
    report: readable === null ? finish(issues) : await checkFiles(place, readable, tour, issues, say),
    tour,
  };
}

async function checkFiles(
  place: TourPlace,
  readable: CleanObject,
  tour: Tour | null,
  issues: readonly TourIssue[],
  say: (text: string) => void,
): Promise<TourReport> {
  const files = await checkTourFiles(place.folder, readable, (what) => say(`Checking ${what} ...`));
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
