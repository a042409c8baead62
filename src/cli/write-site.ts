import { copyFile, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareNames } from "./compare-names.ts";

/** One file of a site: copied, or written as given. */
export type SiteFile =
  | { readonly name: string; readonly copyOf: string }
  | { readonly name: string; readonly content: string };

/** Lies in each built site: it says which files are ours, and so which folder may be replaced. */
const MANIFEST = "hotset-site.json";

/** Why a folder may not be written to; null: it may (it is not there, is empty, or holds an earlier build and nothing else). */
export async function findOutProblem(out: string): Promise<string | null> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      if (error.code === "ENOTDIR") return null;
      throw error;
    },
  );
  if (entries === null) return "it is a file";
  if (entries.length === 0) return null;
  const known = await readManifest(out);
  if (known === null) return "it holds files and is not a site that hotset built";
  const foreign = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .filter((name) => !known.has(name));
  if (foreign.length === 0) return null;
  const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : "";
  return `it holds files that hotset did not write, which a new build would remove: ${foreign.slice(0, 5).join(", ")}${more}`;
}

/**
 * Writes a site aside and moves it into place as a whole: there is never half a site, and nothing of an earlier one stays.
 * The same files make the same bytes.
 *
 * @param tour Id of the tour, for the manifest.
 * @returns Bytes written.
 */
export async function writeSite(out: string, tour: string, files: readonly SiteFile[]): Promise<number> {
  const aside = `${out}.building-${process.pid}`;
  const old = `${out}.replaced-${process.pid}`;
  const names = files.map(({ name }) => name).toSorted(compareNames);
  const manifest = `${JSON.stringify({ hotsetSite: 1, tour, files: [...names, MANIFEST] }, null, 1)}\n`;
  let sizeBytes = 0;
  try {
    for (const file of [...files, { name: MANIFEST, content: manifest }]) {
      const path = join(aside, file.name);
      await mkdir(dirname(path), { recursive: true });
      if ("content" in file) await writeFile(path, file.content);
      else await copyFile(file.copyOf, path);
      sizeBytes += (await stat(path)).size;
    }
    await mkdir(dirname(out), { recursive: true });
    await rename(out, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(aside, out);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
  return sizeBytes;
}

async function readManifest(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
    if (typeof manifest !== "object" || manifest === null) return null;
    if (!("hotsetSite" in manifest && "files" in manifest && Array.isArray(manifest.files))) return null;
    return new Set(manifest.files.filter((name): name is string => typeof name === "string"));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
