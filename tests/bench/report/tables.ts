import type { Cell, CellFigures } from "../cell.ts";
import { CONTESTANTS } from "../contestants.ts";
import type { StallFigures } from "../measure-stall.ts";
import type { Claim } from "./claims.ts";
import {
  formatMegabytes,
  formatNumber,
  formatSeconds,
  formatShare,
  formatSpread,
  formatTable,
} from "./format.ts";

type Column = readonly [heading: string, value: (figures: CellFigures) => string];

const STEP_COLUMNS: readonly Column[] = [
  ["moving", ({ steady }) => `${steady.movingAngles}`],
  ["steady", ({ steady }) => formatSpread(steady)],
  ["in step", ({ steady }) => formatShare(steady.inStepShare)],
  ["after seek", ({ seek }) => formatSpread(seek)],
  ["standing", ({ paused }) => formatSpread(paused)],
  ["after resume", ({ resume }) => formatSpread(resume)],
  ["at 2x", ({ double }) => formatSpread(double)],
  ["start to ≤ 1", ({ startSettledSeconds }) => formatSeconds(startSettledSeconds)],
  ["seek to ≤ 1", ({ seekSettledSeconds }) => formatSeconds(seekSettledSeconds)],
];
const SWITCH_COLUMNS: readonly Column[] = [
  ["right in ≤ 2 frames", ({ switches }) => formatShare(switches.rightWithinTwoFramesShare)],
  ["sharp, median", ({ switches }) => formatSeconds(switches.sharpSecondsP50)],
  ["sharp, p95", ({ switches }) => formatSeconds(switches.sharpSecondsP95)],
  ["sharp, rendered frames", ({ switches }) => formatNumber(switches.sharpFramesP50)],
  ["step 0 or +1", ({ switches }) => formatShare(switches.stepsWithinOneShare)],
  ["worst step", ({ switches }) => formatNumber(switches.worstStep)],
  ["announced: sharp, median", ({ announcedSwitches }) => formatSeconds(announcedSwitches.sharpSecondsP50)],
  ["announced: p95", ({ announcedSwitches }) => formatSeconds(announcedSwitches.sharpSecondsP95)],
];
const stallColumns = (of: (figures: CellFigures) => StallFigures): readonly Column[] => [
  ["starved for", (figures) => formatSeconds(of(figures).starvedSeconds)],
  ["others, max", (figures) => formatNumber(of(figures).othersMaxSpread)],
  ["others go on at", (figures) => formatShare(of(figures).othersPlayedShare)],
  ["back to ≤ 1", (figures) => formatSeconds(of(figures).backAfterSeconds)],
  ["back in step", (figures) => formatSeconds(of(figures).inStepAfterSeconds)],
  ["p95 then", (figures) => formatNumber(of(figures).p95AfterBack)],
  ["seeks", (figures) => `${of(figures).seeks}`],
];
const COST_COLUMNS: readonly Column[] = [
  ["video elements", ({ mostVideoElements }) => `${mostVideoElements}`],
  ["MB", ({ bytes }) => formatMegabytes(bytes)],
  ["processor s per s", ({ cpuPerPlayedSecond }) => formatNumber(cpuPerPlayedSecond, 2)],
  ["seeks, steady", ({ steadySeeks }) => `${steadySeeks}`],
  ["seeks, all", ({ seeks }) => `${seeks}`],
  ["never shown", ({ skippedShare }) => formatShare(skippedShare)],
  ["dropped", ({ droppedFrames }) => `${droppedFrames}`],
  ["rendered per s", ({ renderedPerSecond }) => formatNumber(renderedPerSecond)],
  ["opens in", ({ openSeconds }) => formatSeconds(openSeconds)],
];

/** The five tables of one number of angles, as Markdown. */
export function writeTables(cells: readonly Cell[]): string {
  return [
    [
      "Spread between all pictures on the screen, in frames of the take: median/95th percentile/maximum.",
      STEP_COLUMNS,
    ],
    ["Switching to another angle, without a warning and announced half a second before.", SWITCH_COLUMNS],
    ["One angle has nothing to show for a moment; then its data comes.", stallColumns(({ stall }) => stall)],
    ["The same for longer.", stallColumns(({ longStall }) => longStall)],
    ["What it costs.", COST_COLUMNS],
  ]
    .map(([title, columns]) => `${title as string}\n\n${writeTable(cells, columns as readonly Column[])}`)
    .join("\n\n");
}

function writeTable(cells: readonly Cell[], columns: readonly Column[]): string {
  const rows = CONTESTANTS.flatMap(({ id, name }) => {
    const cell = cells.find(({ contestant }) => contestant === id);
    if (cell === undefined) return [];
    const { figures } = cell;
    if (figures === null)
      return [[name, cell.failure ?? "not in this build", ...columns.slice(1).map(() => "")]];
    return [[name, ...columns.map(([, value]) => value(figures))]];
  });
  return formatTable([["", ...columns.map(([heading]) => heading)], ...rows]);
}

/** What should be shown, what was, and whether it is met. */
export function writeClaims(claims: readonly Claim[]): string {
  const verdict = ({ met }: Claim) => (met === null ? "not measured" : met ? "met" : "**not met**");
  return formatTable([
    ["", "angles", "measured", ""],
    ...claims.map((claim) => [claim.text, `${claim.angles}`, claim.measured, verdict(claim)]),
  ]);
}
