import { parseArgs } from "node:util";
import { EXIT, UsageError, type ExitCode, type Terminal } from "./command.ts";
import {
  HostError,
  PortError,
  startStaticServer,
  type RunningServer,
  type StaticServerOptions,
} from "./static-server.ts";

/** What every serving command is told. */
export interface ServerArguments {
  readonly folders: readonly string[];
  /** Null: the first free one. */
  readonly port: number | null;
  /** Null: this machine only. */
  readonly host: string | null;
}

export const SERVER_OPTIONS_HELP = `  --port <number>   Port to serve on (default: 4173, or the next that is free)
  --host <address>  Address to listen on (default: this machine only; 0.0.0.0: everyone in the network)`;

/** Reads `[folder] [--port N] [--host address]`. */
export function parseServerArguments(args: readonly string[]): ServerArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: "string" }, host: { type: "string" } },
  });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(values.port !== "" && Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new UsageError(`--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}.`);
  if (values.host?.trim() === "")
    throw new UsageError("--host takes an address to listen on, for example 0.0.0.0.");
  return { folders: positionals, port, host: values.host ?? null };
}

/** Serves until the process is asked to stop, with the address on a line of its own. */
export async function runServer(
  options: StaticServerOptions,
  what: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let server: RunningServer;
  try {
    server = await startStaticServer(options);
  } catch (error) {
    if (!(error instanceof PortError || error instanceof HostError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
  terminal.say(`${what} Stop with Ctrl+C.`);
  terminal.out(server.url);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await server.close();
  return EXIT.done;
}
