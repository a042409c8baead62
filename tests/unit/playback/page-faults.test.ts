/** What no single player is to blame for: the network, the browser, the machine, and a take of which nothing is there. */
import { describe, expect, it } from "vitest";
import { createPlayback } from "../../../src/playback/create-playback.ts";
import { createFakeWorld } from "./fake-world.ts";
import { ANGLES, BASE_URL, startPlaying, WITH_ATLAS } from "./start-playing.ts";

describe("the world around", () => {
  it("offline is told once, and over as soon as it is over", async () => {
    const set = await startPlaying(ANGLES);
    set.world.setOnline(false);
    for (const fake of set.world.media) fake.unreachable = true;
    for (const fake of set.world.media) fake.fail({ kind: "network", fatal: true });
    await set.world.advance(1);
    expect(set.codes()).toEqual([["playback/offline", null]]);
    for (const fake of set.world.media) fake.unreachable = false;
    set.world.setOnline(true);
    await set.world.advance(2);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: false });
    set.playback.dispose();
  });

  it("a browser that refuses to play is told once, and plays at the next press", async () => {
    const world = createFakeWorld({ frameRate: 25, durationSeconds: 60 });
    world.refusePlay = true;
    const playback = createPlayback({ take: WITH_ATLAS, baseUrl: BASE_URL }, world.adapters);
    world.onRefresh = (nowMs) => playback.sample(nowMs);
    void playback.play();
    await world.advance(2);
    expect(playback.getState().errors.map(({ code }) => code)).toEqual([
      "playback/play-refused",
      "playback/sound-refused",
    ]);
    world.refusePlay = false;
    playback.setMuted(false);
    await world.advance(2);
    expect(playback.getState()).toMatchObject({ errors: [], playing: true, atlas: true });
    playback.dispose();
  });

  it.each([
    ["a frozen page", 30, 30],
    ["a machine that slept, clock and all", 0, 3600],
    ["a machine that slept while its clock ran", 3600, 3600],
  ])(
    "after %s the take goes on from the frame on the screen, in step, and says why",
    async (_, slept, wall) => {
      const set = await startPlaying(WITH_ATLAS);
      const before = set.frames.focus;
      set.world.sleep(slept, wall);
      await set.world.advance(0.3);
      expect(set.codes()).toEqual([["playback/interrupted", null]]);
      expect(set.playback.getState()).toMatchObject({ ended: false, playing: true });
      await set.world.advance(3);
      expect(set.codes()).toEqual([]);
      expect(set.frames.focus - before).toBeGreaterThan(50);
      expect(set.frames.focus - before).toBeLessThan(100);
      expect(set.playback.getState()).toMatchObject({
        playing: true,
        focus: { state: "locked", errorFrames: 0 },
      });
      set.playback.dispose();
    },
  );
});

describe("a take that is lost", () => {
  it("rejects play, says so, and plays after all when its footage comes", async () => {
    const world = createFakeWorld({ frameRate: 25, durationSeconds: 60 });
    const playback = createPlayback({ take: ANGLES, baseUrl: BASE_URL }, world.adapters);
    world.onRefresh = (nowMs) => playback.sample(nowMs);
    const lost = { kind: "missing", fatal: true } as const;
    // So often that no player shows a picture before it fails.
    for (let count = 0; count < 500; count += 1) {
      for (const fake of world.media) {
        if (!fake.unreachable && !fake.disposed) fake.fail(lost);
        fake.unreachable = true;
      }
      await world.advance(0.02);
    }
    await expect(playback.play()).rejects.toMatchObject({ code: "playback/take-missing" });
    expect(playback.getState().errors[0]).toMatchObject({ code: "playback/take-missing", angle: null });
    expect(playback.getState()).toMatchObject({ phase: "failed", playing: false });
    for (const fake of world.media) fake.unreachable = false;
    await world.advance(30);
    void playback.play();
    await world.advance(2);
    expect(playback.getState()).toMatchObject({ playing: true, phase: "ready" });
    playback.dispose();
  });

  it("says once what all its angles suffer from", async () => {
    const take = { ...ANGLES, angles: ANGLES.angles.slice(0, 2) };
    const world = createFakeWorld({ frameRate: 25, durationSeconds: 60 });
    const playback = createPlayback({ take, baseUrl: BASE_URL }, world.adapters);
    for (const fake of world.media) fake.unreachable = fake.kind === "video";
    for (const fake of world.media) if (fake.unreachable) fake.fail({ kind: "access", fatal: true });
    await world.advance(1);
    await expect(playback.play()).rejects.toMatchObject({ code: "playback/access-refused" });
    expect(playback.getState().errors).toMatchObject([{ code: "playback/access-refused", angle: null }]);
    playback.dispose();
  });
});
