import { describe, expect, it } from "vitest";
import { createMediaLine } from "../../../../src/playback/adapters/codecs/media-line.ts";

function createWorld(startSeconds: number) {
  let nowMs = 5000;
  const line = createMediaLine(() => nowMs, startSeconds);
  const wait = (seconds: number) => {
    nowMs += seconds * 1000;
  };
  return { line, wait };
}

describe("the line a player stands on", () => {
  it("runs at its rate and keeps its place when the rate changes", () => {
    const { line, wait } = createWorld(2);
    line.limitTo(60);
    line.run();
    wait(1);
    line.setRate(2);
    expect(line.positionSeconds()).toBeCloseTo(3);
    wait(1);
    expect(line.positionSeconds()).toBeCloseTo(5);
    line.hold();
    wait(1);
    expect(line.positionSeconds()).toBeCloseTo(5);
  });

  it("waits where there is nothing more, and goes on from there", () => {
    const { line, wait } = createWorld(0);
    line.limitTo(2);
    line.run();
    wait(5);
    expect(line.positionSeconds()).toBeCloseTo(2);
    line.limitTo(4);
    expect(line.positionSeconds()).toBeCloseTo(2);
    wait(1);
    expect(line.positionSeconds()).toBeCloseTo(3);
  });

  it("does not go back when it stands beyond its limit", () => {
    const { line, wait } = createWorld(0);
    line.limitTo(2);
    line.moveTo(7);
    line.run();
    wait(1);
    expect(line.positionSeconds()).toBeCloseTo(7);
  });
});
