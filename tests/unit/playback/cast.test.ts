import { describe, expect, it } from "vitest";
import { createPlayback } from "../../../src/playback/create-playback.ts";
import { createFakeWorld } from "./fake-world.ts";
import { BASE_URL, startPlaying, WITH_ATLAS } from "./start-playing.ts";

describe("the players of a take with an atlas", () => {
  it.each([
    [1, 1],
    [2, 2],
    [9, 3],
  ])("on a device of %i decoders are %i, the atlas among them", async (decoders, videos) => {
    const world = createFakeWorld({ frameRate: 25, durationSeconds: 60 });
    world.decoders = decoders;
    const playback = createPlayback({ take: WITH_ATLAS, baseUrl: BASE_URL }, world.adapters);
    world.onRefresh = (nowMs) => playback.sample(nowMs);
    void playback.play();
    await world.advance(1);
    playback.warmAngle("d");
    await world.advance(1);
    playback.selectAngle("e");
    await world.advance(3);
    expect(world.alive("video")).toBe(videos);
    expect(playback.getState()).toMatchObject({
      playing: true,
      atlas: true,
      focus: { angle: "e", state: decoders === 1 ? "tile" : "locked" },
    });
    playback.dispose();
  });

  it("go on being counted when they have gone", async () => {
    const { playback, world } = await startPlaying(WITH_ATLAS);
    for (const angle of ["b", "c", "d", "e"]) {
      const before = playback.measurement();
      playback.selectAngle(angle);
      const after = playback.measurement();
      expect(after.bytesLoaded).toBeGreaterThanOrEqual(before.bytesLoaded);
      expect(after.seeks).toBeGreaterThanOrEqual(before.seeks);
      await world.advance(2);
    }
    const before = playback.measurement();
    playback.selectSound(null);
    expect(playback.measurement()).toEqual(before);
    playback.dispose();
    expect(playback.measurement()).toEqual(before);
  });
});
