/** The one place where a command finds its tour, so that every command says the same of the same mistake. */
import { open, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { createIssue, type TourIssue } from "../tour/tour-issue.ts";
import { TOUR_LIMITS } from "../tour/tour-schema.ts";
import { UsageError } from "./command.ts";

/** Where a tour is expected; nothing says yet that a tour.json is there. */
export interface TourPlace {
  /** Absolute path. */
  readonly folder: string;
  /** Absolute path, whether it is there or not. */
  readonly file: string;
  /** The folder as it was given. */
  readonly shown: string;
}

const REMEDY = "Give the folder that holds its tour.json.";
/** There is no such thing, or it is not ours to look at: the maker's to mend, not a defect of Hotset. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  "ENOENT",
  "ENOTDIR",
  "ELOOP",
  "ENAMETOOLONG",
  "EACCES",
  "EPERM",
]);

/**
 * The tour that a command line names by its folder, or by the tour.json in it.
 *
 * @param positionals What stands on the command line besides options.
 * @param fileNames Which files may stand for their folder.
 * @throws UsageError when there is not exactly one, when there is nothing at that path, or when it is some other file.
 */
export async function findTour(
  positionals: readonly string[],
  fileNames: RegExp = /^tour\.json$/,
): Promise<TourPlace> {
  const [given, ...more] = positionals;
  if (given === undefined) throw new UsageError(`which tour? ${REMEDY}`);
  if (more.length > 0) throw new UsageError(`one tour at a time, please; there are ${positionals.length}.`);
  const shown = JSON.stringify(given);
  const found = await stat(given).catch(ignoreUnreachable);
  if (found === null) throw new UsageError(`there is no folder ${shown}. ${REMEDY}`);
  const path = resolve(given);
  if (found.isDirectory()) return { folder: path, file: join(path, "tour.json"), shown };
  // Opening a pipe would wait for a writer for ever.
  if (!found.isFile()) throw new UsageError(`${shown} is neither a folder nor a file. ${REMEDY}`);
  if (!fileNames.test(basename(path)))
    throw new UsageError(`${shown} is not the folder of a tour. ${REMEDY}`);
  return { folder: dirname(path), file: path, shown };
}

/** The text of a tour.json, which must be a regular file, at most a little more than the parser accepts; or the issue why there is none. */
export async function readTourText({ file, shown }: TourPlace): Promise<string | TourIssue> {
  const special = await stat(file).then(
    (found) => !found.isFile(),
    () => false,
  );
  if (special) return describeSpecialFile(shown);
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    ignoreUnreachable(error);
    return error.code === "EACCES" || error.code === "EPERM" ? "forbidden" : null;
  });
  if (handle === "forbidden")
    return createIssue(
      "file/unreadable",
      [],
      `The tour.json in ${shown} may not be read.`,
      "Allow your user to read it.",
    );
  if (handle === null) return describeMissingTour(shown);
  try {
    const found = await handle.stat();
    const size = Math.min(found.size, TOUR_LIMITS.fileBytes + 1);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0);
    return buffer.subarray(0, bytesRead).toString("utf8");
  } finally {
    await handle.close();
  }
}

function describeSpecialFile(shown: string): TourIssue {
  return createIssue(
    "file/unreadable",
    [],
    `The tour.json in ${shown} is not a file (but a folder, a pipe or the like).`,
    REMEDY,
  );
}

function describeMissingTour(shown: string): TourIssue {
  return createIssue("file/missing", [], `There is no tour.json in ${shown}.`, REMEDY);
}

function ignoreUnreachable(error: NodeJS.ErrnoException): null {
  if (!UNREACHABLE.has(error.code ?? "")) throw error;
  return null;
}
