/** Finds Chromium and ffmpeg, or installs them, or says which command would. */
import { spawnSync } from "node:child_process";
import { findBrowser, isExecutable, onPath } from "./find-browser.ts";

interface Tool {
  readonly name: string;
  find(): string | null;
  /** Debian's packages. */
  readonly packages: readonly string[];
  /** A download that needs no rights on the machine. */
  readonly download?: readonly [string, ...string[]];
  readonly remedy: string;
}

const TOOLS: readonly Tool[] = [
  {
    name: "Chromium",
    find: findBrowser,
    packages: ["chromium"],
    download: ["npx", "playwright", "install", "chromium"],
    remedy:
      "apt-get install -y chromium (Debian), brew install --cask google-chrome (macOS), or set HOTSET_CHROMIUM to its path",
  },
  {
    name: "ffmpeg",
    find: () =>
      ["ffmpeg", "ffprobe"].every((name) => onPath(name).some(isExecutable)) ? "on the PATH" : null,
    packages: ["ffmpeg"],
    remedy: "apt-get install -y ffmpeg (Debian) or brew install ffmpeg (macOS)",
  },
];

/** Names of the tools that are still missing afterwards; each has been explained on the console. */
export function prepareTools(): string[] {
  return TOOLS.filter((tool) => !prepare(tool)).map((tool) => tool.name);
}

function prepare(tool: Tool): boolean {
  const found = tool.find();
  if (found) {
    console.log(`${tool.name}: ${found}`);
    return true;
  }
  console.log(`${tool.name} is not installed; trying to install it.`);
  const attempts: (readonly [string, ...string[]])[] = [];
  if (tool.download) attempts.push(tool.download);
  const root = process.getuid?.() === 0;
  if (root && onPath("apt-get").some(isExecutable)) {
    attempts.push(
      ["apt-get", "update", "-qq"],
      ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...tool.packages],
    );
  }
  for (const [command, ...parameters] of attempts) {
    console.log(`  ${command} ${parameters.join(" ")}`);
    spawnSync(command, parameters, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 600_000,
    });
    const path = tool.find();
    if (path) {
      console.log(`${tool.name}: ${path}`);
      return true;
    }
  }
  console.error(`${tool.name} is missing and could not be installed here. Install it with: ${tool.remedy}`);
  return false;
}
