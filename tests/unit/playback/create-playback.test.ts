import { describe, expect, it } from "vitest";
import { createPlayback } from "../../../src/playback/create-playback.ts";
import type { PlaybackOptions } from "../../../src/playback/playback.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { createChance, createFakeWorld, type FakeMedia } from "./fake-world.ts";

const IDS = ["a", "b", "c", "d", "e"];
const TAKE: Take = {
  id: "take",
  title: "Take",
  durationSeconds: 60,
  frameRate: "25",
  angles: IDS.map((id) => ({ id, src: `${id}.m3u8` })),
  atlas: { src: "atlas.m3u8", columns: 3, rows: 2, tiles: IDS },
  sound: [{ id: "mix", src: "sound.m3u8" }],
  cut: [
    { atSeconds: 0, angle: "a" },
    { atSeconds: 4, angle: "c" },
    { atSeconds: 7.2, angle: "b" },
  ],
};

function start(
  take: Take = TAKE,
  options: Partial<PlaybackOptions> = {},
  setUp: (media: FakeMedia) => void = () => {},
) {
  const world = createFakeWorld({ frameRate: 25, durationSeconds: 60, setUp });
  const playback = createPlayback(
    { take, baseUrl: "https://set.example/tour.json", ...options },
    world.adapters,
  );
  const seen: { angle: string; sharp: boolean; focus: number | null; tiles: (number | null)[] }[] = [];
  world.onRefresh = (nowMs) => {
    const pictures = playback.sample(nowMs);
    const { angle, sharp, picture } = pictures.focus;
    seen.push({
      angle,
      sharp,
      focus: picture?.frame ?? null,
      tiles: take.angles.map(({ id }) => pictures.tile(id)?.frame ?? null),
    });
  };
  const now = () => seen.at(-1);
  return { world, playback, seen, now };
}

