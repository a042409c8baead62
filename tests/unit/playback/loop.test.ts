import { describe, expect, it } from "vitest";
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
