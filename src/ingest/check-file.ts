import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { checkPath } from "../tour/check-path.ts";
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
  if (!isFile || size === 0) {
    report(
      check,
      "file/empty",
      place,
      isFile ? `The file ${shown} is empty.` : `${shown} is not a file.`,
      "Copy the file again.",
    );
    return null;
  }
  return real;
}

function isInside(root: string, file: string): boolean {
  return file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/** Names that differ only a little, or only in upper and lower case, are the usual mistake. */
async function hintAtMissing(check: FolderCheck, relative: string): Promise<string> {
  const folder = path.dirname(relative);
  const siblings = await readdir(path.resolve(check.root, folder)).catch(ignoreMissing);
  if (siblings === null) return `Not even the folder ${showValue(folder)} is there.`;
  const meant = suggestName(path.basename(relative), siblings);
  const similar = meant === null ? "" : `Did you mean ${showValue(path.posix.join(folder, meant))}? `;
  return `${similar}Put the file there, or correct the path; upper and lower case count.`;
}

/** For promises of the file system: nothing there is an answer, anything else a failure. */
export function ignoreMissing(error: unknown): null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" || code === "ENAMETOOLONG") return null;
  throw error;
}
