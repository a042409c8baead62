import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareNames } from "./compare-names.ts";
import { UsageError, type Command } from "./command.ts";
import { isFile } from "./is-file.ts";
import { parseServerArguments, runServer, SERVER_OPTIONS_HELP } from "./run-server.ts";
import { checkoutFolder, ensureViewer } from "./viewer-build.ts";
import { describeViewerServer } from "./viewer-server.ts";

const usage = `Usage: hotset start [--port <number>] [--host <address>]

Builds the viewer where it is out of date and serves it with the tours in scenes/. This is what npm start runs.
The first tour opens by itself, or the one that the environment variable HOTSET_TOUR names by its folder.

Options:
${SERVER_OPTIONS_HELP}`;

/** `hotset start`: viewer at `/`, `/embed.js`, tours at `/scenes/<folder>/tour.json`. */
export const startCommand: Command = {
  usage,
  async run(args, terminal) {
    const { folders, port, host } = parseServerArguments(args);
    if (folders.length > 0)
      throw new UsageError(`start takes no folder; one tour is served by: hotset serve ${folders[0]}`);
    const scenes = join(checkoutFolder, "scenes");
    const tours = await findTours(scenes);
    const wanted = process.env["HOTSET_TOUR"];
    if (wanted !== undefined && !tours.includes(wanted))
      throw new UsageError(
        `HOTSET_TOUR names ${JSON.stringify(wanted)}, but scenes/ has: ${tours.join(", ") || "no tour"}.`,
      );
    const tour = wanted ?? tours[0] ?? null;
    if (tour === null)
      terminal.say("scenes/ has no tour yet; the viewer opens one that ?tour=<address> names.");
    const viewer = await ensureViewer(terminal.say);
    const tourUrl = tour === null ? null : `/scenes/${encodeURIComponent(tour)}/tour.json`;
    return runServer(
      { ...describeViewerServer(viewer, { prefix: "/scenes/", folder: scenes, tourUrl }), port, host },
      `Hotset serves ${tours.length === 0 ? "the viewer" : `scenes/ (${tours.join(", ")})`}.`,
      terminal,
    );
  },
};

/** Folders of `scenes` that hold a tour, by name. */
async function findTours(scenes: string): Promise<string[]> {
  const names = await readdir(scenes).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return [];
  });
  const found: string[] = [];
  for (const name of names.toSorted(compareNames)) {
    if (await isFile(join(scenes, name, "tour.json"))) found.push(name);
  }
  return found;
}
