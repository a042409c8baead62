import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Cell } from "../cell.ts";
import type { Machine } from "../describe-machine.ts";
import type { Plan } from "../plan.ts";
import { judgeClaims } from "./claims.ts";
import { drawBars, type Bars } from "./draw-bars.ts";
import { drawSpread } from "./draw-spread.ts";
import { formatMegabytes, formatNumber, formatShare } from "./format.ts";
import { writeClaims, writeTables } from "./tables.ts";

/** One run, as it is kept in figures.json. */
export interface Run {
  readonly machine: Machine;
  readonly plan: Plan;
  /** Picture height of the angles. */
  readonly height: number;
  readonly cells: readonly Cell[];
}

const PAGE = fileURLToPath(new URL("../../../docs/bench/README.md", import.meta.url));
const BEGIN = "<!-- results: written by npm run bench -->";
const END = "<!-- end of results -->";
/** Cores that may be busy with something else before the figures are doubted: a machine is never quite idle. */
const QUIET_CORES = 0.1;

const BARS: readonly Bars[] = [
  {
    title: "Rendered frames with all pictures in step, steady part",
    value: ({ steady }) => steady.inStepShare,
    label: formatShare,
  },
  {
    title: "Megabytes for the same part of the take",
    value: ({ bytes }) => bytes,
    label: formatMegabytes,
  },
  {
    title: "Seconds of processor time per second played",
    value: ({ cpuPerPlayedSecond }) => cpuPerPlayedSecond,
    label: (value) => formatNumber(value, 2),
  },
];

/**
 * Writes tables, plots and raw figures of a run into a folder, around the words of docs/bench/README.md.
 *
 * @returns the page.
 */
export function writeReport(folder: string, run: Run): string {
  mkdirSync(folder, { recursive: true });
  const counts = [...new Set(run.cells.map(({ angles }) => angles))];
  for (const angles of counts) {
    writeFileSync(join(folder, `spread-${angles}.svg`), drawSpread(run.cells, angles));
    writeFileSync(join(folder, `figures-${angles}.svg`), drawBars(run.cells, angles, BARS));
  }
  writeFileSync(join(folder, "figures.json"), `${JSON.stringify(run, null, 1)}\n`);
  const page = join(folder, "README.md");
  const words = readFileSync(existsSync(page) ? page : PAGE, "utf8");
  writeFileSync(page, placeResults(words, describeRun(run, counts)));
  return page;
}

/** Replaces what stands between the marks. */
export function placeResults(page: string, results: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new RangeError("The page has no place for results.");
  return `${before}${BEGIN}\n\n${results}\n\n${END}${after}`;
}

function describeRun({ machine, plan, height, cells }: Run, counts: readonly number[]): string {
  const dates = cells.map(({ at }) => at.slice(0, 10)).toSorted();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const days = first === last ? first : `${first} to ${last}`;
  const parts = counts.flatMap((angles) => [
    `### ${angles} angles`,
    `![Spread over time, ${angles} angles](spread-${angles}.svg)`,
    `![Figures, ${angles} angles](figures-${angles}.svg)`,
    writeTables(cells.filter((cell) => cell.angles === angles)),
  ]);
  return [
    `Measured ${days} on ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, no GPU; ${machine.system}, ` +
      `${machine.browser}, Node ${machine.node}; commit ${machine.commit}. Angles of ${height}p; ${plan.steadySeconds} s steady, ` +
      `${plan.switches} switches, ${plan.starveSeconds} s and ${plan.longStarveSeconds} s starved. Raw figures: [figures.json](figures.json).`,
    ...describeDoubts(cells),
    "### What the engine should show, and does",
    writeClaims(judgeClaims(cells)),
    ...parts,
  ].join("\n\n");
}

/** What a reader must know before believing the figures. */
function describeDoubts(cells: readonly Cell[]): string[] {
  const nameOf = ({ contestant, angles }: Cell) => `${contestant} (${angles})`;
  const foreign = ({ figures }: Cell) => figures?.foreignCores ?? 0;
  const busy = cells.filter((cell) => foreign(cell) > QUIET_CORES);
  const complained = cells.filter(({ complaints }) => complaints.length > 0);
  return [
    ...(busy.length === 0
      ? []
      : [
          `**The machine was busy with something else** (cores): ${busy.map((cell) => `${nameOf(cell)} ${foreign(cell).toFixed(2)}`).join(", ")}.`,
        ]),
    ...(complained.length === 0
      ? []
      : [
          `Errors were reported by: ${complained.map((cell) => `${nameOf(cell)}: ${cell.complaints.join("; ")}`).join(". ")}.`,
        ]),
  ];
}
