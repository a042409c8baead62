import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  readEngineShares,
  rememberEngine,
  rememberUnfit,
} from "../../../src/playback/adapters/engine-memory.ts";
import { NOTHING_MEASURED } from "../../../src/playback/measurement.ts";
import { FOUR_ANGLES, startPlaying, WITH_ATLAS } from "./start-playing.ts";

const MEASURED = {
  ...NOTHING_MEASURED,
  renderedFrames: 1400,
  sharpFrames: 800,
  inStepFrames: 600,
  possibleFrames: 1000,
};

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what is remembered of the engines", () => {
  it("is in how many of the frames in which it was possible everything was sharp and in step", () => {
    rememberEngine("elements", MEASURED);
    rememberEngine("frame-exact", { ...MEASURED, possibleFrames: 200 });
    expect(readEngineShares()).toEqual({ elements: 0.6, "frame-exact": null });
  });

  it("is also that one cannot play here, and is forgotten after two weeks", () => {
    vi.useFakeTimers({ now: 0 });
    rememberEngine("elements", MEASURED);
    rememberUnfit("frame-exact");
    expect(readEngineShares()).toEqual({ elements: 0.6, "frame-exact": 0 });
    vi.setSystemTime(15 * 86_400_000);
    expect(readEngineShares()).toEqual({ elements: null, "frame-exact": null });
  });
});

describe("what an engine measures of itself without an atlas", () => {
  it("is whether all that move show the same frame, whichever is large", async () => {
    const { world, playback, media } = await startPlaying(FOUR_ANGLES);
    const before = playback.measurement();
    expect(before.inStepFrames).toBeGreaterThan(0.9 * before.sharpFrames);
    media("c").stumble(1);
    await world.advance(0.8);
    const after = playback.measurement();
    expect(after.sharpFrames - before.sharpFrames).toBeGreaterThan(20);
    expect(after.inStepFrames - before.inStepFrames).toBeLessThan(15);
    expect(after.worstErrorFrames).toBeGreaterThan(10);
  });

  it("is not held against it that a switch takes its time, or that footage is late", async () => {
    const { world, playback, media } = await startPlaying(WITH_ATLAS);
    for (const angle of ["b", "c", "d", "a"]) {
      playback.selectAngle(angle);
      await world.advance(1);
    }
    media("a").bufferedUntilSeconds = media("a").player.positionSeconds() + 0.1;
    await world.advance(4);
    const { renderedFrames, sharpFrames, possibleFrames } = playback.measurement();
    expect(renderedFrames).toBeGreaterThan(sharpFrames + 150);
    expect(possibleFrames).toBeLessThan(sharpFrames + 60);
  });
});
