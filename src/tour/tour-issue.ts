/** How bad an issue is: a tour with an error does not open; a warning is worth a look. */
export type IssueSeverity = "error" | "warning";

/** One thing that is wrong with a tour. Everything that reads tours reports these, all of them at once. */
export interface TourIssue {
  /** `domain/what`, stable; the words of an interface are made from it. */
  readonly code: `${string}/${string}`;
  readonly severity: IssueSeverity;
  /** Place in tour.json, for example `hotspots[3].opens.take`; the empty text means the whole file. */
  readonly path: string;
  /** What is wrong, with the value that was found. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Keys and list positions from the root of tour.json to a value. */
export type IssuePath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
const SHOWN_CHARACTERS = 60;

/** Writes a path as people do: `takes[0].angles[1].src`; unusual keys are quoted. */
export function formatPath(path: IssuePath): string {
  let written = "";
  for (const part of path) {
    if (typeof part === "number") written += `[${part}]`;
    else if (!PLAIN_KEY.test(part)) written += `[${JSON.stringify(shorten(part))}]`;
    else written += written === "" ? part : `.${part}`;
  }
  return written;
}

/** A value as it can stand in a message: JSON, one line, cut when long. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string") return JSON.stringify(shorten(value));
  return String(value);
}

/** Makes an issue; the message begins with a capital, whatever value it begins with. */
export function createIssue(
  code: TourIssue["code"],
  path: IssuePath,
  message: string,
  hint: string,
  severity: IssueSeverity = "error",
): TourIssue {
  return {
    code,
    severity,
    path: formatPath(path),
    message: message.charAt(0).toUpperCase() + message.slice(1),
    hint,
  };
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