describe("createPlayback", () => {
  it("refuses what it cannot know", () => {
    expect(() => start(TAKE, { startAngle: "x" })).toThrow(/"x"/);
    expect(() => start({ ...TAKE, frameRate: "0" })).toThrow(/frame rate/);
    expect(() => start().playback.selectAngle("x")).toThrow(/"x"/);
  });

  it("plays in step: every tile of one frame, the sharp picture of the same", async () => {
    const { world, playback, seen } = start();
    void playback.play();
    await world.advance(10);
    const steady = seen.slice(100);
    expect(steady.every((frame) => new Set(frame.tiles).size === 1)).toBe(true);
    expect(
      steady.filter((frame) => frame.sharp && frame.focus === frame.tiles[0]).length / steady.length,
    ).toBeGreaterThan(0.99);
    expect(playback.getState()).toMatchObject({
      phase: "ready",
      playing: true,
      waiting: false,
      videoElements: 2,
      errors: [],
    });
    playback.dispose();
  });

  it("shows the new angle in the next rendered frame, and the sharp one without a step back", async () => {
    const { world, playback, seen } = start();
    void playback.play();
    await world.advance(3);
    for (const angle of ["c", "e", "a", "b", "d"]) {
      const before = seen.length;
      playback.selectAngle(angle);
      expect(playback.getState().focus).toMatchObject({ angle, state: "locking" });
      await world.advance(2);
      const after = seen.slice(before);
      expect(after[0]).toMatchObject({ angle });
      expect(after[0]?.focus).toBe(after[0]?.tiles[0]);
      expect(playback.getState().focus).toMatchObject({ angle, state: "locked", errorFrames: 0 });
      expect(world.alive("video")).toBeLessThanOrEqual(3);
    }
    playback.dispose();
  });

  it("follows the cut to the frame", async () => {
    const { world, playback, seen } = start(TAKE, { followCut: true });
    void playback.play();
    await world.advance(9);
    for (const frame of seen) {
      const number = frame.tiles[0];
      if (number == null) continue;
      expect(frame.angle, `frame ${number}`).toBe(number < 100 ? "a" : number < 180 ? "c" : "b");
    }
    expect(playback.getState()).toMatchObject({ followingCut: true, angle: "b" });
    playback.selectAngle("e");
    expect(playback.getState()).toMatchObject({ followingCut: false, angle: "e" });
    playback.dispose();
  });

  it("lands on the frame that was asked for", async () => {
    const { world, playback, now } = start();
    await world.advance(1);
    for (const seconds of [10, 3.04, 59.99, 0, 12.345]) {
      const landed = playback.seek(seconds);
      await world.advance(1);
      await landed;
      const frame = Math.floor(seconds * 25 + 1e-4);
      expect(now()).toMatchObject({ focus: frame, sharp: true });
      expect(now()?.tiles).toEqual(IDS.map(() => frame));
      expect(playback.timeSeconds()).toBe(seconds);
    }
    const stepped = playback.step(-2);
    await world.advance(1);
    await stepped;
    expect(now()).toMatchObject({ focus: 306 });
    playback.dispose();
  });

  it("ends in the last state asked for, whatever came before", async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const chance = createChance(seed);
      const { world, playback, now } = start(TAKE, {}, (media) => {
        media.seekSeconds = 0.02 + chance() * 0.3;
      });
      const asked: Promise<void>[] = [];
      for (let count = 0; count < 40; count += 1) {
        const dice = Math.floor(chance() * 6);
        if (dice === 0) asked.push(playback.play());
        else if (dice === 1) playback.pause();
        else if (dice === 2) asked.push(playback.seek(chance() * 50));
        else if (dice === 3) playback.selectAngle(IDS[Math.floor(chance() * 5)] ?? "a");
        else if (dice === 4) asked.push(playback.step(Math.floor(chance() * 9) - 4));
        else playback.setRate(0.25 + chance() * 1.75);
        await world.advance(chance() * 0.2);
      }
      playback.selectAngle("d");
      playback.pause();
      asked.push(playback.seek(20));
      await world.advance(4);
      await Promise.all(asked);
      expect(playback.getState(), `seed ${seed}`).toMatchObject({
        playing: false,
        seeking: false,
        waiting: false,
        angle: "d",
      });
      expect(now(), `seed ${seed}`).toMatchObject({ focus: 500, sharp: true });
      playback.dispose();
      expect(world.openFrames).toBe(0);
    }
  });

  it("stops at the end with its last frame and starts again from the first", async () => {
    const { world, playback, now } = start(TAKE, { startSeconds: 58 });
    void playback.play();
    await world.advance(4);
    expect(playback.getState()).toMatchObject({ playing: false, ended: true });
    expect(now()).toMatchObject({ focus: 1499 });
    expect(playback.timeSeconds()).toBe(60);
    void playback.play();
    await world.advance(1);
    expect(playback.getState()).toMatchObject({ playing: true, ended: false });
    expect(playback.timeSeconds()).toBeLessThan(2);
    playback.dispose();
  });

  it("plays on muted where sound is refused, says so, and sounds at the next press", async () => {
    const { world, playback } = start();
    world.refuseSound = true;
    void playback.play();
    await world.advance(2);
    expect(playback.getState()).toMatchObject({
      playing: true,
      muted: true,
      errors: [{ code: "playback/sound-refused" }],
    });
    const sound = world.media.find((media) => media.kind === "sound");
    expect(sound?.player.paused).toBe(false);
    world.refuseSound = false;
    playback.setMuted(false);
    await world.advance(1);
    expect(playback.getState()).toMatchObject({ muted: false, errors: [] });
    playback.dispose();
  });

  it("lets the pictures follow the sound", async () => {
    const { world, playback } = start(TAKE, {}, (media) => {
      if (media.kind === "sound") Object.assign(media, { startSeconds: 0.12, skew: 0.0005 });
    });
    void playback.play();
    await world.advance(20);
    const sound = world.media.find((media) => media.kind === "sound");
    expect(Math.abs((sound?.player.positionSeconds() ?? 0) - playback.timeSeconds())).toBeLessThan(0.03);
    playback.dispose();
  });

  it("shows the tile while the angle is missing, and everything else plays on", async () => {
    const { world, playback, seen } = start(TAKE, { startAngle: "b" });
    world.media.find((media) => media.url.endsWith("b.m3u8"))?.fail({ kind: "missing" });
    void playback.play();
    await world.advance(0.5);
    expect(playback.getState()).toMatchObject({
      playing: true,
      errors: [{ code: "playback/angle-missing", angle: "b" }],
    });
    expect(seen.at(-1)?.tiles[0]).toBe(seen.at(-1)?.focus);
    await world.advance(6);
    expect(playback.getState()).toMatchObject({ errors: [], focus: { state: "locked" } });
    playback.dispose();
  });

  it("goes on without the atlas in at most four players, further angles as stills", async () => {
    const { world, playback, seen } = start();
    world.media.find((media) => media.url.endsWith("atlas.m3u8"))?.fail({ kind: "missing" });
    void playback.play();
    await world.advance(5);
    const state = playback.getState();
    expect(state).toMatchObject({
      atlas: false,
      playing: true,
      videoElements: 4,
      errors: [{ code: "playback/atlas-missing" }],
    });
    expect(state.angles.map((angle) => angle.state)).toEqual([
      "locked",
      "locked",
      "locked",
      "still",
      "still",
    ]);
    for (const frame of seen.slice(150)) expect(new Set(frame.tiles.slice(0, 3)).size).toBe(1);
    playback.selectAngle("e");
    await world.advance(3);
    expect(playback.getState().focus).toMatchObject({ angle: "e", state: "locked" });
    expect(world.alive("video")).toBe(4);
    playback.dispose();
    expect(world.openFrames).toBe(0);
  });

  it("leaves nothing behind", async () => {
    const { world, playback } = start();
    void playback.play();
    playback.warmAngle("c");
    await world.advance(1);
    playback.dispose();
    playback.dispose();
    expect([world.alive("video"), world.alive("sound"), world.openFrames, world.timers]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it("stands still in a hidden page", async () => {
    const { world, playback } = start();
    void playback.play();
    await world.advance(2);
    world.setHidden(true);
    const before = playback.timeSeconds();
    await world.advance(5);
    expect(playback.timeSeconds()).toBe(before);
    expect(world.media.every((media) => media.player.paused)).toBe(true);
    world.setHidden(false);
    await world.advance(2);
    expect(playback.timeSeconds()).toBeGreaterThan(before + 1);
    expect(playback.getState()).toMatchObject({ playing: true, focus: { state: "locked" } });
    playback.dispose();
  });
});
