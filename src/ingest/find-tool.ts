import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import { IngestError } from "./ingest-error.ts";

export type ToolName = "ffmpeg" | "ffprobe" | "blender";

/** The package that holds a tool, by package system. */
const PACKAGES: Record<ToolName, { readonly apt: string; readonly brew: string; readonly winget: string }> = {
  ffmpeg: { apt: "ffmpeg", brew: "ffmpeg", winget: "Gyan.FFmpeg" },
  ffprobe: { apt: "ffmpeg", brew: "ffmpeg", winget: "Gyan.FFmpeg" },
  blender: { apt: "blender", brew: "--cask blender", winget: "BlenderFoundation.Blender" },
};

/** The command that installs a tool on this kind of machine. */
function installCommand(tool: ToolName, platform: NodeJS.Platform = process.platform): string {
  const { apt, brew, winget } = PACKAGES[tool];
  if (platform === "darwin") return `brew install ${brew}`;
  if (platform === "win32") return `winget install ${winget}`;
  return `sudo apt-get install -y ${apt}`;
}

/** The environment variable that names a tool outside PATH, for example `HOTSET_FFMPEG`. */
const variableOf = (tool: ToolName): string => `HOTSET_${tool.toUpperCase()}`;

/**
 * Absolute path of a tool: what `HOTSET_FFMPEG` (`HOTSET_FFPROBE`, `HOTSET_BLENDER`) names, else the first in PATH.
 *
 * @throws IngestError `ingest/tool-missing` with exit code 3; its hint is the command that installs the tool.
 * @example
 * const ffmpeg = findTool("ffmpeg"); // "/usr/bin/ffmpeg"
 */
export function findTool(tool: ToolName, environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment[variableOf(tool)];
  const suffixes = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const candidates = named
    ? [named]
    : folders.flatMap((folder) => suffixes.map((suffix) => path.join(folder, tool + suffix)));
  const found = candidates.find(isExecutable);
  if (found !== undefined) return path.resolve(found);
  const where = named ? `${variableOf(tool)} names ${named}, which cannot be run` : "it is not in PATH";
  throw new IngestError("ingest/tool-missing", `${tool} is needed but ${where}.`, installCommand(tool), 3);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there or not permitted: for the search both mean "look further".
    return false;
  }
}
