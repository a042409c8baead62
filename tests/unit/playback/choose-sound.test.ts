import { describe, expect, it } from "vitest";
import { createPlayback } from "../../../src/playback/create-playback.ts";
import type { PlaybackOptions } from "../../../src/playback/playback.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { createFakeWorld, type FakeMedia } from "./fake-world.ts";

const TAKE: Take = {
  id: "take",
  title: "Take",
  durationSeconds: 60,
  frameRate: "25",
  angles: ["a", "b"].map((id) => ({ id, src: `${id}.m3u8` })),
  atlas: { src: "atlas.m3u8", columns: 2, rows: 1, tiles: ["a", "b"] },
  sound: ["mix", "effects"].map((id) => ({ id, src: `${id}.m3u8` })),
};

function start(options: Partial<PlaybackOptions> = {}, setUp: (media: FakeMedia) => void = () => {}) {
  const world = createFakeWorld({ frameRate: 25, durationSeconds: 60, setUp });
  const playback = createPlayback(
    { take: TAKE, baseUrl: "https://set.example/tour.json", ...options },
    world.adapters,
  );
  world.onRefresh = (nowMs) => void playback.sample(nowMs);
  const sound = (name: string) => {
    const found = world.media.findLast((media) => media.kind === "sound" && media.url.includes(name));
    if (found === undefined) throw new Error(`No sound ${name}.`);
    return found;
  };
  return { world, playback, sound };
}

describe("another sound while the take plays", () => {
  it("follows the one before without a gap, in step, and the pictures do not wait", async () => {
    const { world, playback, sound } = start();
    void playback.play();
    await world.advance(5);
    const [before, stalls] = [playback.timeSeconds(), playback.measurement().stalls];
    playback.selectSound("effects");
    expect(playback.getState().sound).toBe("effects");
    let silentTicks = 0;
    for (let tick = 0; tick < 40; tick += 1) {
      await world.advance(0.1);
      if (sound("mix").player.paused && sound("effects").player.paused) silentTicks += 1;
    }
    expect(silentTicks).toBe(0);
    expect(sound("mix").disposed).toBe(true);
    expect(playback.timeSeconds()).toBeCloseTo(before + 4, 1);
    expect(sound("effects").player.positionSeconds()).toBeCloseTo(playback.timeSeconds(), 1);
    expect(playback.measurement().stalls).toBe(stalls);
    playback.dispose();
    expect(world.alive("sound")).toBe(0);
  });

  it("is not waited for for ever by the one before", async () => {
    const { world, playback, sound } = start({}, (media) => {
      if (media.url.includes("effects")) media.bufferedUntilSeconds = 0;
    });
    void playback.play();
    await world.advance(5);
    playback.selectSound("effects");
    await world.advance(12);
    expect(sound("mix").disposed).toBe(true);
    expect(playback.getState().playing).toBe(true);
    playback.dispose();
  });

  it("stops with the take, whichever of both sounds", async () => {
    const { world, playback, sound } = start();
    void playback.play();
    await world.advance(5);
    playback.selectSound("effects");
    playback.pause();
    await world.advance(0.2);
    expect(sound("mix").disposed).toBe(true);
    expect(sound("effects").player.paused).toBe(true);
    playback.selectSound("mix");
    playback.selectSound(null);
    expect(world.alive("sound")).toBe(0);
    expect(() => playback.selectSound("x")).toThrow(/"x"/);
    playback.dispose();
  });

  it("begins with the one that was wished for, if the take has it, and in mono", () => {
    const wished = start({ sound: "effects", mono: true });
    expect(wished.playback.getState()).toMatchObject({ sound: "effects", mono: true });
    expect(wished.sound("effects").mono).toBe(true);
    const unknown = start({ sound: "commentary" });
    expect(unknown.playback.getState().sound).toBe("mix");
  });
});

describe("mono", () => {
  it("applies to every sound that is chosen, until it is not wanted", async () => {
    const { playback, sound } = start();
    expect(sound("mix").mono).toBe(false);
    playback.setMono(true);
    playback.selectSound("effects");
    expect(sound("effects").mono).toBe(true);
    playback.setMono(false);
    expect(sound("effects").mono).toBe(false);
    expect(playback.getState().mono).toBe(false);
    playback.dispose();
  });
});
