import { readFile } from "node:fs/promises";
import { IngestError } from "../ingest/ingest-error.ts";
import { suggestName } from "../tour/suggest-name.ts";
import { EXIT, UsageError, type ExitCode, type Terminal } from "./command.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";

/**
 * Runs one `hotset` command line.
 *
 * @param args Arguments after `hotset`.
 * @returns The exit code; nothing is thrown.
 */
export async function runHotset(
  args: readonly string[],
  terminal: Terminal = createTerminal(),
  commands: Readonly<Record<string, CommandEntry>> = COMMANDS,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      terminal.say(writeHelp(commands));
      throw new UsageError(`which command? Give one of: ${Object.keys(commands).join(", ")}.`);
    }
    if (name === "--help" || name === "-h") {
      terminal.out(writeHelp(commands));
      return EXIT.done;
    }
    if (name === "--version" || name === "-v") {
      terminal.out(await readVersion());
      return EXIT.done;
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry === undefined) throw new UsageError(describeUnknown(name, commands));
    const command = await entry.load();
    const ownArgs = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
    if (ownArgs.includes("--help") || ownArgs.includes("-h")) {
      terminal.out(command.usage);
      return EXIT.done;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    return reportFailure(error, name ?? "", terminal);
  }
}

function reportFailure(error: unknown, name: string, terminal: Terminal): ExitCode {
  if (isWrongUsage(error)) {
    terminal.say(`hotset: ${error.message}`);
    terminal.say(`Try: hotset ${Object.hasOwn(COMMANDS, name) ? `${name} ` : ""}--help`);
    return EXIT.wrongUsage;
  }
  if (error instanceof IngestError && error.exitCode !== EXIT.defect) {
    const remedy = error.exitCode === EXIT.missing ? `Install it with:\n  ${error.hint}` : error.hint;
    terminal.say(`hotset: ${error.message}\n${remedy}`);
    return error.exitCode;
  }
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  terminal.say(
    "\nThis is a defect of Hotset. Please report it with the lines above and the command you gave.",
  );
  return EXIT.defect;
}

function isWrongUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function describeUnknown(name: string, commands: Readonly<Record<string, CommandEntry>>): string {
  if (name.startsWith("-")) return `unknown option ${JSON.stringify(name)} before the command.`;
  const meant = suggestName(name, Object.keys(commands));
  return `there is no command ${JSON.stringify(name)}.${meant === null ? "" : ` Did you mean "${meant}"?`}`;
}

function writeHelp(commands: Readonly<Record<string, CommandEntry>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Hotset: walk the set, watch every camera.",
    "",
    "Usage: hotset <command> [options]",
    "",
    "Commands:",
    ...lines,
    "",
    "Options:",
    "  --help     Help for Hotset, or for a command: hotset <command> --help",
    "  --version  Version of Hotset",
    "",
    "Exit codes: 0 done, 1 the input has issues (all are listed), 2 wrong usage,",
    "3 something is missing on this machine, 4 a defect of Hotset.",
  ].join("\n");
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error("package.json has no version.");
}

function createTerminal(): Terminal {
  // A reader that has seen enough (`hotset check | head`) closes the pipe; that is no failure of the command.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}
