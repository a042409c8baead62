/**
 * A take watched for half an hour by somebody restless, in real Chromium: what it leaves in memory, minute by minute. Not
 * part of the tests; it takes as long as it says.
 *
 *     npm run soak -- 30
 */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "playwright";
import { openFromCallSheet } from "../../browser/harness/open-from-call-sheet.ts";
import { serve } from "../../browser/harness/serve.ts";
import { visitTheatre, type Theatre } from "../../browser/harness/theatre.ts";
import { findGrown, readPageMemory, type PageMemory } from "../page-memory.ts";
import { makeCodedFootage } from "../../fixtures/footage/make-coded-footage.ts";

interface Minute extends PageMemory {
  readonly minute: number;
  readonly videoElements: number;
  readonly textures: number;
  /**
   * Resident memory of all processes of the browser. Shown and not judged: what watches the page keeps the bodies of all
   * answers, so that it grows as fast as footage is loaded, up to 200 MB.
   */
  readonly residentMegabytes: number;
  readonly complaints: number;
}

const PAGE_BYTES = 4096;
const minutes = Number(process.argv[2] ?? 30);
if (!(minutes > 0)) throw new RangeError(`Not a number of minutes: ${process.argv[2]}.`);

const served = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
const theatre = await visitTheatre(served.address);
const rows: Minute[] = [];
try {
  await theatre.untilLocked("1");
  for (let minute = 1; minute <= minutes; minute += 1) {
    await watchForAMinute(theatre, minute);
    const row = await measure(theatre, minute);
    rows.push(row);
    console.log(JSON.stringify(row));
  }
} finally {
  await theatre.close();
  await served.stop();
}
console.table(rows);
const WATCHED = ["heapMegabytes", "nodes", "listeners", "videoElements", "workers", "textures"] as const;
const grown = findGrown(rows, WATCHED);
console.log(grown.length === 0 ? "Nothing grew." : `Grew: ${grown.join(", ")}.`);
process.exitCode = grown.length === 0 && rows.every(({ complaints }) => complaints === 0) ? 0 : 1;

/** Switches, winds, pauses; every fifth minute the take is closed and opened anew. */
async function watchForAMinute({ page, untilLocked, windBackAfter }: Theatre, minute: number): Promise<void> {
  const endMs = Date.now() + 60_000;
  for (let count = 0; Date.now() < endMs; count += 1) {
    const angle = `${(count % 4) + 1}`;
    await windBackAfter(45);
    await page.keyboard.press(angle);
    await untilLocked(angle);
    if (count % 3 === 1) await page.keyboard.press("l");
    if (count % 4 === 2) {
      await page.keyboard.press("k");
      await page.keyboard.press("k");
    }
    await page.waitForTimeout(3000);
  }
  if (minute % 5 === 0) {
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await openFromCallSheet(page, "The coded take");
    await untilLocked("1");
  }
}

async function measure({ page, snapshot, complaints }: Theatre, minute: number): Promise<Minute> {
  const now = await snapshot();
  return {
    minute,
    ...(await readPageMemory(page)),
    videoElements: now.take?.videoElements ?? 0,
    textures: now.stats.textures,
    residentMegabytes: await readResidentMegabytes(page),
    complaints: complaints.length,
  };
}

/** From /proc: the browser tells what it has taken of the processor, not of memory. */
async function readResidentMegabytes(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  await session?.detach();
  const pages = processInfo.map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, "utf8").split(" ")[1]));
  return Math.round((pages.reduce((sum, each) => sum + each, 0) * PAGE_BYTES) / 1e6);
}
