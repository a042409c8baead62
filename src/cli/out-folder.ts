/** The folder that a site is to be written to, found and judged before any work is done for it. */
import { lstat, mkdir, readFile, readdir, realpath, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isFile } from "./is-file.ts";
import { isMountPoint } from "./is-mount-point.ts";
import { nameAside } from "./with-aside.ts";

/** Lies in each built site: it says which files are ours, and so which folder may be replaced. */
export const MANIFEST = "hotset-site.json";

const NEW_OR_EMPTY = "Name a folder that is new or empty.";
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "your user may not write there",
  EPERM: "your user may not write there",
  EROFS: "that disk is read-only",
  ENOSPC: "that disk is full",
  EDQUOT: "that disk is full",
  ENOTDIR: "a part of its path is a file",
  ELOOP: "it is a link that leads to itself",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "that place takes no new folders",
  ENOTEMPTY: "another build has just written there",
};

/** A site is written to `<out>.building-<process id>` first. */
export function asidePrefix(out: string): string {
  return `${out}.building-`;
}

/** Why the file system refused something, in words. An error of another kind is thrown on. */
export function describeRefusal(error: unknown): string {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  return REASONS[error.code] ?? `the system refuses it (${error.code})`;
}

/** Absolute path with links followed, as far as anything is there yet. */
export async function resolveOut(written: string): Promise<string> {
  const missing: string[] = [];
  for (let place = resolve(written); ; place = dirname(place)) {
    const real = await realpath(place).catch((error: NodeJS.ErrnoException) => error);
    if (typeof real === "string") return join(real, ...missing);
    const isLink = await lstat(place).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    // A link to nothing is kept as it is, and refused later; other problems as well.
    if (isLink || place === dirname(place)) return join(place, ...missing);
    missing.unshift(basename(place));
  }
}

/**
 * Why a folder may not be written to, and what to do. Null: it may; it is not there, is empty, or holds an earlier build and
 * nothing else, and a folder can be made beside it.
 *
 * @param out Path from `resolveOut`.
 */
export async function findOutProblem(out: string): Promise<string | null> {
  try {
    const found = await lstat(out).catch(ignoreMissing);
    if (found === null) return await findWritingProblem(out);
    if (found.isSymbolicLink())
      return "it is a link to something that is not there. Make that folder, or name another.";
    if (!found.isDirectory()) return `it is a file. ${NEW_OR_EMPTY}`;
    return (
      (await findContentProblem(out)) ??
      ((await isMountPoint(out))
        ? `it is the root of a disk, or a folder mounted there, and cannot be replaced as a whole. Name a folder in it: ${join(out, "site")}.`
        : await findWritingProblem(out))
    );
  } catch (error) {
    return `${describeRefusal(error)}. ${NEW_OR_EMPTY}`;
  }
}

async function findContentProblem(out: string): Promise<string | null> {
  if ((await readdir(out)).length === 0) return null;
  // Before the folder is walked: whatever else is written here may be a whole disk.
  const known = await readManifest(out);
  if (known === null) return `it holds files and is not a site that hotset built. ${NEW_OR_EMPTY}`;
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const foreign = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .filter((name) => !known.has(name));
  if (foreign.length === 0) return null;
  const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : "";
  return `it holds files that hotset did not write, which a new build would remove: ${foreign.slice(0, 5).join(", ")}${more}. ${NEW_OR_EMPTY}`;
}

async function readManifest(folder: string): Promise<ReadonlySet<string> | null> {
  const file = join(folder, MANIFEST);
  if (!(await isFile(file))) return null;
  try {
    const manifest: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof manifest !== "object" || manifest === null) return null;
    if (!("hotsetSite" in manifest && "files" in manifest && Array.isArray(manifest.files))) return null;
    return new Set(manifest.files.filter((name): name is string => typeof name === "string"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Makes the folder that the build will work in, and removes it again: permissions alone do not tell whether that is possible. */
async function findWritingProblem(out: string): Promise<string | null> {
  const missing: string[] = [];
  // One by one: on file systems like /proc the recursive mkdir of Node 20 never ends.
  for (let place = nameAside(asidePrefix(out)); !(await isThere(place)); place = dirname(place))
    missing.unshift(place);
  const made: string[] = [];
  let place = out;
  try {
    for (place of missing) {
      await mkdir(place);
      made.unshift(place);
    }
    return null;
  } catch (error) {
    return `no folder can be made in ${dirname(place)}: ${describeRefusal(error)}. Name a folder that you may write to.`;
  } finally {
    for (const folder of made) {
      await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOTEMPTY" && error.code !== "ENOENT") throw error;
      });
    }
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
      throw error;
    },
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
  return null;
}
