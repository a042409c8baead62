import { join, resolve } from "node:path";
import { EXIT, UsageError, type Command } from "./command.ts";
import { isFile } from "./is-file.ts";
import { parseServerArguments, runServer, SERVER_OPTIONS_HELP } from "./run-server.ts";
import { ensureViewer } from "./viewer-build.ts";
import { describeViewerServer } from "./viewer-server.ts";

const usage = `Usage: hotset serve <folder> [--port <number>] [--host <address>]

Serves one folder: a tour (it has tour.json) in this checkout's viewer, or a built site (made by hotset build) as it is.

Options:
${SERVER_OPTIONS_HELP}`;

/** `hotset serve <folder>`. */
export const serveCommand: Command = {
  usage,
  async run(args, terminal) {
    const { folders, port, host } = parseServerArguments(args);
    const [given, ...more] = folders;
    if (given === undefined || more.length > 0) throw new UsageError("serve takes one folder.");
    const folder = resolve(given);
    if (await isFile(join(folder, "tour.json"))) {
      const viewer = await ensureViewer(terminal.say);
      const tours = { prefix: "/tour/", folder, tourUrl: "/tour/tour.json" };
      const what = `Hotset serves the tour in ${given}.`;
      return runServer({ ...describeViewerServer(viewer, tours), port, host }, what, terminal);
    }
    if ((await isFile(join(folder, "index.html"))) && (await isFile(join(folder, "embed.js")))) {
      const what = `Hotset serves the built site ${given}.`;
      return runServer({ mounts: [{ prefix: "/", folder }], port, host }, what, terminal);
    }
    terminal.say(
      `hotset: ${given} is neither a tour (no tour.json) nor a built site (no index.html with embed.js).`,
    );
    return EXIT.issues;
  },
};
