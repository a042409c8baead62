/** What the shell learns; the same for every command. */
export const EXIT = {
  done: 0,
  /** The input has issues; all were listed. */
  issues: 1,
  wrongUsage: 2,
  /** Something is missing on the machine; it was named with the command that installs it. */
  missing: 3,
  /** A defect of Hotset itself. */
  defect: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes. Results go to `out`, everything said about the work to `say` (standard error). */
export interface Terminal {
  out(text: string): void;
  say(text: string): void;
}

/** One subcommand. */
export interface Command {
  /** Full help: usage line, what it does, options. */
  readonly usage: string;
  /** @param args What stands after the command's name. Wrong arguments throw a `UsageError`, or what `util.parseArgs` throws. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The command was called in a way it does not understand; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
