import { isList, isObject, type CleanObject } from "./clean-value.ts";
import { createIssue, showValue, type TourIssue } from "./tour-issue.ts";

/** The version that Hotset writes, and into which older ones are turned. */
const TOUR_VERSION = 1;

/** Turns a tour of one version into the next, as far as it is what it should be; checking comes after. */
export type Migration = (tour: CleanObject) => CleanObject;

/** Migrations by the version they start from. Every version from the oldest to `TOUR_VERSION - 1` has one. */
const MIGRATIONS: Readonly<Record<number, Migration>> = { 0: migrateDraft };

/**
 * Brings a tour to the current version, step by step.
 *
 * @param migrations Only for tests: other steps than Hotset's own.
 * @returns `tour: null` when the version is newer than this Hotset, or none at all to start from.
 */
export function migrateTour(
  tour: CleanObject,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  target: number = TOUR_VERSION,
): { readonly tour: CleanObject | null; readonly issue: TourIssue | null } {
  const version = tour["hotset"];
  if (version === undefined) {
    return {
      tour: { ...tour, hotset: target },
      issue: createIssue(
        "tour/version-missing",
        ["hotset"],
        "The file does not say which version of tour.json it is.",
        `Add "hotset": ${target} as the first line.`,
      ),
    };
  }
  if (typeof version !== "number" || !Number.isInteger(version) || version < 0) {
    return {
      tour: { ...tour, hotset: target },
      issue: createIssue(
        "tour/version-invalid",
        ["hotset"],
        `The version is ${showValue(version)}, not a whole number.`,
        `Write "hotset": ${target}.`,
      ),
    };
  }
  if (version > target) {
    return {
      tour: null,
      issue: createIssue(
        "tour/version-newer",
        ["hotset"],
        `The tour is version ${version}; this Hotset reads versions up to ${target}.`,
        "Use a newer Hotset, or write the tour for an older one.",
      ),
    };
  }
  if (version === target) return { tour, issue: null };
  let migrated = tour;
  for (let from = version; from < target; from++) {
    const step = migrations[from];
    if (step === undefined) throw new Error(`No migration from tour.json version ${from}.`);
    migrated = { ...step(migrated), hotset: from + 1 };
  }
  return {
    tour: migrated,
    issue: createIssue(
      "tour/version-old",
      ["hotset"],
      `The tour is version ${version}; it was read as version ${target}.`,
      `Update the file when you next change it: its paths in other messages are those of version ${target}.`,
      "warning",
    ),
  };
}

/** Version 0, the draft before the first release: `name` for titles, `fps` as a number, lengths and times without their unit. */
function migrateDraft(tour: CleanObject): CleanObject {
  const renamed = renameKeys(tour, { name: "title" });
  return mapEntries(renamed, "takes", (take) => {
    const { fps, ...rest } = renameKeys(take, { name: "title", duration: "durationSeconds" });
    return fps === undefined ? rest : { ...rest, frameRate: typeof fps === "number" ? String(fps) : fps };
  });
}

function renameKeys(object: CleanObject, names: Readonly<Record<string, string>>): CleanObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const renamed = names[key];
      return [renamed === undefined || Object.hasOwn(object, renamed) ? key : renamed, value];
    }),
  );
}

function mapEntries(
  object: CleanObject,
  key: string,
  change: (entry: CleanObject) => CleanObject,
): CleanObject {
  const entries = object[key];
  if (!isList(entries)) return object;
  return { ...object, [key]: entries.map((entry) => (isObject(entry) ? change(entry) : entry)) };
}
