import { describe, expect, it } from "vitest";
import { createChance } from "./fake-world.ts";
import { plainTake, shareInStep, watchAngles } from "./watch-angles.ts";

describe("a take without an atlas", () => {
  it.each([
    [4, 0.99],
    [9, 0.97],
  ])("plays %i angles in step in at least %f of all rendered frames", async (count, share) => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const chance = createChance(seed);
      const { world, playback, seen } = watchAngles(plainTake(count), {
        setUp: (media) =>
          Object.assign(media, {
            skew: (chance() - 0.5) * 0.004,
            startSeconds: chance() * 0.08,
            seekSeconds: 0.02 + chance() * 0.2,
          }),
      });
      void playback.play();
      await world.advance(20);
      const steady = seen.slice(-Math.round(15 / 0.016));
      expect(shareInStep(steady), `seed ${seed}`).toBeGreaterThanOrEqual(share);
      expect(playback.measurement().seeks).toBeLessThanOrEqual(count);
      playback.dispose();
      expect(world.openFrames).toBe(0);
    }
  });

  it("lets the others play on while one starves, which comes back with one seek", async () => {
    const { world, playback, seen, media, angle } = watchAngles(plainTake(4));
    void playback.play();
    await world.advance(6);
    const stalled = media("c");
    const before = stalled.seeks;
    stalled.bufferedUntilSeconds = stalled.player.positionSeconds();
    const from = seen.length;
    await world.advance(2);
    for (const { frames, timeSeconds } of seen.slice(from)) {
      const others = [frames[0], frames[1], frames[3]];
      expect(new Set(others).size).toBe(1);
      expect(Math.abs((others[0] ?? 0) - Math.floor(timeSeconds * 25))).toBeLessThanOrEqual(4);
    }
    expect(stalled.seeks).toBe(before);
    stalled.bufferedUntilSeconds = Infinity;
    const back = seen.length;
    await world.advance(1);
    const right = seen.slice(back).findIndex(({ frames }) => new Set(frames).size === 1);
    expect(right * 0.016).toBeLessThan(0.5);
    expect(stalled.seeks - before).toBe(1);
    await world.advance(2);
    expect(shareInStep(seen.slice(-100))).toBeGreaterThan(0.98);
    expect(angle("c")).toMatchObject({ state: "locked", errorFrames: 0 });
    playback.dispose();
  });

  it("stands still when all of them starve, and goes on where it stood", async () => {
    const { world, playback } = watchAngles(plainTake(3), {
      setUp: (media) => Object.assign(media, { bufferedUntilSeconds: 5 }),
    });
    void playback.play();
    await world.advance(9);
    expect(playback.timeSeconds()).toBeLessThan(5.6);
    expect(playback.getState()).toMatchObject({ playing: true, waiting: true });
    for (const media of world.media) media.bufferedUntilSeconds = Infinity;
    await world.advance(3);
    expect(playback.getState()).toMatchObject({ playing: true, waiting: false });
    expect(playback.timeSeconds()).toBeGreaterThan(6);
    playback.dispose();
  });

  it("shows footage of 24, 25 and 30 frames in step: the picture of the time, never a wait", async () => {
    const rates: Record<string, number> = { a: 25, b: 24, c: 30, d: 24 };
    const { world, playback, seen, media } = watchAngles(plainTake(4), {
      setUp: (made, angle) => Object.assign(made, { frameRate: rates[angle] }),
    });
    void playback.play();
    await world.advance(12);
    const steady = seen.slice(-600);
    expect(shareInStep(steady)).toBeGreaterThan(0.99);
    // Of each angle every picture was seen, within the one that may be missed at an end of the window.
    for (const [index, angle] of ["a", "b", "c", "d"].entries()) {
      const pictures = new Set(steady.map(({ startSeconds }) => startSeconds[index]));
      expect(pictures.size / 9.6, angle).toBeGreaterThan((rates[angle] ?? 0) * 0.9);
    }
    for (const angle of ["a", "b", "c", "d"]) expect(media(angle).seeks).toBeLessThanOrEqual(1);
    await world.advance(1);
    playback.pause();
    for (const seconds of [3.01, 7.77, 20.5]) {
      const landed = playback.seek(seconds);
      await world.advance(0.7);
      await landed;
      for (const [index, start] of (seen.at(-1)?.startSeconds ?? []).entries()) {
        const length = 1 / (rates["abcd"[index] ?? ""] ?? 0);
        expect(start).toBeLessThanOrEqual(seconds + 0.02);
        expect(start).toBeGreaterThan(seconds - length - 0.02);
      }
      expect(playback.getState().angles.map(({ errorFrames }) => errorFrames)).toEqual([0, 0, 0, 0]);
    }
    playback.dispose();
  });

  it("gives every angle its own start: one begins later, one is over sooner", async () => {
    const take = plainTake(3, (id) =>
      id === "b" ? { offsetSeconds: 3 } : id === "c" ? { offsetSeconds: -2 } : {},
    );
    const { world, playback, seen, angle, media } = watchAngles(take, {
      setUp: (made, id) => id === "c" && Object.assign(made, { durationSeconds: 10 }),
    });
    void playback.play();
    await world.advance(2);
    expect(angle("b")).toMatchObject({ state: "still", errorFrames: null });
    expect(seen.at(-1)?.frames[0]).toBe(seen.at(-1)?.frames[2]);
    await world.advance(3);
    expect(angle("b")).toMatchObject({ state: "locked", errorFrames: 0 });
    expect(media("b").seeks).toBeLessThanOrEqual(1);
    expect(shareInStep(seen.slice(-60))).toBeGreaterThan(0.98);
    const { startSeconds, timeSeconds } = seen.at(-1)!;
    for (const start of startSeconds) expect(Math.abs((start ?? 0) - timeSeconds)).toBeLessThan(0.09);
    await world.advance(5);
    expect(angle("c")).toMatchObject({ state: "still", errorFrames: null });
    expect(seen.at(-1)?.frames.slice(0, 2)).toEqual([seen.at(-1)?.frames[0], seen.at(-1)?.frames[0]]);
    expect(playback.getState()).toMatchObject({ playing: true, errors: [] });
    playback.dispose();
  });

  it("is as long as its longest angle when nobody says", async () => {
    const take = plainTake(2, (id) => (id === "b" ? { offsetSeconds: 4 } : {}));
    delete (take as { durationSeconds?: number }).durationSeconds;
    const { world, playback } = watchAngles(take, {
      setUp: (made) => Object.assign(made, { durationSeconds: 10 }),
    });
    await world.advance(1);
    expect(playback.getState().durationSeconds).toBe(14);
    playback.dispose();
  });
});

