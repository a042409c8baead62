/** `npm run bench`: every contestant on the same footage, one after the other, and the page that says how they did. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { launchBrowser } from "../browser/harness/visitor.ts";
import { prepareTools } from "../prepare/prepare-tools.ts";
import type { Cell } from "./cell.ts";
import { createCellStore, listFootage, nameConditions } from "./cell-store.ts";
import { describeMachine } from "./describe-machine.ts";
import { FOOTAGE_FOLDER, makeBenchFootage } from "./footage/make-bench-footage.ts";
import { FULL_PLAN, QUICK_PLAN } from "./plan.ts";
import { readOptions, USAGE } from "./read-options.ts";
import { writeReport } from "./report/write-report.ts";
import { runCell } from "./run-cell.ts";
import { serveFootage } from "./serve-footage.ts";

const EXIT_USAGE = 2;
const EXIT_TOOL_MISSING = 3;

const home = fileURLToPath(new URL(".", import.meta.url));
const cache = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
const docs = fileURLToPath(new URL("../../docs/bench/", import.meta.url));

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exit(EXIT_USAGE);
}
if (prepareTools().length > 0) process.exit(EXIT_TOOL_MISSING);

const { takes, folder } = await makeBenchFootage(options.height, options.angleCounts);
const pageFolder = join(cache, "page");
await build({
  configFile: false,
  root: join(home, "page"),
  base: "./",
  logLevel: "error",
  build: {
    outDir: pageFolder,
    emptyOutDir: true,
    target: "es2023",
    rollupOptions: { input: join(home, "page", "bench.html") },
  },
});
const browser = await launchBrowser();
const machine = describeMachine(browser.version());
await browser.close();

const plan = options.quick ? QUICK_PLAN : FULL_PLAN;
const cellFolder = join(
  cache,
  "cells",
  nameConditions(pageFolder, [
    folder,
    ...listFootage(join(FOOTAGE_FOLDER, folder)),
    JSON.stringify([plan, machine]),
  ]),
);
if (options.fresh) rmSync(cellFolder, { recursive: true, force: true });
const store = createCellStore(cellFolder);
const server = await serveFootage(pageFolder, FOOTAGE_FOLDER);
const cells: Cell[] = [];
for (const angles of options.angleCounts) {
  const take = takes.get(angles);
  if (take === undefined) throw new RangeError(`No footage of ${angles} angles.`);
  for (const contestant of options.contestants) {
    const known = store.read(contestant, angles);
    console.log(`${angles} angles, ${contestant}${known === null ? "" : ": was measured before"}`);
    const cell =
      known ?? (await runCell({ contestant, take, footage: `footage/${folder}/take.json`, plan, server }));
    // What failed gets another chance in the next run.
    if (cell.figures !== null) store.write(cell);
    else
      console.error(
        `    ${cell.failure === null ? "not to be had in this browser" : `failed: ${cell.failure}`}`,
      );
    cells.push(cell);
  }
}
await server.stop();
const page = writeReport(options.quick ? join(cache, "quick") : docs, {
  machine,
  plan,
  height: options.height,
  cells,
});
console.log(`Written: ${page}`);
