import { checkTourFiles, type TourFilesCheck } from "../ingest/check-tour-files.ts";
import { parseTour } from "../tour/parse-tour.ts";
import type { TourIssue } from "../tour/tour-issue.ts";
import { readTourText, type TourPlace } from "./open-tour.ts";

/** Everything that is known of a tour after checking it; printed as it is by --json. */
export interface TourReport {
  readonly ok: boolean;
  readonly issues: readonly TourIssue[];
  readonly budget: TourFilesCheck["budget"];
  readonly remote: readonly string[];
}

/**
 * Checks a tour and its files.
 *
 * @param say Is told what is looked at, for progress.
 */
export async function checkTour(
  place: TourPlace,
  say: (text: string) => void = () => {},
): Promise<TourReport> {
  const text = await readTourText(place);
  if (typeof text !== "string") return finish([text]);
  const { issues, readable, tour } = parseTour(text);
  if (readable === null) return finish(issues);
  const files = await checkTourFiles(place.folder, readable, (what) => say(`Checking ${what} ...`));
  if (tour === null && files.issues.every(({ code }) => code === "file/missing") && files.budget === null) {
    say("None of its files lie beside the tour.json, so they were not checked.");
    return finish(issues);
  }
  return finish([...issues, ...files.issues], files);
}

function finish(
  issues: readonly TourIssue[],
  { budget, remote }: Pick<TourFilesCheck, "budget" | "remote"> = { budget: null, remote: [] },
): TourReport {
  return { ok: issues.every(({ severity }) => severity !== "error"), issues, budget, remote };
}
