/** What is particular to the frame-exact engine in a real browser; what it shares with elements is in playback.test.ts. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makePlainCopy } from "../fixtures/footage/make-plain-footage.ts";
import { PLAYBACK_PAGE, servePlaybackPage } from "./harness/playback-page.ts";
import { visit, type Visitor } from "./harness/visitor.ts";
import type { SeenFrame } from "./pages/playback.ts";

/** Rendered frames after which waiting is given up; enough on the slowest machine. */
const AT_MOST_FRAMES = 3000;

let server: { address: string; stop(): Promise<void> };
let visitor: Visitor;

beforeAll(async () => {
  await makePlainCopy(4);
  await makePlainCopy(9);
  server = await servePlaybackPage();
});
afterAll(() => server.stop());
beforeEach(async () => {
  visitor = await visit(server.address + PLAYBACK_PAGE);
  await visitor.page.waitForFunction(() => "playbackTest" in window);
});
afterEach(() => visitor.close());

async function openTake(
  file: string,
  options: { engine?: "frame-exact"; startSeconds?: number; startAngle?: string } = { engine: "frame-exact" },
): Promise<void> {
  await visitor.page.evaluate(({ url, given }) => window.playbackTest.open(url, given), {
    url: `../coded/${file}`,
    given: options,
  });
}
const play = () => visitor.page.evaluate(() => window.playbackTest.playback().play());
const state = () => visitor.page.evaluate(() => window.playbackTest.playback().getState());
const watchTake = (seconds: number) =>
  visitor.page.evaluate((length) => window.playbackTest.watchTake(length), seconds);
const untilAllIn = () =>
  visitor.page.evaluate(
    (most) =>
      window.playbackTest.untilState((now) => now.angles.every((angle) => angle.state === "locked"), most),
    AT_MOST_FRAMES,
  );
/** Frames between the first and the last of some angles, each read from its own picture. */
const spreadOf = (seen: SeenFrame, ids: readonly number[]) => {
  const frames = ids.map((id) => {
    expect(seen.tiles[id - 1]?.angle).toBe(id);
    return seen.tiles[id - 1]?.frame ?? -1;
  });
  return Math.max(...frames) - Math.min(...frames);
};

describe.each([
  [4, 0.99, [1, 2]],
  [9, 0.97, [1]],
] as const)("a take of %i angles without an atlas", (count, share, rates) => {
  it(`is shown in step in at least ${share} of all rendered frames, at ${rates.join(" and ")} times its speed`, async () => {
    await openTake(`${count}/plain.json`);
    await play();
    expect(await untilAllIn()).toBe(true);
    const ids = Array.from({ length: count }, (_, index) => index + 1);
    for (const rate of rates) {
      await visitor.page.evaluate((speed) => window.playbackTest.playback().setRate(speed), rate);
      const spreads = (await watchTake(8 * rate)).map((seen) => spreadOf(seen, ids));
      expect(spreads.filter((spread) => spread === 0).length / spreads.length).toBeGreaterThanOrEqual(share);
      expect(Math.max(...spreads)).toBeLessThanOrEqual(1);
    }
    expect(await state()).toMatchObject({ engine: "frame-exact", videoElements: 0, errors: [] });
  });
});

describe("trouble with one angle", () => {
  it("leaves the others in step while it starves, and is over when its data come", async () => {
    const held: (() => void)[] = [];
    let isHolding = true;
    await visitor.page.route(/\/coded\/3\/360\/(001[7-9]|00[2-9]\d)\.m4s/, async (route) => {
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
      // A request that was given up meanwhile has nobody to answer.
      await route.continue().catch(() => undefined);
    });
    await openTake("4/plain.json", { engine: "frame-exact", startSeconds: 30 });
    await play();
    expect(await untilAllIn()).toBe(true);
    const watching = watchTake(12);
    await expect
      .poll(async () => (await state()).angles[2]?.errorFrames ?? 0, { timeout: 120_000, interval: 100 })
      .toBeLessThanOrEqual(-40);
    isHolding = false;
    for (const release of held) release();
    for (const seen of await watching) expect(spreadOf(seen, [1, 2, 4])).toBeLessThanOrEqual(1);
    expect(await untilAllIn()).toBe(true);
    const after = (await watchTake(3)).map((seen) => spreadOf(seen, [1, 2, 3, 4]));
    expect(Math.max(...after)).toBeLessThanOrEqual(1);
  });

  it("steps over a piece that is nowhere, and says so", async () => {
    await visitor.page.route("**/coded/2/360/0003.m4s", (route) => route.fulfill({ status: 404 }));
    await openTake("4/plain.json");
    await play();
    expect(await untilAllIn()).toBe(true);
    // It lies between 6 and 8 s.
    await watchTake(8);
    expect(await visitor.page.evaluate(() => window.playbackTest.told())).toEqual(["playback/piece-missing"]);
    expect(await untilAllIn()).toBe(true);
    expect(await state()).toMatchObject({ playing: true, errors: [] });
    for (const seen of await watchTake(2)) expect(spreadOf(seen, [1, 2, 3, 4])).toBeLessThanOrEqual(1);
  });
});

