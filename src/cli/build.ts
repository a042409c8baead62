import { readFile, readdir, realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import type { Tour } from "../tour/tour-schema.ts";
import { checkTour } from "./check-tour.ts";
import { EXIT, UsageError, type Command } from "./command.ts";
import { addFloor } from "./add-floor.ts";
import { findUnreleased } from "./find-unreleased.ts";
import { listTourFiles } from "./list-tour-files.ts";
import { findTour } from "./open-tour.ts";
import { findOutProblem, resolveOut } from "./out-folder.ts";
import { createOembed, createOembedLink, createOpenGraph, describeTitle } from "./site-cards.ts";
import { ensureViewer, type BuiltViewer } from "./viewer-build.ts";
import { writeIssueLine } from "./write-issues.ts";
import { writeViewerPage } from "./viewer-page.ts";
import { writeSite, type SiteFile } from "./write-site.ts";

const usage = `Usage: hotset build <folder> --out <folder> [--url <address>]

Writes a tour as a static site: the viewer, the tour with exactly the files that it refers to, and embed.js. Any web server
can serve it, in a subfolder too. For embedding on other origins it must send "Access-Control-Allow-Origin: *".

The tour is checked first, as hotset check does: one with errors is refused, and all its issues are listed.
A tour with anything that is not public is refused, and each such item is named.

Options:
  --out <folder>    Where to write; a folder that is new, empty, or an earlier build
  --url <address>   Where the site will be, for preview cards and oEmbed
  --tier public     The only tier so far`;

/** `hotset build <folder> --out <folder>`. */
export const buildCommand: Command = {
  usage,
  async run(args, terminal) {
    const { positionals, siteUrl, ...written } = parseBuildArguments(args);
    const place = await findTour(positionals);
    const { folder } = place;
    const out = await chooseOut(written.out, folder);
    const { report, tour } = await checkTour(place, terminal.say);
    for (const issue of report.issues) terminal.say(writeIssueLine(issue));
    const unreleased = tour === null ? [] : findUnreleased(tour, new Date());
    for (const { path, id, reason } of unreleased) terminal.say(`${path} (${id}): not public: ${reason}.`);
    const errors = report.issues.filter(({ severity }) => severity === "error").length;
    if (errors > 0) terminal.say(`hotset: not built: ${place.file} has ${count(errors, "issue")}.`);
    if (unreleased.length > 0)
      terminal.say(
        `hotset: not built: ${count(unreleased.length, "item")} of this tour may not be published.`,
      );
    if (tour === null || errors + unreleased.length > 0) return EXIT.issues;
    // What has no part in the checks, such as pictures for scrubbing, must be there to be copied as well.
    const { files, problems } = await listTourFiles(tour, folder);
    for (const problem of problems) terminal.say(problem);
    if (problems.length > 0) {
      terminal.say(`hotset: not built: ${count(problems.length, "issue")} with files.`);
      return EXIT.issues;
    }

    const viewer = await ensureViewer(terminal.say);
    const { walkedTour, floorFiles } = await addFloor(tour, folder, files, terminal.say);
    const site = [...(await describeSite(viewer, walkedTour, folder, files, siteUrl)), ...floorFiles];
    terminal.say(`Writing ${count(site.length, "file")}, ${files.length} of them of the tour.`);
    const sizeBytes = await writeSite(out, tour.id, site);
    terminal.say(`Built ${describeTitle(tour)}: ${(sizeBytes / 1e6).toFixed(1)} MB.`);
    terminal.out(out);
    return EXIT.done;
  },
};

interface BuildArguments {
  readonly positionals: readonly string[];
  readonly out: string | undefined;
  readonly siteUrl: string | null;
}

function parseBuildArguments(args: readonly string[]): BuildArguments {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: text, url: text, tier: text, at: text, horizon: text },
  });
  if (values.tier !== undefined && values.tier !== "public")
    throw new UsageError(
      `--tier ${values.tier} comes with release builds, which Hotset does not make yet; so far only what is public is built.`,
    );
  for (const option of ["at", "horizon"] as const) {
    if (values[option] !== undefined)
      throw new UsageError(`--${option} comes with release builds, which Hotset does not make yet.`);
  }
  return { positionals, out: values.out, siteUrl: parseSiteUrl(values.url) };
}

/** Real path of the folder to write to; one that may not be written to is wrong usage. */
async function chooseOut(written: string | undefined, folder: string): Promise<string> {
  if (written === undefined || written === "")
    throw new UsageError("build needs --out <folder> to write to.");
  const out = await resolveOut(written);
  const problem = (await isInside(out, folder))
    ? "it lies in the tour's own folder. Name a folder elsewhere."
    : await findOutProblem(out);
  if (problem === null) return out;
  throw new UsageError(`cannot write to ${resolve(written)}: ${problem}`);
}

function parseSiteUrl(written: string | undefined): string | null {
  if (written === undefined) return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url takes an http or https address, not ${JSON.stringify(written)}.`);
  return url.pathname.endsWith("/") ? url.href : new URL(`${url.pathname}/`, url).href;
}

async function describeSite(
  viewer: BuiltViewer,
  tour: Tour,
  folder: string,
  tourFiles: readonly string[],
  siteUrl: string | null,
): Promise<SiteFile[]> {
  const page = writeViewerPage(await readFile(join(viewer.viewerFolder, "index.html"), "utf8"), {
    tour: { url: "tour/tour.json", choice: "only" },
    title: describeTitle(tour),
    arrival: {
      title: describeTitle(tour),
      posterUrl: tour.brand?.poster === undefined ? null : `tour/${tour.brand.poster}`,
    },
    openGraph: createOpenGraph(tour, siteUrl),
    ...(siteUrl !== null && { head: createOembedLink(siteUrl) }),
    published: true,
  });
  const viewerFiles = await listFiles(viewer.viewerFolder);
  return [
    { name: "index.html", content: page },
    { name: "oembed.json", content: createOembed(tour, siteUrl) },
    { name: "embed.js", copyOf: viewer.embedFile },
    ...viewerFiles
      .filter((name) => name !== "index.html")
      .map((name) => ({ name, copyOf: join(viewer.viewerFolder, name) })),
    // What was understood, not what was written: nothing comes along that the format does not know.
    { name: "tour/tour.json", content: `${JSON.stringify(tour)}\n` },
    ...tourFiles.map((name) => ({ name: `tour/${name}`, copyOf: join(folder, name) })),
  ];
}

/** Files below a folder by name, without those of build tools, which begin with a dot. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((name) => !name.split("/").some((part) => part.startsWith(".")));
}

async function isInside(path: string, folder: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => folder);
  return [folder, real].some((root) => path === root || path.startsWith(root + sep));
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
