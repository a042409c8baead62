import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/**
 * Whether an address below a folder may be answered from it: what it names truly lies in the folder, links followed, and is a
 * regular file or a folder (a pipe would keep the visitor waiting for ever). False as well for what is not there.
 *
 * @param path Encoded path as it was asked for, beginning with a slash.
 */
export async function isServable(folder: string, path: string): Promise<boolean> {
  try {
    const root = await realpath(folder);
    const named = decodeURIComponent(path);
    const file = await realpath(join(root, named.endsWith("/") ? `${named}index.html` : named));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return false;
    const found = await stat(file);
    return found.isFile() || found.isDirectory();
  } catch (error) {
    if (error instanceof URIError || (error instanceof Error && "code" in error)) return false;
    throw error;
  }
}
