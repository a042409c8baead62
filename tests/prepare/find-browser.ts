import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Path of a Chromium that is on this machine, or null. `HOTSET_CHROMIUM` wins. */
export function findBrowser(): string | null {
  const own = process.env["HOTSET_CHROMIUM"];
  const candidates = [...(own ? [own] : []), ...NAMES.flatMap(onPath), MAC, ...findDownload()];
  return candidates.find(isExecutable) ?? null;
}

/** Where Playwright keeps its own; nowhere on a system that it does not know. */
function findDownload(): string[] {
  try {
    return [chromium.executablePath()];
  } catch (error) {
    console.warn(`Playwright has no Chromium for this system: ${String(error)}`);
    return [];
  }
}

/** Every place the PATH would look for a program. */
export function onPath(name: string): string[] {
  return (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    // Not there or not ours to run: both mean "look further".
    return !(error instanceof Error);
  }
}
