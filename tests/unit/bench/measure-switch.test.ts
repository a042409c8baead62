import { describe, expect, it } from "vitest";
import { measureSwitch, summariseSwitches } from "../../bench/measure-switch.ts";
import { measureStall } from "../../bench/measure-stall.ts";
import { planSwitches } from "../../bench/plan.ts";
import type { SeenFrame } from "../../bench/seen-frame.ts";
import { seen } from "./seen.ts";

const watch = (frames: readonly SeenFrame[]) => measureSwitch({ from: "1", to: "2", askedMs: 100, frames });

describe("a switch", () => {
  it("counts rendered frames and seconds to the right and to the sharp picture", () => {
    const figures = watch([
      seen([5, 5], { atMs: 110 }),
      seen([5, 5], { atMs: 126, large: { angle: 2, frame: 5 }, sharp: false }),
      seen([6, 6], { atMs: 142, large: { angle: 2, frame: 6 }, sharp: false }),
      seen([6, 6], { atMs: 158, large: { angle: 2, frame: 7 } }),
    ]);
    expect(figures).toMatchObject({ rightAfterFrames: 2, sharpAfterFrames: 4, steps: [0, 1] });
    expect(figures.sharpAfterSeconds).toBeCloseTo(0.058);
  });

  it("tells how far the film jumps back", () => {
    expect(watch([seen([9, 4], { atMs: 110, large: { angle: 2, frame: 4 } })]).steps).toEqual([-5]);
  });

  it("never came when the angle never shows", () => {
    expect(watch([seen([9, 9], { atMs: 110 })])).toMatchObject({
      rightAfterFrames: null,
      sharpAfterSeconds: null,
    });
  });
});

describe("many switches", () => {
  const quick = watch([seen([9, 9], { atMs: 110, large: { angle: 2, frame: 9 } })]);
  const never = watch([seen([9, 9], { atMs: 110 })]);

  it("count one that never came as later than all others", () => {
    expect(summariseSwitches([quick, quick, quick, never])).toMatchObject({
      rightWithinTwoFramesShare: 0.75,
      rightFramesMax: null,
      sharpShare: 0.75,
      sharpSecondsP50: 0.01,
      sharpSecondsP95: null,
    });
  });

  it("keep the worst step, forwards or back", () => {
    const back = { ...quick, steps: [1, -3] };
    expect(summariseSwitches([quick, back])).toMatchObject({ worstStep: -3, stepsWithinOneShare: 2 / 3 });
  });

  it("go to every angle equally often and never to the one that is shown", () => {
    for (const angles of [4, 9]) {
      const order = planSwitches(angles, 36);
      expect(new Set(order).size).toBe(angles);
      expect(order.every((angle, index) => angle !== (order[index - 1] ?? "2"))).toBe(true);
      expect(order.every((angle) => Number(angle) >= 1 && Number(angle) <= angles)).toBe(true);
    }
  });
});

describe("a stall", () => {
  const largeOf = (frame: number) => ({ angle: 2, frame });
  const frames = Array.from({ length: 200 }, (_, index) => {
    const frame = Math.floor(index / 2);
    // Angle 2 stands from 1 s on, is fed at 2 s and back at 3 s; 50 rendered frames a second, 25 frames of the take.
    const starved = index >= 50 && index < 150 ? 25 : frame;
    return seen([frame, starved, frame + (index === 80 ? 1 : 0)], {
      atMs: index * 20,
      large: largeOf(starved),
    });
  });
  const stalled = { askedMs: 0, starvedMs: 1000, releasedMs: 2000, seeks: 1, frames };

  it("looks at the others meanwhile and at all afterwards", () => {
    const figures = measureStall(stalled, 2, true, 25);
    expect(figures).toMatchObject({ othersMaxSpread: 1, seeks: 1, p95AfterBack: 0 });
    expect(figures.starvedSeconds).toBeCloseTo(1, 1);
    expect(figures.backAfterSeconds).toBeCloseTo(1);
    expect(figures.othersPlayedShare).toBeCloseTo(1, 1);
  });

  it("counts the small picture when it comes from an atlas", () => {
    expect(measureStall(stalled, 2, false, 25).othersMaxSpread).toBe(24);
  });
});
