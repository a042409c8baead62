/** What is particular to the frame-exact engine in a real browser; what it shares with elements is in playback.test.ts. */
import { describe, expect, it } from "vitest";
import { makePlainCopy } from "../fixtures/footage/make-plain-footage.ts";
import { AT_MOST_FRAMES, spreadOf, usePlaybackPage, type TakeOptions } from "./harness/playback-page.ts";

const {
  page,
  openTake: openWith,
  play,
  state,
  watchTake,
  untilAllAre,
  untilLocked,
} = usePlaybackPage(
  () => makePlainCopy(4),
  () => makePlainCopy(9),
);
const openTake = (file: string, options: TakeOptions = { engine: "frame-exact" }) => openWith(file, options);
const untilAllIn = () => untilAllAre("locked");

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
      await page().evaluate((speed) => window.playbackTest.playback().setRate(speed), rate);
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
    await page().route(/\/coded\/3\/360\/(001[7-9]|00[2-9]\d)\.m4s/, async (route) => {
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
    await page().route("**/coded/2/360/0003.m4s", (route) => route.fulfill({ status: 404 }));
    await openTake("4/plain.json");
    await play();
    expect(await untilAllIn()).toBe(true);
    // It lies between 6 and 8 s.
    await watchTake(8);
    expect(await page().evaluate(() => window.playbackTest.told())).toEqual(["playback/piece-missing"]);
    expect(await untilAllIn()).toBe(true);
    expect(await state()).toMatchObject({ playing: true, errors: [] });
    for (const seen of await watchTake(2)) expect(spreadOf(seen, [1, 2, 3, 4])).toBeLessThanOrEqual(1);
  });
});

describe("the end of footage", () => {
  it("is where a start or a seek beyond it lands, and from where the take is played again", async () => {
    // Half a piece less than the take is said to have.
    await page().route("**/takes/coded/*/*/index.m3u8", async (route) => {
      const list = await (await route.fetch()).text();
      await route.fulfill({ body: list.slice(0, list.lastIndexOf("#EXTINF")) + "#EXT-X-ENDLIST\n" });
    });
    await openTake("4/tour.json", { engine: "frame-exact", startSeconds: 999 });
    expect((await state()).engine).toBe("frame-exact");
    const isReady = await page().evaluate(
      (most) => window.playbackTest.untilState((now) => now.phase === "ready", most),
      AT_MOST_FRAMES,
    );
    expect(isReady).toBe(true);
    expect((await watchTake(0)).at(-1)?.tiles[0]?.frame).toBe(29 * 50 - 1);
    await page().evaluate(() => window.playbackTest.playback().seek(3));
    expect((await watchTake(0)).at(-1)?.tiles[0]?.frame).toBe(75);
    await page().evaluate(() => window.playbackTest.playback().seek(60));
    expect((await watchTake(0)).at(-1)?.tiles[0]?.frame).toBe(29 * 50 - 1);
    await page().evaluate(() => window.playbackTest.playback().seek(0));
    await play();
    expect((await watchTake(1)).at(-1)?.tiles[0]?.frame).toBeLessThan(250);
    expect((await state()).errors).toEqual([]);
  });

  it("of one angle leaves the others in step", async () => {
    await page().route("**/takes/coded/2/*/index.m3u8", async (route) => {
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
    await page().evaluate(() => window.playbackTest.playback().seek(20));
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
    await page().route("**/coded/2/main.m3u8", (route) => route.fulfill({ body: master }));
    await openTake("4/tour.json", { engine: "frame-exact", startAngle: "2" });
    await play();
    expect(await untilLocked()).toBe(true);
    expect(await state()).toMatchObject({ engine: "frame-exact", angle: "2", errors: [] });
  });
});

describe("the choice of engine", () => {
  it("falls to elements where nothing decodes, and loses nothing", async () => {
    await page().evaluate(() => {
      VideoDecoder.prototype.decode = () => {
        throw new DOMException("No decoder today.", "EncodingError");
      };
    });
    await openTake("4/tour.json", { engine: "frame-exact", startSeconds: 7 });
    expect((await state()).engine).toBe("elements");
    const kept = await page().evaluate(() => localStorage.getItem("hotset.engine"));
    expect(JSON.parse(kept ?? "null")).toMatchObject({ "frame-exact": { share: 0 } });
    await play();
    expect((await watchTake(1))[0]?.tiles[0]?.frame).toBeGreaterThanOrEqual(7 * 25);
  });

  it("falls on the frame-exact one where elements were out of step", async () => {
    await page().evaluate(() => {
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
      await page().evaluate(
        (most) =>
          window.playbackTest.untilState(
            () => window.playbackTest.playback().measurement().possibleFrames > 320,
            most,
          ),
        AT_MOST_FRAMES,
      ),
    ).toBe(true);
    const kept = await page().evaluate(() => {
      window.playbackTest.playback().dispose();
      return JSON.parse(localStorage.getItem("hotset.engine") ?? "null") as Record<string, { share: number }>;
    });
    expect(kept["frame-exact"]?.share).toBeGreaterThan(0.5);
  });
});
