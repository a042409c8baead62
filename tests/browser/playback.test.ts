/** The engine in a real browser: what is shown, frame by frame, read from pixels. */
import { describe, expect, it } from "vitest";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { AT_MOST_FRAMES, usePlaybackPage } from "./harness/playback-page.ts";
import type { SeenFrame } from "./pages/playback.ts";

const FRAME_RATE = 25;
const {
  page,
  complaints,
  openTake: openFile,
  play,
  state,
  watchTake,
  untilLocked,
} = usePlaybackPage(
  () => makeCodedFootage(4),
  () => makeCodedFootage(9),
);

/** Frame numbers of all tiles that show their own angle; anything else fails the test. */
function tileFrames(seen: SeenFrame): number[] {
  return seen.tiles.map((tile, index) => {
    expect(tile?.angle).toBe(index + 1);
    return tile?.frame ?? -1;
  });
}

const differenceFrames = (seen: SeenFrame) =>
  Math.abs((seen.focus?.frame ?? -1000) - (seen.tiles[Number(seen.angle) - 1]?.frame ?? 1000));

/** What is on the screen now: frame of the large picture and of its tile. */
async function shownFrames(): Promise<{ focus: number; tile: number; sharp: boolean }> {
  const [seen] = await page().evaluate(() => window.playbackTest.watchFrames(1));
  if (seen?.focus == null) throw new Error("Nothing is shown.");
  return {
    focus: seen.focus.frame,
    tile: seen.tiles[Number(seen.angle) - 1]?.frame ?? -1,
    sharp: seen.sharp,
  };
}

type Engine = "elements" | "frame-exact";

async function openTake(
  tour: string,
  options: { startAngle?: string; startSeconds?: number; engine?: Engine } = {},
): Promise<void> {
  await openFile(`${tour}/tour.json`, options);
  expect((await state()).engine).toBe(options.engine ?? "elements");
}
const WAYS = [
  { angles: 4, engine: "elements", seconds: 40, mostElements: 3 },
  { angles: 9, engine: "elements", seconds: 40, mostElements: 3 },
  { angles: 4, engine: "frame-exact", seconds: 10, mostElements: 0 },
] as const;

describe.each(WAYS)("a take of $angles angles, $engine", ({ angles, engine, seconds, mostElements }) => {
  it(`plays ${seconds} s in step: tiles 0 apart, the focus 0 in 95 % and never more than 1`, async () => {
    await openTake(`${angles}`, { engine });
    await play();
    expect(await untilLocked()).toBe(true);
    const seen = await watchTake(seconds);
    for (const frame of seen) expect(new Set(tileFrames(frame)).size).toBe(1);
    const sharp = seen.filter((frame) => frame.sharp);
    const inStep = sharp.filter((frame) => differenceFrames(frame) === 0);
    expect(sharp.length / seen.length).toBeGreaterThan(0.95);
    expect(inStep.length / sharp.length).toBeGreaterThan(0.95);
    expect(Math.max(...seen.map(differenceFrames))).toBeLessThanOrEqual(1);
    expect(Math.max(...seen.map((frame) => frame.videoElements))).toBeLessThanOrEqual(mostElements);
    // The take really went on, without a step back and without a lie about what is shown.
    const numbers = seen.map((frame) => frame.tiles[0]?.frame ?? -1);
    expect(numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))).toBe(true);
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBeGreaterThan((seconds - 1) * FRAME_RATE);
    expect(seen.filter((frame) => frame.saidFrame !== frame.focus?.frame)).toEqual([]);
  });

  it("shows the right picture within two rendered frames of a switch, and the sharp one without a jump", async () => {
    await openTake(`${angles}`, { engine });
    await play();
    for (let count = 1; count <= 12; count += 1) {
      const angle = `${((count * 2 + (count > 6 ? 1 : 0)) % angles) + 1}`;
      const isSame = (await state()).angle === angle;
      const seen = await page().evaluate(([id, most]) => window.playbackTest.watchSwitch(id, 20, most), [
        angle,
        AT_MOST_FRAMES,
      ] as const);
      const firstRight = seen.findIndex(
        (frame) => frame.focus?.angle === Number(angle) && differenceFrames(frame) === 0,
      );
      expect(firstRight).toBeGreaterThanOrEqual(0);
      expect(firstRight).toBeLessThanOrEqual(1);
      for (const frame of seen.slice(firstRight)) expect(frame.focus?.angle).toBe(Number(angle));
      const firstSharp = seen.findIndex((frame) => frame.sharp);
      expect(firstSharp).toBeGreaterThanOrEqual(0);
      expect(Math.max(...seen.map(differenceFrames))).toBeLessThanOrEqual(1);
      if (!isSame && firstSharp > 0) expect(differenceFrames(seen[firstSharp] as SeenFrame)).toBe(0);
      expect(Math.max(...seen.map((frame) => frame.videoElements))).toBeLessThanOrEqual(mostElements);
    }
    expect(complaints()).toEqual([]);
  });
});

