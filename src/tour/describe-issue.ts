import type * as z from "zod/mini";
import { isObject, renameKey, valueAt, type CleanObject, type CleanValue } from "./clean-value.ts";
import { listKnownKeys } from "./known-keys.ts";
import type { PathProblem } from "./check-path.ts";
import { suggestName } from "./suggest-name.ts";
import { createIssue, formatPath, showValue, type IssuePath, type TourIssue } from "./tour-issue.ts";

type SchemaIssue = z.core.$ZodIssue;

/** Words for the issues that a check of the schema names by its code: what is wrong, and what to do. */
const WORDS: readonly {
  readonly code: TourIssue["code"];
  readonly message: string;
  readonly hint: string;
}[] = [
  { code: "tour/text-empty", message: "is empty", hint: "Write the text, or leave the key out." },
  { code: "tour/text-too-long", message: "is too long", hint: "Shorten it." },
  {
    code: "tour/language-invalid",
    message: "is not a language tag",
    hint: "Write it as en, fr or pt-BR (BCP 47).",
  },
  {
    code: "tour/id-invalid",
    message: "is not an id",
    hint: "Use 1 to 64 letters, digits, dots, dashes and underscores, beginning with a letter or digit.",
  },
  {
    code: "tour/rotation-not-unit",
    message: "is not a rotation: its length is not 1",
    hint: "Write a unit quaternion as x, y, z, w; [0, 0, 0, 1] is no rotation.",
  },
  {
    code: "tour/instant-invalid",
    message: "is not a date and time with its offset",
    hint: "Write it as 2026-12-01T09:00:00Z.",
  },
  {
    code: "tour/frame-rate-invalid",
    message: "is not a frame rate",
    hint: 'Write frames per second as text: "24", "23.976" or "24000/1001".',
  },
  { code: "tour/colour-invalid", message: "is not a colour", hint: "Write it as #ffb46b." },
];

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

/** An issue of the schema that says something about one value, and where that value is. */
interface Finding {
  readonly issue: SchemaIssue;
  readonly path: IssuePath;
}

/**
 * Turns the schema's issues into the tour's: one for every mistake, with words. A key that is misspelt, and therefore
 * missing under its right name, is one mistake.
 *
 * @param root The value that was checked.
 * @returns The issues, and the value with misspelt keys under their right names, so that no further issue follows from them.
 */
export function describeSchemaIssues(
  issues: readonly SchemaIssue[],
  root: CleanObject,
): { readonly issues: readonly TourIssue[]; readonly meant: CleanObject } {
  const described: TourIssue[] = [];
  const misspelt = new Set<string>();
  const renames: { path: IssuePath; name: string }[] = [];
  const findings = issues.flatMap((issue) => findValues(issue, root, []));
  for (const { issue, path } of findings) {
    if (issue.code !== "unrecognized_keys") continue;
    const object = valueAt(root, path);
    const known = listKnownKeys(path, root);
    const free = known.filter((name) => !isObject(object) || !Object.hasOwn(object, name));
    for (const key of issue.keys) {
      const meant = suggestName(key, free);
      if (meant !== null && !misspelt.has(formatPath([...path, meant]))) {
        misspelt.add(formatPath([...path, meant]));
        renames.push({ path: [...path, key], name: meant });
      }
      described.push(describeUnknownKey(key, path, meant, known));
    }
  }
  for (const { issue, path } of findings) {
    if (issue.code === "unrecognized_keys") continue;
    const value = valueAt(root, path);
    if (value === undefined && misspelt.has(formatPath(path))) continue;
    described.push(describeFinding(issue, path, value));
  }
  return { issues: described, meant: applyRenames(root, renames) };
}

/** Innermost first: the paths are those before any key was renamed. */
function applyRenames(root: CleanObject, renames: readonly { path: IssuePath; name: string }[]): CleanObject {
  const inwards = renames.toSorted((a, b) => b.path.length - a.path.length);
  let value: CleanValue = root;
  for (const { path, name } of inwards) value = renameKey(value, path, name);
  return isObject(value) ? value : root;
}

/** Follows unions down to the branch that fits what the value is: text, or texts by language. */
function findValues(issue: SchemaIssue, root: CleanValue, above: IssuePath): Finding[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  if (issue.code !== "invalid_union" || valueAt(root, path) === undefined) return [{ issue, path }];
  const fitting = issue.errors.find(
    (branch) => !branch.some(({ code, path: inner }) => code === "invalid_type" && inner.length === 0),
  );
  return fitting?.flatMap((inner) => findValues(inner, root, path)) ?? [{ issue, path }];
}

