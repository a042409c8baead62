/** What only shows after a while: access that runs out, and what two hundred visits leave behind. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { serveFaultily, type FaultServer } from "./harness/fault-server.ts";
import { PLAYBACK_PAGE, servePlaybackPage } from "./harness/playback-page.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const TOUR = "../coded/4/tour.json";
const FRAME_RATE = 25;

let plain: { address: string; stop(): Promise<void> };
let server: FaultServer;
let visitor: Visitor;

beforeAll(async () => {
  await makeCodedFootage(4);
  plain = await servePlaybackPage();
  server = await serveFaultily(plain.address);
});
afterAll(async () => {
  await server.stop();
  await plain.stop();
});
beforeEach(async () => {
  visitor = await visit(server.address + PLAYBACK_PAGE);
  await visitor.page.waitForFunction(() => "playbackTest" in window);
});
afterEach(async () => {
  server.mendAll();
  await visitor.close();
});

describe("access that runs out", () => {
  it("is renewed once for all players at the first refusal, without a word or a stall", async () => {
    const { page } = visitor;
    let token = "monday";
    server.inject(/\/takes\//, { kind: "token", token: () => token });
    const issue = () => page.evaluate((next) => window.playbackTest.issueToken(next), token);
    await issue();
    await page.evaluate((tour) => window.playbackTest.openWithToken(tour), TOUR);
    await page.evaluate(() => window.playbackTest.playback().play());
    expect(await page.evaluate(() => window.playbackTest.renewals())).toBe(1);
    await page.evaluate(() => window.playbackTest.watchTake(12));

    token = "tuesday";
    await issue();
    server.forget();
    const seen = await page.evaluate(() => window.playbackTest.watchTake(14));
    expect(await page.evaluate(() => window.playbackTest.renewals())).toBe(2);
    // Each of atlas, focus and sound may have had one request under way.
    expect(server.refused).toBeLessThanOrEqual(3);
    expect(await page.evaluate(() => window.playbackTest.told())).toEqual([]);
    const frames = seen.map((frame) => frame.focus?.frame ?? 0);
    expect((frames.at(-1) ?? 0) - (frames[0] ?? 0)).toBeGreaterThan(13 * FRAME_RATE);
    expect(await page.evaluate(() => window.playbackTest.playback().measurement().stalls)).toBe(0);
  });
});

describe.each([
  ["elements", 200],
  ["frame-exact", 60],
] as const)("opens and closes of the engine of %s", (engine, times) => {
  it(`leave elements, decoders, workers and listeners at baseline after ${times}, and no picture unclosed`, async () => {
    const { page } = visitor;
    const browser = await page.context().newCDPSession(page);
    const openAndClose = (count: number) =>
      page.evaluate(([tour, often, which]) => window.playbackTest.openAndClose(tour, often, which), [
        TOUR,
        count,
        engine,
      ] as const);
    const count = async () => {
      for (let turn = 0; turn < 3; turn += 1) await browser.send("HeapProfiler.collectGarbage");
      const { documents, nodes, jsEventListeners } = await browser.send("Memory.getDOMCounters");
      const { videos, loaded, decoders } = await page.evaluate(() => window.playbackTest.mediaElements());
      return { documents, nodes, jsEventListeners, videos, loaded, decoders, workers: page.workers().length };
    };
    await openAndClose(20);
    const before = await count();
    await openAndClose(times - 20);
    const after = await count();
    console.table({ "after 20": before, [`after ${times}`]: after });
    // The last one opened may still be in the hands of the browser.
    const slack = { nodes: 20, jsEventListeners: 40, videos: 3 };
    expect(after.loaded).toBe(0);
    expect(after.decoders).toBe(0);
    expect(after.workers).toBe(0);
    expect(after.documents).toBe(before.documents);
    for (const [name, most] of Object.entries(slack) as [keyof typeof slack, number][]) {
      expect(after[name], name).toBeLessThanOrEqual(before[name] + most);
    }
    // Chromium complains of every VideoFrame that was forgotten.
    expect(visitor.complaints).toEqual([]);
  });
});
