/** Takes without an atlas in a real browser: what is shown together, read from pixels. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  makeMixedFootage,
  makePlainCopy,
  makeTracksCopy,
  MIXED_ANGLES,
} from "../fixtures/footage/make-plain-footage.ts";
import { serveFaultily, type FaultServer } from "./harness/fault-server.ts";
import { framesOf, PLAYBACK_PAGE, spreadOf, usePlaybackPage } from "./harness/playback-page.ts";
import type { SeenFrame } from "./pages/playback.ts";

const { address, page, openTake, play, state, watchTake, untilAllAre } = usePlaybackPage(
  () => makePlainCopy(4),
  () => makePlainCopy(9),
  () => makeTracksCopy(4),
  makeMixedFootage,
);
const audible = () => page().evaluate(() => window.playbackTest.audible());
const untilAllIn = () => untilAllAre("locked", "still");

describe.each([
  [4, 0.99],
  [9, 0.97],
])("a take of %i angles without an atlas", (count, share) => {
  it(`shows them in step in at least ${share} of all rendered frames, never more than one apart`, async () => {
    await openTake(`${count}/plain.json`);
    await play();
    expect(await untilAllIn()).toBe(true);
    const ids = Array.from({ length: count }, (_, index) => index + 1);
    const seen = await watchTake(15);
    const spreads = seen.map((frame) => spreadOf(frame, ids));
    expect(spreads.filter((spread) => spread === 0).length / spreads.length).toBeGreaterThanOrEqual(share);
    expect(Math.max(...spreads)).toBeLessThanOrEqual(1);
    const shown = seen.map((frame) => frame.tiles[0]?.frame ?? -1);
    expect((shown.at(-1) ?? 0) - (shown[0] ?? 0)).toBeGreaterThan(14 * 25);
    expect(await state()).toMatchObject({ atlas: false, videoElements: count, errors: [] });
  });
});

describe("one angle that starves", () => {
  /** Seconds that a landing may take for which one seek is enough: the rest of the way is run. */
  const LANDING_SECONDS = 2;
  const ANGLE = 3;
  const OTHERS = [1, 2, 4];
  let faults: FaultServer;
  beforeAll(async () => {
    faults = await serveFaultily(address());
  });
  afterAll(() => faults.stop());

  it("leaves the others in step, and comes back with one seek", async () => {
    // What is promised and not sent is waited for by hls.js, too; what is not even promised it asks for again and again.
    const feed = faults.inject(/\/coded\/3\/360\/(001[7-9]|00[2-9]\d)\.m4s/, { kind: "withhold" });
    await page().goto(faults.address + PLAYBACK_PAGE);
    await openTake("4/plain.json", { startSeconds: 30 });
    await play();
    expect(await untilAllIn()).toBe(true);
    const landings = () => page().evaluate(() => window.playbackTest.landings());
    const before = await landings();
    const watching = watchTake(12);
    await expect
      .poll(async () => (await state()).angles[ANGLE - 1]?.errorFrames ?? 0, {
        timeout: 120_000,
        interval: 100,
      })
      .toBeLessThanOrEqual(-40);
    feed();
    const seen = await watching;
    for (const frame of seen) expect(spreadOf(frame, OTHERS)).toBeLessThanOrEqual(1);
    const lost = seen.filter((frame) => spreadOf(frame, [...OTHERS, ANGLE]) > 1);
    expect(lost.length).toBeGreaterThan(0);
    expect(await untilAllIn()).toBe(true);
    const seeks = (await landings()).map((took, index) => took.slice(before[index]?.length));
    for (const angle of OTHERS) expect(seeks[angle - 1]).toEqual([]);
    const [first, ...further] = seeks[ANGLE - 1] ?? [];
    expect(first).toBeDefined();
    // A machine that took longer over the first may need another; one that did not has made the only one.
    if ((first ?? 0) < LANDING_SECONDS) expect(further).toEqual([]);
    const after = await watchTake(1);
    expect(spreadOf(after.at(-1) as SeenFrame, [...OTHERS, ANGLE])).toBeLessThanOrEqual(1);
  });
});

