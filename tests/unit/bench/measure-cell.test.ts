import { describe, expect, it } from "vitest";
import type { Observation } from "../../bench/drive-contestant.ts";
import { measureCell } from "../../bench/measure-cell.ts";
import type { SeenFrame, Watched } from "../../bench/seen-frame.ts";
import { seen } from "./seen.ts";

const FRAME_RATE = 25;
const FACTS = {
  angles: 2,
  frameRate: FRAME_RATE,
  unannounced: 1,
  seekToSeconds: 8,
  stalledAngle: 2,
  ownPlayers: true,
};

/** Rendered frames at 50 a second; `show` gives the two small pictures at a time in seconds. */
function watch(seconds: number, show: (atSeconds: number) => readonly [number, number]): Watched {
  const frames: SeenFrame[] = [];
  for (let at = 0; at <= seconds; at += 0.02) {
    const small = show(at);
    frames.push(seen(small, { atMs: at * 1000, large: { angle: 2, frame: small[1] } }));
  }
  return { askedMs: 0, frames };
}

const frameAt = (seconds: number) => Math.floor(seconds * FRAME_RATE + 1e-6);
const together = (seconds: number): readonly [number, number] => [frameAt(seconds), frameAt(seconds)];
const counts = (seeks: number) => ({ seeks, droppedFrames: 2 * seeks, mostVideoElements: 3 });

function observe(changes: Partial<Observation> = {}): Observation {
  const standing = watch(2, () => together(8));
  return {
    startSeconds: 3,
    openSeconds: 0.5,
    start: watch(3, (at) => together(3 + Math.max(0, at - 0.4))),
    steady: watch(4, (at) => together(6 + at)),
    seek: watch(5, (at) => (at < 0.6 ? together(40) : together(8 + at))),
    pause: standing,
    resume: standing,
    double: standing,
    switches: [],
    stall: { ...standing, starvedMs: 500, releasedMs: 1000, seeks: 0 },
    longStall: { ...standing, starvedMs: 500, releasedMs: 1000, seeks: 0 },
    cpuSeconds: 2,
    foreignCpuSeconds: 1,
    bytes: 1000,
    beforeSteady: counts(4),
    afterSteady: counts(5),
    atEnd: counts(9),
    ...changes,
  };
}

describe("the figures of a contestant", () => {
  it("count from play and seek to pictures that go on together, not to those that still stand", () => {
    const figures = measureCell(observe(), FACTS);
    expect(figures.startSettledSeconds).toBeCloseTo(0.48, 1);
    expect(figures.seekSettledSeconds).toBeCloseTo(0.6, 1);
  });

  it("never call a seek done whose pictures stay elsewhere", () => {
    const seek = watch(5, (at) => together(30 + at));
    expect(measureCell(observe({ seek }), FACTS).seekSettledSeconds).toBeNull();
  });

  it("relate what it costs to what was played", () => {
    const figures = measureCell(observe(), FACTS);
    expect(figures.cpuPerPlayedSecond).toBeCloseTo(0.5, 1);
    expect(figures).toMatchObject({ steadySeeks: 1, seeks: 9, droppedFrames: 2, bytes: 1000 });
    expect(figures.foreignCores).toBeCloseTo(0.25);
    expect(figures.renderedPerSecond).toBeCloseTo(50);
  });

  it("keep the largest spread of every quarter of a second and of all small pictures", () => {
    const steady = watch(1, (at) => [frameAt(6 + at), frameAt(6 + at) + (at > 0.5 && at < 0.6 ? 3 : 0)]);
    const figures = measureCell(observe({ steady }), FACTS);
    expect(figures.steadyTrace.slice(0, 4)).toEqual([0, 0, 3, 0]);
    expect(figures.smallMaxSpread).toBe(3);
  });
});
