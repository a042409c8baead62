import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { checkPath, type PathProblem } from "../tour/check-path.ts";
import { resolveTourFile } from "../tour/resolve-source.ts";
import { suggestName } from "../tour/suggest-name.ts";
import {
  createIssue,
  showValue,
  type IssuePath,
  type IssueSeverity,
  type TourIssue,
} from "../tour/tour-issue.ts";

/** What the checks of one tour share: where its files are, and where issues go. */
export interface FolderCheck {
  /** Real path of the folder of tour.json. */
  readonly root: string;
  readonly issues: TourIssue[];
  /** Addresses of footage that lies elsewhere and was therefore not opened. */
  readonly remote: string[];
}

/** Adds an issue about the file that a place of tour.json names. */
export function report(
  check: FolderCheck,
  code: TourIssue["code"],
  place: IssuePath,
  message: string,
  hint: string,
  severity: IssueSeverity = "error",
): void {
  check.issues.push(createIssue(code, place, message, hint, severity));
}

/**
 * Finds the file that tour.json names at a place. Null when it cannot be opened: it is missing (an issue), lies elsewhere
 * (`check.remote`), or its path is wrong, which the parser has reported.
 */
export async function checkFile(
  check: FolderCheck,
  written: unknown,
  place: IssuePath,
): Promise<string | null> {
  if (typeof written !== "string" || checkPath(written, { allowHttps: true }) !== null) return null;
  const relative = resolveTourFile(written);
  if (relative === null) {
    check.remote.push(written);
    return null;
  }
  return checkFileAt(check, relative, place);
}

/** As `checkFile`, for a file name relative to the tour's folder; one that leaves the folder is an issue. */
export async function checkFileAt(
  check: FolderCheck,
  relative: string,
  place: IssuePath,
): Promise<string | null> {
  const file = path.resolve(check.root, relative);
  const shown = showValue(relative);
  if (!isInside(check.root, file)) {
    report(
      check,
      "file/outside",
      place,
      `${shown} lies outside the folder of the tour.`,
      "Put the file into the folder of the tour.",
    );
    return null;
  }
  const real = await realpath(file).catch(ignoreMissing);
  if (real === null) {
    report(check, "file/missing", place, `There is no file ${shown}.`, await hintAtMissing(check, relative));
    return null;
  }
  if (!isInside(check.root, real)) {
    report(
      check,
      "file/outside",
      place,
      `${shown} is a link to a file outside the folder of the tour.`,
      "Put the file itself into the folder of the tour.",
    );
    return null;
  }
  const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
  if (!isFile) {
    report(
      check,
      "file/unreadable",
      place,
      `${shown} is not a file (but a folder, a pipe or the like).`,
      "Put the file itself there, or correct the path.",
    );
    return null;
  }
  if (size === 0) {
    report(check, "file/empty", place, `The file ${shown} is empty.`, "Copy the file again.");
    return null;
  }
  return real;
}

/** Name of a file in the tour's folder relative to it, with slashes on every system. */
export function nameInTour({ root }: FolderCheck, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}

/**
 * The file that an address inside another file of the tour means, for `checkFileAt`. Unlike paths of tour.json it may go
 * up, as long as it stays in the tour's folder; absolute ones are a problem.
 *
 * @param from Name of the file that holds the address, relative to the tour's folder.
 */
export function followAddress(
  from: string,
  address: string,
): { relative: string } | { problem: PathProblem } {
  const inFolder = path.posix.normalize(path.posix.join(path.posix.dirname(from), address));
  const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(address);
  const problem = checkPath(isAbsolute ? address : inFolder);
  return problem === null ? { relative: decodeURIComponent(inFolder) } : { problem };
}

function isInside(root: string, file: string): boolean {
  return file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/**
 * Names that differ only a little, or only in upper and lower case, are the usual mistake. Those that differ only in a number
 * are not: the neighbours of a missing segment are segments themselves.
 */
async function hintAtMissing(check: FolderCheck, relative: string): Promise<string> {
  const folder = path.dirname(relative);
  const siblings = await readdir(path.resolve(check.root, folder)).catch(ignoreMissing);
  if (siblings === null) return `Not even the folder ${showValue(folder)} is there.`;
  const name = path.basename(relative);
  const meant = suggestName(
    name,
    siblings.filter((sibling) => hideNumbers(sibling) !== hideNumbers(name)),
  );
  const similar = meant === null ? "" : `Did you mean ${showValue(path.posix.join(folder, meant))}? `;
  return `${similar}Put the file there, or correct the path; upper and lower case count.`;
}

function hideNumbers(name: string): string {
  return name.replace(/\d+/g, "0");
}

/** For promises of the file system: nothing there is an answer, anything else a failure. */
export function ignoreMissing(error: unknown): null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" || code === "ENAMETOOLONG") return null;
  throw error;
}
