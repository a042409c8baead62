import { applyLimits, checkTextLimits } from "./apply-limits.ts";
import { checkReferences } from "./check-references.ts";
import { checkTexts } from "./check-texts.ts";
import { isObject, type CleanObject } from "./clean-value.ts";
import { describeSchemaIssues } from "./describe-issue.ts";
import { migrateTour } from "./migrate.ts";
import { parseJson } from "./parse-json.ts";
import { createIssue, showValue, type TourIssue } from "./tour-issue.ts";
import { tourSchema, type Tour } from "./tour-schema.ts";

/** What became of a tour.json. */
export interface ParsedTour {
  /** The tour, with every list present; null when there is an issue of severity `error`. */
  readonly tour: Tour | null;
  /** Everything that is wrong, in no particular order; empty when all is well. */
  readonly issues: readonly TourIssue[];
  /** The data as far as they can be read, mistakes included, so that their files can be checked as well; null: not at all. */
  readonly readable: CleanObject | null;
}

/**
 * Reads a tour.json: limits, version, schema, references. Never throws; all issues are returned at once.
 *
 * @param input The text of the file, or what `JSON.parse` (or an editor) made of it.
 */
export function parseTour(input: unknown): ParsedTour {
  const read = typeof input === "string" ? readText(input) : { value: input, issue: null };
  if (read.issue !== null) return failed([read.issue]);
  const limited = applyLimits(read.value);
  const issues = [...limited.issues];
  if (limited.value === null && issues.length > 0) return failed(issues);
  if (!isObject(limited.value)) {
    issues.push(
      createIssue(
        "tour/wrong-type",
        [],
        `Expected an object, found ${showValue(limited.value)}.`,
        'A tour.json begins with { "hotset": 1, ... }.',
      ),
    );
    return failed(issues);
  }
  const migrated = migrateTour(limited.value);
  if (migrated.issue !== null) issues.push(migrated.issue);
  if (migrated.tour === null) return failed(issues);
  return checkTour(migrated.tour, issues);
}

function checkTour(value: CleanObject, before: readonly TourIssue[]): ParsedTour {
  const result = tourSchema.safeParse(value);
  const schema = result.success
    ? { issues: [], meant: value }
    : describeSchemaIssues(result.error.issues, value);
  const issues = [
    ...before,
    // Limits and schema may find the same thing at the same place.
    ...schema.issues.filter(
      ({ code, path }) => !before.some((one) => one.code === code && one.path === path),
    ),
    ...checkReferences(schema.meant),
    ...checkTexts(schema.meant),
  ];
  if (!result.success || issues.some(({ severity }) => severity === "error")) {
    return failed(issues, schema.meant);
  }
  const { cameras = [], takes = [], hotspots = [], people = [], routes = [] } = result.data;
  // In the order of the schema, as every tour is.
  return { tour: { ...result.data, cameras, takes, hotspots, people, routes }, issues, readable: value };
}

function readText(text: string): { value: unknown; issue: TourIssue | null } {
  const beyond = checkTextLimits(text);
  if (beyond !== null) return { value: null, issue: beyond };
  const { value, mistake } = parseJson(text);
  if (mistake === null) return { value, issue: null };
  const place = `line ${mistake.line}, column ${mistake.column}`;
  const hint = "JSON has double quotes, no comments and no comma after the last entry.";
  return {
    value: null,
    issue: createIssue("tour/not-json", [], `Not JSON at ${place}: ${mistake.message}.`, hint),
  };
}

function failed(issues: readonly TourIssue[], readable: CleanObject | null = null): ParsedTour {
  return { tour: null, issues, readable };
}
