/**
 * Walking the demo in real Chromium with everything but the drawing: how long the page's own code takes for a frame, what
 * would be drawn from every standing point, and what minutes of walking and opening leave in memory. Not part of the tests.
 *
 *     npm run walk -- 5
 */
import { writeFileSync } from "node:fs";
import { serve } from "../../browser/harness/serve.ts";
import { visit } from "../../browser/harness/visitor.ts";
import { describeMachine } from "../describe-machine.ts";
import { findGrown, readPageMemory } from "../page-memory.ts";
import { lookFromEveryPlace } from "./look-around.ts";
import { measureFrames, openPlaces, STUBS, walkAbout, type FrameFigures } from "./walk-about.ts";
import { writeWalkReport, type Minute } from "./write-walk-report.ts";

const REPORT = "docs/walking.md";
const WALK_SECONDS = 40;
const WATCHED = ["heapMegabytes", "nodes", "listeners", "workers", "textures"] as const;
const minutes = Number(process.argv[2] ?? 5);
if (!(minutes > 0)) throw new RangeError(`Not a number of minutes: ${process.argv[2]}.`);

const served = await serve("start", "--port", "0");
const visitor = await visit(`${served.address}?lang=en`, {
  initScript: STUBS,
  // Wide enough for the call sheet to stay beside what it opened.
  viewport: { width: 1000, height: 720 },
});
try {
  const { page } = visitor;
  await visitor.until((now) => now.phase === "ready");
  await page.keyboard.press("Enter");
  const frames: FrameFigures[] = [
    await measureFrames("walking", page, () => walkAbout(page, WALK_SECONDS)),
    await measureFrames("walking while a take plays", page, async () => {
      await openPlaces(visitor, "take");
      await walkAbout(page, WALK_SECONDS);
    }),
  ];
  console.table(frames);
  await page.keyboard.press("Escape");
  await visitor.until((now) => now.take === null);
  const places = await lookFromEveryPlace(visitor);
  console.table(places);
  const rows: Minute[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    await walkAbout(page, 30);
    await openPlaces(visitor, "all");
    const { stats } = await visitor.snapshot();
    rows.push({ minute, ...(await readPageMemory(page)), textures: stats.textures });
    console.log(JSON.stringify(rows.at(-1)));
  }
  const grown = findGrown(rows, WATCHED);
  const version = page.context().browser()?.version() ?? "";
  const report = writeWalkReport({ frames, places, rows, grown }, describeMachine(version));
  console.log(report);
  writeFileSync(REPORT, report);
  process.exitCode = grown.length === 0 && visitor.complaints.length === 0 ? 0 : 1;
} finally {
  await visitor.close();
  await served.stop();
}