describe("the end of footage", () => {
  it("is where a start or a seek beyond it lands, and from where the take is played again", async () => {
    // Half a piece less than the take is said to have.
    await visitor.page.route("**/takes/coded/*/*/index.m3u8", async (route) => {
      const list = await (await route.fetch()).text();
      await route.fulfill({ body: list.slice(0, list.lastIndexOf("#EXTINF")) + "#EXT-X-ENDLIST\n" });
    });
    await openTake("4/tour.json", { engine: "frame-exact", startSeconds: 999 });
    expect((await state()).engine).toBe("frame-exact");
    const isReady = await visitor.page.evaluate(
      (most) => window.playbackTest.untilState((now) => now.phase === "ready", most),
      AT_MOST_FRAMES,
    );
    expect(isReady).toBe(true);
    expect((await watchTake(0)).at(-1)?.tiles[0]?.frame).toBe(29 * 50 - 1);
    await visitor.page.evaluate(() => window.playbackTest.playback().seek(3));
    expect((await watchTake(0)).at(-1)?.tiles[0]?.frame).toBe(75);
    await visitor.page.evaluate(() => window.playbackTest.playback().seek(60));
    expect((await watchTake(0)).at(-1)?.tiles[0]?.frame).toBe(29 * 50 - 1);
    await visitor.page.evaluate(() => window.playbackTest.playback().seek(0));
    await play();
    expect((await watchTake(1)).at(-1)?.tiles[0]?.frame).toBeLessThan(250);
    expect((await state()).errors).toEqual([]);
  });

  it("of one angle leaves the others in step", async () => {
    await visitor.page.route("**/takes/coded/2/*/index.m3u8", async (route) => {
      const list = await (await route.fetch()).text();
      await route.fulfill({
        body: list.slice(0, list.indexOf("#EXTINF:2.000000,\n0004.m4s")) + "#EXT-X-ENDLIST\n",
      });
    });
    await openTake("4/plain.json", { engine: "frame-exact", startSeconds: 6 });
    await play();
    await watchTake(4);
    for (const seen of await watchTake(2)) {
      expect(spreadOf(seen, [1, 3, 4])).toBeLessThanOrEqual(1);
      expect(seen.tiles[1]?.frame).toBe(199);
    }
    await visitor.page.evaluate(() => window.playbackTest.playback().seek(20));
    expect((await watchTake(1)).at(-1)?.tiles[1]?.frame).toBe(199);
    expect(await state()).toMatchObject({ playing: true, errors: [] });
  });
});

describe("an angle in two qualities", () => {
  it("plays the one that is there", async () => {
    const master = [
      "#EXTM3U",
      "#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=1280x720",
      "720/index.m3u8",
      "#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=640x360",
      "360/index.m3u8",
    ].join("\n");
    await visitor.page.route("**/coded/2/main.m3u8", (route) => route.fulfill({ body: master }));
    await openTake("4/tour.json", { engine: "frame-exact", startAngle: "2" });
    await play();
    const isLocked = await visitor.page.evaluate(
      (most) => window.playbackTest.untilState((now) => now.focus.state === "locked", most),
      AT_MOST_FRAMES,
    );
    expect(isLocked).toBe(true);
    expect(await state()).toMatchObject({ engine: "frame-exact", angle: "2", errors: [] });
  });
});

describe("the choice of engine", () => {
  it("falls to elements where nothing decodes, and loses nothing", async () => {
    await visitor.page.evaluate(() => {
      VideoDecoder.prototype.decode = () => {
        throw new DOMException("No decoder today.", "EncodingError");
      };
    });
    await openTake("4/tour.json", { engine: "frame-exact", startSeconds: 7 });
    expect((await state()).engine).toBe("elements");
    const kept = await visitor.page.evaluate(() => localStorage.getItem("hotset.engine"));
    expect(JSON.parse(kept ?? "null")).toMatchObject({ "frame-exact": { share: 0 } });
    await play();
    expect((await watchTake(1))[0]?.tiles[0]?.frame).toBeGreaterThanOrEqual(7 * 25);
  });

  it("falls on the frame-exact one where elements were out of step", async () => {
    await visitor.page.evaluate(() => {
      const atMs = Date.now();
      localStorage.setItem("hotset.engine", JSON.stringify({ elements: { share: 0.6, atMs } }));
    });
    await openTake("4/tour.json", {});
    expect((await state()).engine).toBe("frame-exact");
  });

  it("remembers what was measured", async () => {
    await openTake("4/tour.json");
    await play();
    expect(
      await visitor.page.evaluate(
        (most) =>
          window.playbackTest.untilState(
            () => window.playbackTest.playback().measurement().renderedFrames > 320,
            most,
          ),
        AT_MOST_FRAMES,
      ),
    ).toBe(true);
    const kept = await visitor.page.evaluate(() => {
      window.playbackTest.playback().dispose();
      return JSON.parse(localStorage.getItem("hotset.engine") ?? "null") as Record<string, { share: number }>;
    });
    expect(kept["frame-exact"]?.share).toBeGreaterThan(0.5);
  });
});
