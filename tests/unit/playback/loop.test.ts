import { describe, expect, it } from "vitest";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { startPlaying, FOUR_ANGLES, WITH_ATLAS } from "./start-playing.ts";

const LOOP = { fromSeconds: 4, untilSeconds: 6 };

describe.each([
  ["with an atlas", WITH_ATLAS],
  ["without one", FOUR_ANGLES],
])("a loop %s", (_what, take) => {
  it("goes back whenever its end is reached, together and without a stall", async () => {
    const { world, playback, frames } = await startPlaying(take);
    playback.setLoop(LOOP);
    let rounds = 0;
    let before = frames.focus;
    for (let step = 0; step < 160; step += 1) {
      await world.advance(0.1);
      if (frames.focus < before) rounds += 1;
      before = frames.focus;
      expect(frames.focus).toBeLessThanOrEqual(6 * 25 + 1);
    }
    expect(rounds).toBeGreaterThanOrEqual(4);
    expect(playback.getState()).toMatchObject({ playing: true, loop: { fromSeconds: 4 }, errors: [] });
    expect(playback.measurement().stalls).toBe(0);
    playback.setLoop(null);
    await world.advance(4);
    expect(frames.focus).toBeGreaterThan(6 * 25 + 1);
    expect(playback.getState().loop).toBeNull();
  });

  it("is left alone by who went behind it, and is there again for who comes back", async () => {
    const { world, playback, frames } = await startPlaying(take);
    playback.setLoop(LOOP);
    void playback.seek(20);
    await world.advance(3);
    expect(frames.focus).toBeGreaterThan(20 * 25);
    void playback.seek(5);
    await world.advance(4);
    expect(frames.focus).toBeLessThanOrEqual(6 * 25 + 1);
  });

  it("may end with the take, which then has no end", async () => {
    const { world, playback } = await startPlaying(take);
    playback.setLoop({ fromSeconds: 58, untilSeconds: 61 });
    void playback.seek(57);
    await world.advance(9);
    expect(playback.getState()).toMatchObject({ playing: true, ended: false });
    expect(playback.timeSeconds()).toBeGreaterThanOrEqual(58);
  });
});

describe("a loop in a take that follows its cut", () => {
  const CUT: Take = {
    ...WITH_ATLAS,
    cut: [
      { atSeconds: 0, angle: "a" },
      { atSeconds: 5, angle: "b" },
      { atSeconds: 20, angle: "c" },
    ],
  };

  it("has the first angle's spare ready at its turn, and shows it from there", async () => {
    const { world, playback, media } = await startPlaying(CUT, { followCut: true });
    playback.setLoop(LOOP);
    await world.advance(2.6);
    expect(playback.getState().angle).toBe("b");
    expect(media("a").player.positionSeconds()).toBeCloseTo(4, 0);
    let shown = "b";
    for (let step = 0; step < 20 && shown === "b"; step += 1) {
      await world.advance(0.05);
      const { timeSeconds, focus } = playback.sample(world.adapters.now());
      shown = focus.angle;
      if (timeSeconds < 5) expect(shown).toBe("a");
    }
    expect(shown).toBe("a");
    expect(media("b").player.paused).toBe(true);
  });

  it("stops the player of the angle that a seek leaves, so that nothing plays on in a paused take", async () => {
    const { world, playback, media } = await startPlaying(CUT, { followCut: true });
    void playback.seek(8);
    await world.advance(1);
    expect(playback.getState().angle).toBe("b");
    playback.pause();
    await world.advance(1);
    const playing = world.media.filter(({ disposed, player }) => !disposed && !player.paused);
    expect(playing.map(({ url }) => url)).toEqual([]);
    expect(media("b").player.paused).toBe(true);
  });
});

describe("an atlas that has lost footage", () => {
  it("goes back to the beginning of the loop when the loop ends in the gap", async () => {
    const { world, playback, media, frames } = await startPlaying(WITH_ATLAS);
    playback.setLoop(LOOP);
    media("atlas").hole = [5.5, 8];
    await world.advance(6);
    expect(frames.focus).toBeLessThanOrEqual(6 * 25 + 1);
    expect(playback.getState()).toMatchObject({ playing: true, ended: false });
  });

  it("ends where it stands, in silence, when nothing comes behind the gap", async () => {
    const { world, playback, media } = await startPlaying(WITH_ATLAS);
    media("atlas").fail({ kind: "segment", piece: { fromSeconds: 5, untilSeconds: 60 } });
    media("atlas").hole = [5, 60];
    await world.advance(8);
    expect(playback.getState()).toMatchObject({ playing: false, ended: true });
    expect(media("sound").player.paused).toBe(true);
    expect(media("atlas").player.paused).toBe(true);
  });
});
