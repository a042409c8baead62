import { parseArgs } from "node:util";
import { checkTour, type TourReport } from "./check-tour.ts";
import { EXIT, type Command, type ExitCode, type Terminal } from "./command.ts";
import { findTour } from "./open-tour.ts";
import { writeBudget, writeIssues, writeStanding, writeSummary } from "./write-issues.ts";

const USAGE = `Usage: hotset check <folder> [--json]

Checks a tour: its tour.json, and every file that it names (model, footage, captions, pictures).
All issues are listed, each with its place in tour.json and what to do about it.

  <folder>  The folder with tour.json, or the path of a tour.json
  --json    Print one JSON document: { ok, issues: [{ code, severity, path, message, hint }], budget, standing, remote }

Exit code 0: no errors (there may be warnings). 1: errors. 2: wrong usage, or no such folder.`;

/** `hotset check`: lists every issue of a tour and its files. */
export const checkCommand: Command = {
  usage: USAGE,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const place = await findTour(positionals, /\.json$/i);
    const { report } = await checkTour(place, values.json ? undefined : (text) => terminal.say(text));
    if (values.json) terminal.out(JSON.stringify(report, null, 2));
    else printReport(report, positionals[0] ?? "", terminal);
    return report.ok ? EXIT.done : EXIT.issues;
  },
};

function printReport(report: TourReport, target: string, terminal: Terminal): void {
  const parts = [
    writeIssues(report.issues),
    writeBudget(report.budget),
    writeStanding(report.standing),
    writeSummary(report, target),
  ];
  terminal.out(parts.filter((part) => part !== "").join("\n\n"));
}
