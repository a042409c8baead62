import { describe, expect, it } from "vitest";
import { createClock, decideSoundCorrection } from "../../../src/playback/clock.ts";

describe("createClock", () => {
  it("runs at its rate, stands still, and changes speed without a jump", () => {
    let nowMs = 5000;
    const clock = createClock(() => nowMs);
    clock.hold(2);
    nowMs += 1000;
    expect(clock.timeSeconds()).toBe(2);
    clock.run(2);
    nowMs += 500;
    expect(clock.timeSeconds()).toBeCloseTo(2.5);
    clock.setRate(2);
    expect(clock.timeSeconds()).toBeCloseTo(2.5);
    nowMs += 1000;
    expect(clock.timeSeconds()).toBeCloseTo(4.5);
    clock.shift(-0.25);
    expect(clock.timeSeconds()).toBeCloseTo(4.25);
  });
});

describe("decideSoundCorrection", () => {
  it("takes the sound's place at once after a start, then only ever half a millisecond at a time", () => {
    expect(decideSoundCorrection(0.08, false)).toEqual({ kind: "shift-clock", seconds: 0.08 });
    expect(decideSoundCorrection(0.08, true)).toEqual({ kind: "shift-clock", seconds: 0.0005 });
    expect(decideSoundCorrection(-0.01, true)).toEqual({ kind: "shift-clock", seconds: -0.0002 });
    expect(decideSoundCorrection(0.0005, true)).toEqual({ kind: "none" });
  });
  it("does not drag the pictures after a sound that is lost", () => {
    expect(decideSoundCorrection(0.4, true)).toEqual({ kind: "seek-sound" });
    expect(decideSoundCorrection(-2, false)).toEqual({ kind: "seek-sound" });
  });
});
