import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Linux lists all mounts here. */
const MOUNTS = "/proc/self/mountinfo";

/**
 * Whether a folder is the root of a file system, or mounted from elsewhere: it cannot be moved then.
 *
 * @param folder Real path.
 * @see man 5 proc_pid_mountinfo: the fifth field is the place, with blanks as octal numbers
 */
export async function isMountPoint(folder: string): Promise<boolean> {
  const parent = dirname(folder);
  if (parent === folder || (await stat(folder)).dev !== (await stat(parent)).dev) return true;
  // A folder of the same disk that is mounted a second time has the same device.
  const mounts = await readFile(MOUNTS, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "EACCES") throw error;
    return "";
  });
  return mounts.split("\n").some((line) => unescapeOctal(line.split(" ")[4] ?? "") === folder);
}

function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