describe("footage of 24, 25 and 30 frames, in two codecs, with starts of its own", () => {
  /** What an angle's picture stands for in take time; MPEG-TS with sound begins with the sound's first packet. */
  const SLACK_SECONDS = 0.024;
  const latestStart = (seen: SeenFrame) =>
    Math.max(
      ...MIXED_ANGLES.map(({ frameRate, offsetSeconds }, index) => {
        const tile = seen.tiles[index];
        expect(tile?.angle).toBe(index + 1);
        return (tile?.frame ?? NaN) / frameRate + offsetSeconds;
      }),
    );
  const earliestEnd = (seen: SeenFrame) =>
    Math.min(
      ...MIXED_ANGLES.map(
        ({ frameRate, offsetSeconds }, index) =>
          ((seen.tiles[index]?.frame ?? NaN) + 1) / frameRate + offsetSeconds,
      ),
    );

  it("shows of each the picture of the same instant", async () => {
    await openTake("mixed/tour.json", { startSeconds: 3 });
    await play();
    expect(await untilAllIn()).toBe(true);
    const seen = await watchTake(8);
    const together = seen.filter((frame) => latestStart(frame) < earliestEnd(frame) + SLACK_SECONDS);
    expect(together.length / seen.length).toBeGreaterThanOrEqual(0.97);
    expect((seen.at(-1)?.tiles[0]?.frame ?? 0) - (seen[0]?.tiles[0]?.frame ?? 0)).toBeGreaterThan(7 * 25);
    expect(await state()).toMatchObject({ errors: [] });
  });

  it("lets the sound of one angle be heard, which drives the clock and notices no switch", async () => {
    await openTake("mixed/tour.json", { muted: false, startSeconds: 4 });
    await play();
    expect(await untilAllIn()).toBe(true);
    expect(await state()).toMatchObject({ sound: "1", errors: [] });
    const [before, ...others] = await audible();
    expect(others).toEqual([]);
    expect(before?.kind).toBe("audio");
    for (const angle of ["2", "3", "4", "1"]) {
      await page().evaluate((id) => window.playbackTest.playback().selectAngle(id), angle);
      await watchTake(0.5);
      expect((await state()).focus).toMatchObject({ angle, state: "locked" });
    }
    const [after] = await audible();
    expect(after?.interruptions).toBe(before?.interruptions);
    const apart = await page().evaluate(
      () =>
        window.playbackTest.playback().timeSeconds() -
        (window.playbackTest.audible()[0]?.positionSeconds ?? NaN),
    );
    expect(Math.abs(apart)).toBeLessThan(0.1);
  });

  it("has an angle begin when its footage begins", async () => {
    await openTake("mixed/tour.json");
    await play();
    await watchTake(0.5);
    expect((await state()).angles[2]).toMatchObject({ state: "still", errorFrames: null });
    await watchTake(2);
    expect(await untilAllIn()).toBe(true);
    const [last] = (await watchTake(0.1)).slice(-1);
    expect((await state()).angles[2]).toMatchObject({ state: "locked", errorFrames: 0 });
    expect(latestStart(last as SeenFrame)).toBeLessThan(earliestEnd(last as SeenFrame) + SLACK_SECONDS);
  });
});

describe("video renditions of one playlist", () => {
  it("are angles", async () => {
    await openTake("4/tracks.json");
    await play();
    expect(await untilAllIn()).toBe(true);
    const seen = await watchTake(2);
    for (const frame of seen) expect(spreadOf(frame, [1, 2, 3, 4])).toBeLessThanOrEqual(1);
    expect(await state()).toMatchObject({ errors: [], sound: null });
  });
});

describe("a device that was found to decode three videos", () => {
  it("plays two angles and keeps real pictures of the others", async () => {
    await page().evaluate(() =>
      localStorage.setItem("hotset.decoders", JSON.stringify({ count: 3, atMs: Date.now() })),
    );
    await openTake("4/plain.json");
    await play();
    expect(await untilAllIn()).toBe(true);
    await watchTake(8);
    const { angles, videoElements } = await state();
    expect(angles.map((angle) => angle.state)).toEqual(["locked", "locked", "still", "still"]);
    expect(videoElements).toBe(3);
    const [seen] = (await watchTake(0.2)).slice(-1);
    const [first = 0, second = 0, third = 0, fourth = 0] = framesOf(seen as SeenFrame, [1, 2, 3, 4]);
    expect(second).toBe(first);
    for (const still of [third, fourth]) expect(first - still).toBeLessThan(10 * 25);
  });
});
