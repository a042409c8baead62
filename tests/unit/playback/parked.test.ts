/** What stands still has to come to its very picture, too, whatever happened on the way. */
import { describe, expect, it } from "vitest";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { plainTake, watchAngles } from "./watch-angles.ts";

const plain = plainTake(3);
const TAKE: Take = {
  ...plain,
  atlas: { src: "atlas.m3u8", columns: 2, rows: 2, tiles: ["a", "b", "c"] },
  cut: [
    { atSeconds: 0, angle: "a" },
    { atSeconds: 5, angle: "b" },
  ],
};

describe("a focus that stands still", () => {
  it("locks on the picture it had before a stall, although that is not a new one", async () => {
    const { world, playback, media } = watchAngles(TAKE, { startSeconds: 10, startAngle: "b" });
    await world.advance(2);
    const focus = media("b");
    focus.bufferedUntilSeconds = 20;
    void playback.seek(30);
    await world.advance(4);
    expect(playback.getState().errors).toMatchObject([{ code: "playback/angle-stalled", angle: "b" }]);
    void playback.seek(10);
    await world.advance(2);
    expect(playback.getState()).toMatchObject({
      errors: [],
      focus: { angle: "b", state: "locked", errorFrames: 0 },
    });
    playback.dispose();
  });

  it("goes back when something has moved it to a place from which its frame is never loaded", async () => {
    const { world, playback, media } = watchAngles(TAKE, { startSeconds: 10, startAngle: "b" });
    await world.advance(0.5);
    const focus = media("b");
    const { seeks } = focus;
    focus.jump(4);
    focus.bufferedFromSeconds = 12;
    await world.advance(1);
    expect(focus.player.seeking).toBe(true);
    focus.bufferedFromSeconds = 0;
    await world.advance(1);
    expect(focus.player.positionSeconds()).toBeCloseTo(10.02, 2);
    expect(focus.seeks - seeks).toBeLessThanOrEqual(2);
    expect(playback.getState().focus).toMatchObject({ angle: "b", state: "locked", errorFrames: 0 });
    playback.dispose();
  });

  it("lands on its frame also after it was loaded anew", async () => {
    const { world, playback, media } = watchAngles(TAKE, { startSeconds: 10.001, startAngle: "b" });
    await world.advance(1);
    media("b").fail({ kind: "network" });
    await world.advance(4);
    expect(media("b").player.positionSeconds()).toBeCloseTo(10.02, 2);
    expect(playback.getState().focus).toMatchObject({ angle: "b", state: "locked", errorFrames: 0 });
    playback.dispose();
  });
});

describe("a spare", () => {
  it("is sought once, however often the pointer says the same, and moves along with the clock", async () => {
    const { world, playback, media } = watchAngles(TAKE);
    void playback.play();
    await world.advance(2);
    playback.warmAngle("c");
    const { seeks } = media("c");
    for (let count = 0; count < 50; count += 1) {
      playback.warmAngle("c");
      await world.advance(0.02);
    }
    expect(media("c").seeks - seeks).toBeLessThanOrEqual(1);
    await world.advance(5);
    expect(media("c").player.positionSeconds()).toBeGreaterThan(playback.timeSeconds());
    expect(media("c").seeks - seeks).toBeLessThanOrEqual(4);
    playback.dispose();
  });

  it("is the pointer's until the cut is about to come, and the two do not quarrel", async () => {
    const { world, playback, media } = watchAngles(TAKE, { followCut: true });
    void playback.play();
    await world.advance(1);
    for (let count = 0; count < 25; count += 1) {
      playback.warmAngle("c");
      await world.advance(0.1);
    }
    expect(media("c").disposed).toBe(false);
    const made = world.media.length;
    for (let count = 0; count < 11; count += 1) {
      playback.warmAngle("c");
      await world.advance(0.1);
    }
    expect(media("b").player.positionSeconds()).toBeCloseTo(5.02, 2);
    expect(world.media.length).toBeLessThanOrEqual(made + 1);
    await world.advance(1);
    expect(playback.getState().focus).toMatchObject({ angle: "b", state: "locked" });
    playback.dispose();
  });
});
