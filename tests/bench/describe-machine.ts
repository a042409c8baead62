import { spawnSync } from "node:child_process";
import { arch, cpus, release, totalmem, type } from "node:os";

/** Where figures come from: without it they say nothing. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly browser: string;
  readonly node: string;
  /** Commit of the checkout, with a plus sign when it had changes. */
  readonly commit: string;
}

export function describeMachine(browser: string): Machine {
  const git = (...parameters: string[]) => spawnSync("git", parameters, { encoding: "utf8" }).stdout.trim();
  const isChanged = git("status", "--porcelain", "--untracked-files=no") !== "";
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    browser: `Chromium ${browser}`,
    node: process.version,
    commit: `${git("rev-parse", "--short", "HEAD")}${isChanged ? "+" : ""}`,
  };
}
