/** Live takes in a real browser: what is shown together, read from pixels, and what the visitor sees of it. */
import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PlaybackState } from "../../src/playback/playback.ts";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { ROUND_FRAMES, serveLive, type LiveOrigin } from "./harness/live-origin.ts";
import { PLAYBACK_PAGE, servePlaybackPage } from "./harness/playback-page.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visitTheatre, type Theatre } from "./harness/theatre.ts";
import { visit, type Visitor } from "./harness/visitor.ts";
import type { SeenFrame } from "./pages/playback.ts";

/** Rendered frames after which waiting is given up; enough on the slowest machine. */
const AT_MOST_FRAMES = 6000;

describe("the engine with four live angles", () => {
  let server: { address: string; stop(): Promise<void> };
  let origin: LiveOrigin;
  let visitor: Visitor;

  beforeAll(async () => {
    await makeCodedFootage(4);
    server = await servePlaybackPage();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    origin = await serveLive(server.address);
    visitor = await visit(origin.address + PLAYBACK_PAGE);
    await visitor.page.waitForFunction(() => "playbackTest" in window);
  });
  afterEach(async () => {
    await visitor.close();
    await origin.stop();
  });

  async function watch(): Promise<void> {
    await visitor.page.evaluate(async () => {
      await window.playbackTest.open("../coded/4/tour.json");
      await window.playbackTest.playback().play();
    });
  }
  const state = () => visitor.page.evaluate(() => window.playbackTest.playback().getState());
  const watchTake = (seconds: number) =>
    visitor.page.evaluate((length) => window.playbackTest.watchTake(length), seconds);
  /** Waits for a state; the condition runs in the page and sees only its arguments. */
  async function until(
    condition: (state: PlaybackState, angle: string) => boolean,
    angle = "",
  ): Promise<void> {
    const question = `window.playbackTest.untilState((state) => (${condition.toString()})(state, "${angle}"), ${AT_MOST_FRAMES})`;
    expect(await visitor.page.evaluate(question), JSON.stringify(await state())).toBe(true);
  }
  const allLocked = ({ angles, waiting }: PlaybackState) =>
    !waiting && angles.every((angle) => angle.state === "locked" && angle.errorFrames === 0);

  /** By how many frames an angle's picture is later than another's; the footage goes round. */
  function apart(seen: SeenFrame, one: number, other: number): number {
    const [a, b] = [one, other].map((angle) => {
      const tile = seen.tiles[angle - 1];
      expect(tile?.angle).toBe(angle);
      return tile?.frame ?? NaN;
    });
    const frames = (((a ?? NaN) - (b ?? NaN)) % ROUND_FRAMES) + ROUND_FRAMES;
    return ((frames + ROUND_FRAMES / 2) % ROUND_FRAMES) - ROUND_FRAMES / 2;
  }
  const spread = (seen: SeenFrame, angles: readonly number[]) => {
    const from = angles.map((angle) => apart(seen, angle, angles[0] ?? 1));
    return Math.max(...from) - Math.min(...from);
  };
  /** Frame of the footage minus that of the take's time: the same wherever one looks. */
  const originOf = (seen: SeenFrame) =>
    ((seen.tiles[0]?.frame ?? NaN) - (seen.saidFrame ?? NaN) + 1000 * ROUND_FRAMES) % ROUND_FRAMES;

  it("shows them in step across discontinuities, goes back in the window and to its edge", async () => {
    await watch();
    await until(allLocked);
    const seen = await watchTake(14);
    const spreads = seen.map((frame) => spread(frame, [1, 2, 3, 4]));
    expect(Math.max(...spreads)).toBeLessThanOrEqual(1);
    expect(spreads.filter((frames) => frames === 0).length / spreads.length).toBeGreaterThan(0.95);
    expect(new Set(seen.map(originOf)).size).toBe(1);
    expect(await state()).toMatchObject({
      errors: [],
      videoElements: 4,
      live: { atEdge: true, ended: false },
    });

    await visitor.page.evaluate(() => window.playbackTest.playback().seek(2));
    await until(allLocked);
    const [back] = await watchTake(0.1);
    expect(spread(back!, [1, 2, 3, 4])).toBeLessThanOrEqual(1);
    expect(originOf(back!)).toBe(originOf(seen[0]!));
    expect((await state()).live?.atEdge).toBe(false);
    expect((await state()).live?.latencySeconds).toBeGreaterThan(15);

    await visitor.page.evaluate(() => window.playbackTest.playback().goToLive());
    await until(allLocked);
    expect((await state()).live).toMatchObject({ atEdge: true });
    const [edge] = await watchTake(0.1);
    expect(originOf(edge!)).toBe(originOf(seen[0]!));
  });

  it("leaves an angle behind whose server is gone, and has it back by itself", async () => {
    await watch();
    await until(allLocked);
    const bringBack = origin.takeAway("2");
    await until(
      ({ angles, errors }) =>
        angles[1]?.state === "stalled" &&
        errors.some(({ code, angle }) => code === "playback/angle-stalled" && angle === "2"),
    );
    const others = await watchTake(6);
    for (const frame of others) expect(spread(frame, [1, 3, 4])).toBeLessThanOrEqual(1);
    bringBack();
    await until(allLocked);
    const after = await watchTake(1);
    expect(spread(after.at(-1)!, [1, 2, 3, 4])).toBeLessThanOrEqual(1);
    expect((await state()).errors).toEqual([]);
  });

  it("tells of angles without dates and with wrong ones, and becomes a take like any other at the end", async () => {
    origin.undate("3");
    origin.misdate("4", 7200);
    await watch();
    await until(
      ({ angles, errors }) => angles[2]?.state === "failed" && errors.some(({ angle }) => angle === "4"),
    );
    expect((await state()).errors).toMatchObject([
      { code: "playback/undated", angle: "3" },
      { code: "playback/angle-misdated", angle: "4" },
    ]);
    await until(({ angles }) => angles[0]?.state === "locked" && angles[1]?.state === "locked");
    const before = await watchTake(2);
    origin.end();
    await until(({ live }) => live?.ended === true);
    const after = await watchTake(2);
    for (const frame of [...before, ...after]) expect(spread(frame, [1, 2])).toBeLessThanOrEqual(1);
    expect(originOf(after.at(-1)!)).toBe(originOf(before[0]!));
    await until(({ ended }) => ended);
    expect(await state()).toMatchObject({ playing: false, live: { ended: true, latencySeconds: 0 } });
  });
});

