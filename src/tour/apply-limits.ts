import type { CleanObject, CleanValue } from "./clean-value.ts";
import { createIssue, showValue, type IssuePath, type TourIssue } from "./tour-issue.ts";
import { TOUR_LIMITS } from "./tour-schema.ts";

/** Assigning to these keys changes an object's prototype, or what is made from it, instead of its data. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Copies a value within the limits, before anything else is done with it. The copy is plain JSON: lists and texts that are
 * too long are cut and refused keys left out, each with an issue, so that the rest can still be checked.
 *
 * @returns `value: null` when it is too large or too deep (or a loop) to be looked at as a whole.
 */
export function applyLimits(input: unknown): {
  readonly value: CleanValue;
  readonly issues: readonly TourIssue[];
} {
  const issues: TourIssue[] = [];
  let values = 0;
  let exceeded = false;

  function copy(value: unknown, path: IssuePath): CleanValue {
    values += 1;
    if (exceeded) return null;
    if (values > TOUR_LIMITS.values) {
      exceeded = true;
      issues.push(tooLarge(`more than ${TOUR_LIMITS.values} values`));
      return null;
    }
    if (value === null || typeof value === "boolean" || typeof value === "number") return value;
    if (typeof value === "string") return copyText(value, path);
    if (typeof value !== "object") {
      issues.push(
        createIssue(
          "tour/not-json",
          path,
          `A ${typeof value} cannot stand in JSON.`,
          "Use text, numbers, true, false, null, lists and objects.",
        ),
      );
      return null;
    }
    if (path.length >= TOUR_LIMITS.depth) {
      exceeded = true;
      issues.push(tooDeep(path));
      return null;
    }
    return Array.isArray(value) ? copyList(value, path) : copyObject(value, path);
  }

  function copyText(value: string, path: IssuePath): string {
    if (value.length <= TOUR_LIMITS.textCharacters) return value;
    issues.push(
      createIssue(
        "tour/text-too-long",
        path,
        `The text has ${value.length} characters; at most ${TOUR_LIMITS.textCharacters} are allowed.`,
        "Shorten it, or link to a page that holds it.",
      ),
    );
    return value.slice(0, TOUR_LIMITS.textCharacters);
  }

  function copyList(value: readonly unknown[], path: IssuePath): CleanValue[] {
    if (value.length > TOUR_LIMITS.listEntries) {
      issues.push(
        createIssue(
          "tour/list-too-long",
          path,
          `The list has ${value.length} entries; at most ${TOUR_LIMITS.listEntries} are allowed.`,
          "Split the tour in two.",
        ),
      );
    }
    // Not `map`, which skips the holes of a sparse list and would leave them in the copy.
    return Array.from(value.slice(0, TOUR_LIMITS.listEntries), (entry, index) =>
      copy(entry, [...path, index]),
    );
  }

  function copyObject(value: object, path: IssuePath): CleanObject {
    const copied: Record<string, CleanValue> = {};
    for (const [key, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      if (REFUSED_KEYS.has(key)) {
        issues.push(
          createIssue(
            "tour/key-refused",
            [...path, key],
            `The key ${showValue(key)} is not allowed anywhere.`,
            "Rename the key.",
          ),
        );
      } else {
        copied[key] = copy(entry, [...path, key]);
      }
      if (exceeded) break;
    }
    return copied;
  }

  const value = copy(input, []);
  return { value: exceeded ? null : value, issues };
}

/** Measures the text of a tour.json without parsing it: its size, and how deep its brackets nest. */
export function checkTextLimits(text: string): TourIssue | null {
  // Every character is at least one byte; the exact count is only made when it may matter.
  if (text.length > TOUR_LIMITS.fileBytes || new TextEncoder().encode(text).length > TOUR_LIMITS.fileBytes) {
    return tooLarge(`more than ${TOUR_LIMITS.fileBytes} bytes`);
  }
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inText) {
      if (character === "\\") index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > TOUR_LIMITS.depth) return tooDeep([]);
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return null;
}

function tooLarge(what: string): TourIssue {
  return createIssue(
    "tour/too-large",
    [],
    `The tour is too large: ${what}.`,
    "A tour.json describes a tour; media belong into files beside it.",
  );
}

function tooDeep(path: IssuePath): TourIssue {
  return createIssue(
    "tour/too-deep",
    path,
    `The tour nests more than ${TOUR_LIMITS.depth} levels deep.`,
    "Nothing that Hotset reads is nested so deep; look for a loop or a mistake in `extras`.",
  );
}