function describeUnknownKey(
  key: string,
  path: IssuePath,
  meant: string | null,
  known: readonly string[],
): TourIssue {
  const place = known.includes("extras") ? 'under "extras"' : 'under "extras" of the object around it';
  const hint = meant === null ? `Known here: ${known.join(", ")}.` : `Did you mean "${meant}"?`;
  return createIssue(
    "tour/unknown-key",
    [...path, key],
    `The key ${showValue(key)} is not known here.`,
    `${hint} Data of your own belong ${place}.`,
  );
}

function describeFinding(issue: SchemaIssue, path: IssuePath, value: CleanValue | undefined): TourIssue {
  const key = path[path.length - 1] ?? "";
  if (value === undefined) {
    return createIssue(
      "tour/missing",
      path,
      `${showValue(key)} is missing.`,
      `Add ${showValue(key)}${choices(issue)}.`,
    );
  }
  const shown = showValue(value);
  if (issue.code === "custom" && isPathProblem(issue.params)) {
    return createIssue(issue.params.code, path, `${issue.params.message} Found ${shown}.`, issue.params.hint);
  }
  // A bad key of an object says what is wrong with it in an issue of its own.
  const named = issue.code === "invalid_key" ? issue.issues[0]?.message : issue.message;
  const words = WORDS.find(({ code }) => code === named);
  if (words !== undefined) {
    const what = issue.code === "invalid_key" ? showValue(key) : shown;
    return createIssue(words.code, path, `${what} ${words.message}.`, words.hint);
  }
  switch (issue.code) {
    case "invalid_type": {
      const expected = TYPE_WORDS[issue.expected] ?? issue.expected;
      return createIssue(
        "tour/wrong-type",
        path,
        `Expected ${expected}, found ${shown}.`,
        `Write ${expected}.`,
      );
    }
    case "too_big":
    case "too_small":
      return describeRange(issue, path, value);
    case "invalid_value":
    case "invalid_union": {
      const allowed = choices(issue);
      if (allowed !== "") {
        const meant = typeof value === "string" ? suggestName(value, choiceNames(issue)) : null;
        const hint = meant === null ? "" : `Did you mean "${meant}"? `;
        return createIssue(
          "tour/choice-unknown",
          path,
          `${shown} is not one of the choices.`,
          `${hint}Write${allowed}.`,
        );
      }
      return createIssue(
        "tour/wrong-type",
        path,
        `Expected text, found ${shown}.`,
        'Write a text, or texts by language: { "en": "...", "fr": "..." }.',
      );
    }
    default:
      return createIssue(
        "tour/value-invalid",
        path,
        `${shown} is not allowed here.`,
        "The schema of tour.json says what may stand here.",
      );
  }
}

function describeRange(
  issue: Extract<SchemaIssue, { code: "too_big" | "too_small" }>,
  path: IssuePath,
  value: CleanValue,
): TourIssue {
  const big = issue.code === "too_big";
  const limit = Number(big ? issue.maximum : issue.minimum);
  if (Array.isArray(value)) {
    const amount = `${big ? "at most" : "at least"} ${limit}`;
    return createIssue(
      big ? "tour/list-too-long" : "tour/list-too-short",
      path,
      `The list has ${value.length} entries; it needs ${amount}.`,
      `Give ${amount}.`,
    );
  }
  const inclusive = issue.inclusive ?? true;
  const relation = big ? (inclusive ? "at most" : "less than") : inclusive ? "at least" : "more than";
  return createIssue(
    "tour/out-of-range",
    path,
    `${showValue(value)} is out of range.`,
    `Write a number of ${relation} ${limit}.`,
  );
}

function choiceNames(issue: SchemaIssue): string[] {
  const values =
    issue.code === "invalid_value"
      ? issue.values
      : issue.code === "invalid_union" && "options" in issue
        ? issue.options
        : [];
  return (values ?? []).map(String);
}

function choices(issue: SchemaIssue): string {
  const names = choiceNames(issue);
  return names.length === 0 ? "" : `: ${names.join(", ")}`;
}

/** The schema hands on what `checkPath` found as it is. */
function isPathProblem(
  params: Record<string, unknown> | undefined,
): params is Record<string, unknown> & PathProblem {
  return typeof params?.["code"] === "string" && params["code"].startsWith("tour/path-");
}
