import { describe, expect, it } from "vitest";
import { guessQuality, judgeFrame, type Quality } from "../../../src/scene/frame/decide-quality.ts";

/** A device that needs so long for a frame at each ratio, on a screen of 60 Hz. */
function draw(quality: Quality, seconds: number, costMs: (ratio: number) => number) {
  let now = quality;
  const ratios = [now.ratio];
  for (let ms = 0; ms < seconds * 1000;) {
    const frameMs = Math.max(16.7, costMs(now.ratio));
    ms += frameMs;
    now = judgeFrame(now, frameMs);
    if (now.ratio !== ratios.at(-1)) ratios.push(now.ratio);
  }
  return { quality: now, ratios };
}

describe("how many pixels are drawn", () => {
  it("begins with what the screen shows, and with one where the processor draws", () => {
    expect(guessQuality(3, false, null).ratio).toBe(2);
    expect(guessQuality(1.25, false, null).ratio).toBe(1.25);
    expect(guessQuality(2, true, null).ratio).toBe(1);
    expect(guessQuality(0.8, false, null).ratio).toBe(0.8);
  });

  it("goes down within about two seconds, and no further than needed", () => {
    const costMs = (ratio: number) => 12 * ratio * ratio;
    expect(draw(guessQuality(2, false, null), 2.5, costMs).ratios).toEqual([2, 1.5]);
    expect(draw(guessQuality(2, false, null), 60, costMs).ratios).toEqual([2, 1.5, 1.25]);
  });

  it("reacts to very slow frames after two seconds, not after fifty of them", () => {
    expect(draw(guessQuality(2, false, null), 2.5, () => 240).ratios).toEqual([2, 1.5]);
  });

  it("never goes below one, and does not swing", () => {
    expect(draw(guessQuality(2, false, null), 120, () => 300).ratios).toEqual([2, 1.5, 1.25, 1]);
    const { ratios } = draw(guessQuality(2, false, null), 600, (ratio) => (ratio > 1.4 ? 40 : 10));
    expect(ratios).toEqual([2, 1.5, 1.25]);
  });

  it("gives a device that was slow another chance, a step at a time", () => {
    const begun = guessQuality(2, false, 1);
    expect(begun.ratio).toBe(1);
    expect(draw(begun, 15, () => 5).ratios).toEqual([1]);
    expect(draw(begun, 90, () => 5).ratios).toEqual([1, 1.25, 1.5, 2]);
    expect(draw(begun, 300, (ratio) => (ratio > 1.3 ? 40 : 10)).ratios).toEqual([1, 1.25, 1.5, 1.25]);
  });

  it("is not moved by single long frames, nor by pauses", () => {
    let quality = guessQuality(2, false, null);
    for (let frame = 0; frame < 2000; frame++)
      quality = judgeFrame(quality, frame % 20 === 0 ? 120 : frame % 33 === 0 ? 5000 : 16.7);
    expect(quality.ratio).toBe(2);
  });
});
