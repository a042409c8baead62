import { rmSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { constants } from "node:os";
import { basename, dirname, join } from "node:path";

const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Where this process works aside: `<prefix><process id>`. */
export function nameAside(prefix: string): string {
  return `${prefix}${process.pid}`;
}

/**
 * Does work in a folder that is removed when it ends, fails, or is stopped by a signal. What earlier processes left there
 * because they were killed outright is removed first; a folder whose process still runs is left alone.
 *
 * @param prefix Absolute path to which the process id is added. The folder is not made here.
 */
export async function withAside<Result>(
  prefix: string,
  work: (aside: string) => Promise<Result>,
): Promise<Result> {
  const aside = nameAside(prefix);
  await clearLeftovers(prefix);
  // Of an earlier process with the same number.
  await rm(aside, { recursive: true, force: true });
  // When the process ends early nothing asynchronous is done any more.
  const remove = () => rmSync(aside, { recursive: true, force: true });
  const stop = (signal: (typeof STOPS)[number]) => process.exit(128 + constants.signals[signal]);
  process.once("exit", remove);
  for (const signal of STOPS) process.once(signal, stop);
  try {
    return await work(aside);
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
    process.off("exit", remove);
    await rm(aside, { recursive: true, force: true });
  }
}

async function clearLeftovers(prefix: string): Promise<void> {
  const folder = dirname(prefix);
  const start = basename(prefix);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "EACCES") throw error;
    return [];
  });
  for (const name of names) {
    const owner = name.startsWith(start) ? name.slice(start.length) : "";
    if (!/^\d+$/.test(owner) || isRunning(Number(owner))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Anything else (EPERM) means that it is somebody else's.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
