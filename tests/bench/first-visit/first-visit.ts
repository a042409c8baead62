/**
 * A first visit to a built tour, in real Chromium with an empty cache on a slow line and a slow processor: when something is
 * seen, when the set can be walked, when the first picture of a take is there, and what had come over the line by then. Not
 * part of the tests.
 *
 *     npm run first-visit
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePlainly } from "../../browser/harness/plain-server.ts";
import { launchBrowser } from "../../browser/harness/visitor.ts";
import { describeMachine } from "../describe-machine.ts";
import { watchVisit, type Visit } from "./watch-visit.ts";
import { SCREENS, writeReport } from "./write-report.ts";

const TOUR = "scenes/low-tide";
const REPORT = "docs/first-visit.md";
/** Odd, so that there is a middle one. */
const RUNS = 3;

const folder = mkdtempSync(join(tmpdir(), "hotset-first-visit-"));
const built = spawnSync(process.execPath, ["src/cli/hotset.mjs", "build", TOUR, "--out", folder], {
  stdio: "inherit",
});
if (built.status !== 0) throw new Error(`hotset build ended with ${built.status}.`);
const server = await servePlainly(folder, { compress: true });
const visits = new Map<string, Visit[]>();
let version = "";
try {
  for (const screen of SCREENS) {
    const runs: Visit[] = [];
    visits.set(screen.name, runs);
    for (let run = 1; run <= RUNS; run += 1) {
      const browser = await launchBrowser();
      version = browser.version();
      try {
        const visit = await watchVisit(browser, server.address, screen);
        runs.push(visit);
        console.log(
          screen.name,
          run,
          visit.map(({ step, seconds }) => `${step} ${seconds.toFixed(1)} s`).join(", "),
        );
      } finally {
        await browser.close();
      }
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
const report = writeReport(visits, describeMachine(version), RUNS);
console.log(report);
writeFileSync(REPORT, report);
