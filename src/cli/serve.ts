import { join } from "node:path";
import { EXIT, type Command } from "./command.ts";
import { isFile } from "./is-file.ts";
import { findTour, readTourText } from "./open-tour.ts";
import { parseServerArguments, runServer, SERVER_OPTIONS_HELP } from "./run-server.ts";
import { ensureViewer } from "./viewer-build.ts";
import { describeViewerServer } from "./viewer-server.ts";
import { writeIssueLine } from "./write-issues.ts";

const usage = `Usage: hotset serve <folder> [--port <number>] [--host <address>]

Serves one folder: a tour (it has tour.json) in this checkout's viewer, or a built site (made by hotset build) as it is.

Options:
${SERVER_OPTIONS_HELP}`;

/** `hotset serve <folder>`. */
export const serveCommand: Command = {
  usage,
  async run(args, terminal) {
    const { folders, port, host } = parseServerArguments(args);
    const place = await findTour(folders);
    const { folder, shown } = place;
    const isSite =
      !(await isFile(place.file)) &&
      (await isFile(join(folder, "index.html"))) &&
      (await isFile(join(folder, "embed.js")));
    if (isSite) {
      const what = `Hotset serves the built site ${shown}.`;
      return runServer({ mounts: [{ prefix: "/", folder }], port, host }, what, terminal);
    }
    const text = await readTourText(place);
    if (typeof text !== "string") {
      terminal.say(writeIssueLine(text));
      terminal.say(`hotset: not served: ${shown} is no built site either (index.html with embed.js).`);
      return EXIT.issues;
    }
    const viewer = await ensureViewer(terminal.say);
    const tours = { prefix: "/tour/", folder, tourUrl: "/tour/tour.json" };
    const what = `Hotset serves the tour in ${shown}.`;
    return runServer({ ...describeViewerServer(viewer, tours), port, host }, what, terminal);
  },
};