describe("a visitor of a live take", () => {
  let served: Served;
  let origin: LiveOrigin;
  let theatre: Theatre;

  beforeAll(async () => {
    served = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
    origin = await serveLive(served.address);
    theatre = await visitTheatre(origin.address);
  });
  afterAll(async () => {
    await theatre.close();
    await origin.stop();
    await served.stop();
  });

  const mark = () => theatre.page.getByRole("button", { name: "Live", exact: true });
  const untilMark = (pressed: boolean) =>
    expect.poll(() => mark().getAttribute("aria-pressed"), { timeout: 60_000 }).toBe(String(pressed));
  /** Waits until the first angle shows what was shot so many frames before what the others show, again and again. */
  async function untilBehind(frames: number): Promise<void> {
    let times = 0;
    const look = async () => {
      const { tiles } = await theatre.frames();
      const [first, ...others] = tiles.map((frame) => frame ?? NaN);
      const isSo = others.every((other) => (other - (first ?? NaN) + ROUND_FRAMES) % ROUND_FRAMES === frames);
      return (times = isSo ? times + 1 : 0);
    };
    await expect.poll(look, { timeout: 90_000, interval: 50 }).toBeGreaterThanOrEqual(5);
  }

  it("sees that it is live and how late it is, goes back, and to the edge again", async () => {
    await untilBehind(0);
    expect((await theatre.snapshot()).take?.live).toBe(true);
    await untilMark(true);
    expect(await theatre.page.locator(".hs-latency").innerText()).toMatch(/^−\d+ s$/);
    const time = theatre.page.getByRole("slider", { name: "Time" });
    await expect
      .poll(async () => Number(await time.getAttribute("max")), { timeout: 60_000 })
      .toBeGreaterThan(30);
    await theatre.page.keyboard.press("j");
    await theatre.page.keyboard.press("j");
    await untilMark(false);
    await mark().click();
    await untilMark(true);
    await untilBehind(0);
  });

  it("nudges an angle by frames, and finds it nudged at the next visit", async () => {
    const later = theatre.page.getByRole("button", { name: "Show Angle 1 a frame later" });
    await later.click();
    await later.click();
    await untilBehind(2);
    await theatre.page.reload();
    await untilBehind(2);
    expect(await theatre.page.locator(".hs-nudge output").innerText()).toBe("+2");
    expect(theatre.complaints).toEqual([]);
  });
});