describe("more angles than decoders", () => {
  it("play as far as they go; the last decoder goes round for stills", async () => {
    const { world, playback, seen } = watchAngles(plainTake(7), { decoders: 4 });
    void playback.play();
    await world.advance(14);
    expect(playback.getState().angles.map(({ state }) => state)).toEqual([
      "locked",
      "locked",
      "locked",
      "still",
      "still",
      "still",
      "still",
    ]);
    expect(world.alive("video")).toBe(4);
    expect(seen.at(-1)?.frames).not.toContain(null);
    const [moving, ...stills] = [seen.at(-1)?.frames[0] ?? 0, ...(seen.at(-1)?.frames.slice(3) ?? [])];
    for (const still of stills) expect(moving - (still ?? 0)).toBeLessThan(14 * 25);
    const before = stills;
    await world.advance(14);
    const after = seen.at(-1)?.frames.slice(3) ?? [];
    for (const [index, still] of after.entries()) expect(still).toBeGreaterThan(before[index] ?? 0);
    playback.selectAngle("g");
    await world.advance(2);
    expect(playback.getState().focus).toMatchObject({ angle: "g", state: "locked" });
    expect(world.alive("video")).toBe(4);
    playback.dispose();
    expect(world.openFrames).toBe(0);
  });

  it("have the very frame as a still when the take stands", async () => {
    const { world, playback, seen } = watchAngles(plainTake(6), { decoders: 3 });
    await world.advance(1);
    void playback.seek(12);
    await world.advance(20);
    expect(seen.at(-1)?.frames).toEqual([300, 300, 300, 300, 300, 300]);
    const made = world.media.length;
    await world.advance(20);
    expect(world.media.length).toBe(made);
    playback.dispose();
  });

  it("are noticed when the device decodes fewer than it was asked to, and remembered", async () => {
    const { world, playback } = watchAngles(plainTake(5), {
      decoders: 5,
      setUp: (media, angle) => Object.assign(media, { hasDecoder: angle !== "e" }),
    });
    void playback.play();
    await world.advance(12);
    expect(world.decoders).toBe(4);
    expect(world.alive("video")).toBeLessThanOrEqual(4);
    expect(
      playback
        .getState()
        .angles.slice(0, 3)
        .map(({ state }) => state),
    ).toEqual(["locked", "locked", "locked"]);
    playback.dispose();
  });

  it("are not counted while the page is hidden, where nothing is decoded", async () => {
    const { world, playback } = watchAngles(plainTake(3), {
      decoders: 3,
      setUp: (media, angle) => Object.assign(media, { hasDecoder: angle !== "c" }),
    });
    await world.advance(1);
    world.setHidden(true);
    await world.advance(20);
    expect(world.decoders).toBe(3);
    world.setHidden(false);
    await world.advance(8);
    expect(world.decoders).toBe(2);
    playback.dispose();
  });

  it("one that cannot be decoded says so and leaves its place to another", async () => {
    const { world, playback, angle, media } = watchAngles(plainTake(4), { decoders: 3 });
    media("b").fail({ kind: "unsupported" });
    void playback.play();
    await world.advance(6);
    expect(angle("b")).toMatchObject({ state: "failed" });
    expect([angle("a"), angle("c")]).toMatchObject([{ state: "locked" }, { state: "locked" }]);
    expect(playback.getState().errors).toMatchObject([{ code: "playback/unsupported", angle: "b" }]);
    playback.dispose();
  });
});
