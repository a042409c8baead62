import { MODEL_BUDGET, type ModelBudget } from "../ingest/check-model.ts";
import { nameStandingPoint, type StandingReport } from "../ingest/check-standing-points.ts";
import type { TourIssue } from "../tour/tour-issue.ts";
import type { TourReport } from "./check-tour.ts";

/** All issues as text, grouped by the part of the tour that they belong to. */
export function writeIssues(issues: readonly TourIssue[]): string {
  const groups = new Map<string, TourIssue[]>();
  for (const issue of issues) {
    const group = groupOf(issue.path);
    groups.set(group, [...(groups.get(group) ?? []), issue]);
  }
  const order = ["tour.json", "set", "cameras", "takes", "hotspots", "people", "routes", "brand"];
  const rank = (group: string): number => order.indexOf(group.replace(/\[.*/, ""));
  const ordered = [...groups].toSorted(([a], [b]) => rank(a) - rank(b));
  return ordered.map(([group, members]) => [group, ...members.map(writeIssue)].join("\n")).join("\n\n");
}

/** `takes[0]`, `hotspots`, `set`: a take is large enough for a group of its own, a single value is not. */
function groupOf(path: string): string {
  return /^takes\[\d+\]|^\w+(?=[.[])/.exec(path)?.[0] ?? "tour.json";
}

function writeIssue({ code, severity, path, message, hint }: TourIssue): string {
  return `  ${severity === "error" ? "error  " : "warning"}  ${path === "" ? "tour.json" : path}\n           ${message}\n           ${hint}  (${code})`;
}

/** One issue on one line, for commands that go on to say more. */
export function writeIssueLine({ severity, path, message, hint }: TourIssue): string {
  return `${severity} ${path === "" ? "tour.json" : path}: ${message} ${hint}`;
}

/** The model's cost beside what a headset draws in time, as a table. */
export function writeBudget(budget: ModelBudget | null): string {
  if (budget === null) return "";
  const row = (name: string, found: number, most: number | null): string =>
    `  ${name.padEnd(22)}${found.toLocaleString("en").padStart(14)}${(most?.toLocaleString("en") ?? "").padStart(14)}${most !== null && found > most ? "  over" : ""}`;
  return [
    `  ${"Model".padEnd(22)}${"found".padStart(14)}${"at most".padStart(14)}`,
    row("Draw calls", budget.drawCalls, MODEL_BUDGET.drawCalls),
    row("Triangles", budget.triangles, MODEL_BUDGET.triangles),
    row("Largest texture, px", budget.textureSize, MODEL_BUDGET.textureSize),
    row("Textures", budget.textures, null),
    row("Texture memory, kB", Math.round(budget.textureBytes / 1000), null),
    row("File, kB", Math.round(budget.fileBytes / 1000), null),
  ].join("\n");
}

/** What is in sight from each standing point, with what should be at the end, as a table. */
export function writeStanding(standing: StandingReport | null): string {
  if (standing === null) return "";
  const { budget, points } = standing;
  const row = (name: string, found: StandingReport["budget"], over: string): string =>
    `  ${name.padEnd(26)}${found.drawCalls.toLocaleString("en").padStart(12)}${found.triangles.toLocaleString("en").padStart(12)}${Math.round(
      found.textureBytes / 1000,
    )
      .toLocaleString("en")
      .padStart(14)}${over}`;
  const isOver = (found: StandingReport["budget"]): boolean =>
    found.drawCalls > budget.drawCalls ||
    found.triangles > budget.triangles ||
    found.textureBytes > budget.textureBytes;
  return [
    `  ${"Seen from".padEnd(26)}${"draw calls".padStart(12)}${"triangles".padStart(12)}${"textures, kB".padStart(14)}`,
    ...points.map((point) => row(nameStandingPoint(point), point, isOver(point) ? "  over" : "")),
    row("at most", budget, ""),
  ].join("\n");
}

/** The last lines: how many issues, and what was not looked at. */
export function writeSummary({ issues, remote, ok }: TourReport, target: string): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const counts = [count(errors, "error"), count(warnings, "warning")]
    .filter((text) => text !== "")
    .join(", ");
  const lines = [
    `${target}: ${counts === "" ? "no issues" : counts}${ok && counts !== "" ? "; the tour can be used" : ""}.`,
  ];
  if (remote.length > 0) lines.unshift(`Not opened, because it lies elsewhere: ${remote.join(", ")}`);
  return lines.join("\n");
}

function count(number: number, what: string): string {
  if (number === 0) return "";
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