describe.each(["elements", "frame-exact"] as const)("standing still, %s", (engine) => {
  it("lands on the very frame, on tile and focus", async () => {
    await openTake("4", { startAngle: "2", engine });
    for (const seconds of [3, 10.04, 0, 27.99, 5.5, 59.97, 12.5]) {
      await page().evaluate((time) => window.playbackTest.playback().seek(time), seconds);
      const frame = Math.floor(seconds * FRAME_RATE + 0.001);
      expect(await shownFrames()).toMatchObject({ focus: frame, tile: frame });
      expect(await untilLocked()).toBe(true);
      expect(await shownFrames()).toEqual({ focus: frame, tile: frame, sharp: true });
    }
  });

  it("steps by single frames, also across a segment and out of playing", async () => {
    await openTake("4", { engine });
    await page().evaluate(() => window.playbackTest.playback().seek(1.96));
    let frame = 49;
    for (const count of [1, 1, -1, -1, -1, 5, -3, 1]) {
      await page().evaluate((by) => window.playbackTest.playback().step(by), count);
      frame += count;
      expect(await shownFrames()).toMatchObject({ focus: frame, tile: frame });
    }
    await play();
    await watchTake(1);
    await page().evaluate(() => window.playbackTest.playback().pause());
    const paused = await shownFrames();
    await page().evaluate(() => window.playbackTest.playback().step(1));
    expect(await shownFrames()).toMatchObject({ focus: paused.focus + 1, tile: paused.tile + 1 });
    expect(await state()).toMatchObject({ playing: false });
  });

  it("settles a burst of requests in the last state asked for", async () => {
    await openTake("4", { engine });
    await page().evaluate(async () => {
      const engine = window.playbackTest.playback();
      const asked: Promise<void>[] = [];
      for (let count = 0; count < 30; count += 1) {
        asked.push(engine.seek(count * 1.3));
        engine.selectAngle(`${(count % 4) + 1}`);
        if (count % 2 === 0) asked.push(engine.play());
        else engine.pause();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      engine.selectAngle("3");
      engine.pause();
      asked.push(engine.seek(7.5));
      await Promise.all(asked);
    });
    expect(await state()).toMatchObject({ playing: false, seeking: false, angle: "3" });
    expect(await shownFrames()).toMatchObject({ focus: 187, tile: 187 });
  });

  it("keeps the last frame at the end and starts again from the first", async () => {
    await openTake("4", { startSeconds: 58.5, engine });
    await play();
    expect(
      await page().evaluate(
        (most) => window.playbackTest.untilState((now) => now.ended, most),
        AT_MOST_FRAMES,
      ),
    ).toBe(true);
    expect(await untilLocked()).toBe(true);
    expect(await shownFrames()).toMatchObject({ focus: 1499, tile: 1499 });
    expect(await state()).toMatchObject({ playing: false, ended: true });
    await play();
    expect((await shownFrames()).tile).toBeLessThan(FRAME_RATE);
    expect(await state()).toMatchObject({ playing: true, ended: false });
  });
});

describe("a loop", () => {
  it("goes round with tiles 0 apart, and goes on when it is ended", async () => {
    await openTake("4", { startSeconds: 10.5 });
    await page().evaluate(() =>
      window.playbackTest.playback().setLoop({ fromSeconds: 10, untilSeconds: 11.99 }),
    );
    await play();
    const seen: number[] = [];
    const rounds = () => seen.filter((frame, index) => frame < (seen[index - 1] ?? 0)).length;
    for (let looks = 0; rounds() < 3 && looks < 50; looks += 1) {
      const frames = await page().evaluate(() => window.playbackTest.watchFrames(60));
      for (const frame of frames) expect(new Set(tileFrames(frame)).size).toBe(1);
      seen.push(...frames.map((frame) => tileFrames(frame)[0] ?? -1));
    }
    expect(rounds()).toBeGreaterThanOrEqual(3);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(250);
    expect(Math.max(...seen)).toBeLessThanOrEqual(300);
    // Between two looks some frames are not seen.
    expect(seen.filter((frame) => frame < 265).length).toBeGreaterThan(0);
    expect(seen.filter((frame) => frame >= 285).length).toBeGreaterThan(0);
    await page().evaluate(() => window.playbackTest.playback().setLoop(null));
    expect(
      await page().evaluate(
        (most) =>
          window.playbackTest.untilState(() => window.playbackTest.playback().timeSeconds() > 13, most),
        AT_MOST_FRAMES,
      ),
    ).toBe(true);
    expect(await state()).toMatchObject({ playing: true, loop: null, errors: [] });
  });
});

describe("trouble", () => {
  it("plays on without a missing angle, says so, and comes back", async () => {
    let isMissing = true;
    await page().route("**/takes/coded/2/main.m3u8", (route) =>
      isMissing ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await openTake("4", { startAngle: "2" });
    await play();
    const said = (most: number) =>
      page().evaluate(
        (count) =>
          window.playbackTest.untilState((now) => now.errors.some((error) => error.angle === "2"), count),
        most,
      );
    expect(await said(AT_MOST_FRAMES)).toBe(true);
    expect(await state()).toMatchObject({
      phase: "ready",
      playing: true,
      focus: { angle: "2", state: "failed" },
      errors: [{ code: "playback/angle-missing", angle: "2" }],
    });
    const seen = await watchTake(2);
    for (const frame of seen) {
      expect(new Set(tileFrames(frame)).size).toBe(1);
      expect(frame.focus?.angle).toBe(2);
    }
    isMissing = false;
    await page().evaluate(() => window.playbackTest.playback().selectAngle("1"));
    expect(await untilLocked()).toBe(true);
    await page().evaluate(() => window.playbackTest.playback().selectAngle("2"));
    expect(await untilLocked()).toBe(true);
    expect((await state()).errors).toEqual([]);
  });

  it("goes on without its atlas: angles play side by side in step", async () => {
    await page().route("**/takes/coded/atlas/main.m3u8", (route) => route.fulfill({ status: 404 }));
    await openTake("4");
    await play();
    expect(await state()).toMatchObject({ phase: "ready", playing: true, atlas: false });
    expect((await state()).errors.map((error) => error.code)).toEqual(["playback/atlas-missing"]);
    const seen = (await watchTake(6)).slice(30);
    const inStep = seen.filter((frame) => new Set(tileFrames(frame)).size === 1);
    expect(inStep.length / seen.length).toBeGreaterThan(0.9);
  });

  it("rejects play and says why when nothing can be played", async () => {
    await page().route("**/*.m3u8", (route) => route.fulfill({ status: 404 }));
    await openTake("4");
    const code = await page().evaluate(() =>
      window.playbackTest
        .playback()
        .play()
        .then(
          () => "played",
          (error: { code: string }) => error.code,
        ),
    );
    expect(code).toBe("playback/take-missing");
    expect(await state()).toMatchObject({ phase: "failed", playing: false });
  });
});

describe("the page", () => {
  it("stands still while it is hidden and goes on in step", async () => {
    await openTake("4");
    await play();
    await watchTake(1);
    await page().evaluate(() => window.playbackTest.setHidden(true));
    const before = await page().evaluate(() => window.playbackTest.playback().timeSeconds());
    await page().evaluate(() => window.playbackTest.watchFrames(60));
    expect(await page().evaluate(() => window.playbackTest.playback().timeSeconds())).toBe(before);
    await page().evaluate(() => window.playbackTest.setHidden(false));
    expect(await state()).toMatchObject({ playing: true });
    const seen = await watchTake(2);
    expect(Math.max(...seen.map(differenceFrames))).toBeLessThanOrEqual(1);
  });

  it("gets everything back when the engine is disposed of", async () => {
    await openTake("4");
    await play();
    await page().evaluate(() => window.playbackTest.playback().warmAngle("3"));
    await watchTake(1);
    const before = await page().evaluate(() => window.playbackTest.mediaElements());
    expect(before.loaded).toBe(4);
    const after = await page().evaluate(() => {
      window.playbackTest.playback().dispose();
      return window.playbackTest.mediaElements();
    });
    expect(after.loaded).toBe(0);
  });
});
