import { copyFile, mkdir, stat, writeFile } from "node:fs/promises";
import { existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareNames } from "./compare-names.ts";
import { UsageError } from "./command.ts";
import { asidePrefix, describeRefusal, MANIFEST } from "./out-folder.ts";
import { withAside } from "./with-aside.ts";

/** One file of a site: copied, or written as given. */
export type SiteFile =
  | { readonly name: string; readonly copyOf: string }
  | { readonly name: string; readonly content: string };

/**
 * Writes a site aside and moves it into place as a whole: there is never half a site, and nothing of an earlier one stays.
 * The same files make the same bytes.
 *
 * @param out Real path that `findOutProblem` finds nothing wrong with.
 * @param tour Id of the tour, for the manifest.
 * @returns Bytes written.
 * @throws UsageError when an earlier site cannot be replaced; what the file system throws, when a file cannot be read or written.
 */
export async function writeSite(out: string, tour: string, files: readonly SiteFile[]): Promise<number> {
  const names = files.map(({ name }) => name).toSorted(compareNames);
  const manifest = `${JSON.stringify({ hotsetSite: 1, tour, files: [...names, MANIFEST] }, null, 1)}\n`;
  return withAside(asidePrefix(out), async (aside) => {
    let sizeBytes = 0;
    for (const file of [...files, { name: MANIFEST, content: manifest }]) {
      const path = join(aside, "site", file.name);
      await mkdir(dirname(path), { recursive: true });
      if ("content" in file) await writeFile(path, file.content);
      else await copyFile(file.copyOf, path);
      sizeBytes += (await stat(path)).size;
    }
    replaceFolder(join(aside, "site"), out, join(aside, "old"));
    return sizeBytes;
  });
}

/** In one go, so that no signal comes between: there is always a site, the earlier or the new one. */
function replaceFolder(from: string, to: string, old: string): void {
  let replaced = false;
  try {
    if (existsSync(to)) {
      renameSync(to, old);
      replaced = true;
    }
    renameSync(from, to);
  } catch (error) {
    if (replaced && !existsSync(to)) renameSync(old, to);
    throw new UsageError(
      `cannot replace ${to}: ${describeRefusal(error)}. Remove it, or name another folder.`,
      {
        cause: error,
      },
    );
  }
}
