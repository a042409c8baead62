import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { findTool, type ToolName } from "./find-tool.ts";
import { IngestError } from "./ingest-error.ts";

export interface RunToolOptions {
  /** Folder the tool runs in. Default: the current one. */
  readonly cwd?: string;
  /** Called with every line of the tool's standard output, as it comes. */
  readonly onLine?: (line: string) => void;
  /** Writes the tool's standard input; must end the stream. Default: nothing is written. */
  readonly writeInput?: (input: Writable) => Promise<void>;
  /** Ends the tool early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const TAIL_LINES = 12;

/**
 * Runs a tool to its end and returns what it wrote to standard output.
 *
 * @throws IngestError `ingest/tool-missing` (exit code 3), or `ingest/tool-failed` with the tool's last lines as hint.
 * @example
 * const version = await runTool("ffmpeg", ["-version"]);
 */
export function runTool(
  tool: ToolName,
  args: readonly string[],
  options: RunToolOptions = {},
): Promise<string> {
  const file = findTool(tool);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      signal: options.signal,
      stdio: [options.writeInput ? "pipe" : "ignore", "pipe", "pipe"],
    });
    let output = "";
    let complaints = "";
    let partial = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      const lines = (partial + chunk).split(/\r?\n/);
      partial = lines.pop() ?? "";
      for (const line of lines) options.onLine?.(line);
    });
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      complaints = (complaints + chunk).slice(-8192);
    });
    child.on("error", (error) => reject(options.signal?.aborted ? options.signal.reason : error));
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(toolFailed(tool, code, complaints));
    });
    if (options.writeInput && child.stdin) {
      // A tool that ends early closes the pipe (EPIPE); its exit code and last lines say why, so `close` reports it.
      child.stdin.on("error", () => undefined);
      options.writeInput(child.stdin).catch((error: unknown) => {
        child.kill();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    }
  });
}

/**
 * Runs ffmpeg quietly and reports how many frames of the (first) output are written.
 *
 * @example
 * await runFfmpeg(["-i", "in.mov", "out.mp4"], { onFrame: (frame) => report(frame / 800) });
 */
export async function runFfmpeg(
  args: readonly string[],
  options: Omit<RunToolOptions, "onLine"> & { readonly onFrame?: (frame: number) => void } = {},
): Promise<void> {
  const { onFrame, ...rest } = options;
  await runTool(
    "ffmpeg",
    ["-hide_banner", "-nostdin", "-loglevel", "error", "-y", "-nostats", "-progress", "pipe:1", ...args],
    {
      ...rest,
      onLine: (line) => {
        const frame = /^frame=\s*(\d+)/.exec(line)?.[1];
        if (frame !== undefined) onFrame?.(Number(frame));
      },
    },
  );
}

function toolFailed(tool: ToolName, code: number | null, complaints: string): IngestError {
  const lines = complaints.split(/\r?\n/).filter((line) => line.trim() !== "");
  const tail = lines.slice(-TAIL_LINES).join("\n");
  const how = code === null ? "was ended from outside" : `ended with exit code ${code}`;
  return new IngestError(
    "ingest/tool-failed",
    `${tool} ${how}.`,
    tail === "" ? `${tool} said nothing.` : tail,
  );
}
