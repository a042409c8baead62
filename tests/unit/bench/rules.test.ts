import { describe, expect, it } from "vitest";
import { decideKalturaRate } from "../../bench/page/contestants/kaltura.ts";
import { decideMediasyncRate } from "../../bench/page/contestants/mediasync.ts";
import { decideTimingsrcUpdate } from "../../bench/page/contestants/timingsrc.ts";

describe("mediasync's rule", () => {
  it("sets the speed in steps, each with its own limit", () => {
    expect(decideMediasyncRate(0.02, 1)).toBeCloseTo(1.0014);
    expect(decideMediasyncRate(0.05, 1)).toBeCloseTo(1.03);
    expect(decideMediasyncRate(-0.2, 1)).toBeCloseTo(0.85);
    expect(decideMediasyncRate(0.9, 2)).toBeCloseTo(2.5);
  });
});

describe("timingsrc's rule", () => {
  const line = { position: 10, velocity: 1 };

  it("leaves an element alone within 25 ms", () => {
    expect(decideTimingsrcUpdate(line, 10.02, null)).toEqual({
      delaySeconds: 0,
      position: 10.02,
      velocity: 1,
    });
  });

  it("slows down what is ahead and speeds up what is behind, time constant half a second", () => {
    expect(decideTimingsrcUpdate(line, 10.5, null).velocity).toBeCloseTo(0.5);
    expect(decideTimingsrcUpdate(line, 9.75, null).velocity).toBeCloseTo(1.5);
  });

  it("jumps beyond a second and aims ahead by what a jump was late", () => {
    const first = decideTimingsrcUpdate(line, 5, null);
    expect(first).toMatchObject({ delaySeconds: 0, position: 10 });
    const stood = decideTimingsrcUpdate({ position: 11.2, velocity: 1 }, 10, first);
    expect(stood.delaySeconds).toBeCloseTo(1.2);
    expect(stood.position).toBeCloseTo(12.4);
  });

  it("stands where the line stands", () => {
    expect(decideTimingsrcUpdate({ position: 10, velocity: 0 }, 9.9, null)).toMatchObject({
      position: 10,
      velocity: 0,
    });
  });
});

describe("Kaltura's rule", () => {
  it("changes the speed by the error, in hundredths, outside 30 ms", () => {
    expect(decideKalturaRate(0.03, 1)).toBe(1);
    expect(decideKalturaRate(0.124, 1)).toBeCloseTo(0.88);
    expect(decideKalturaRate(-0.5, 2)).toBeCloseTo(2.5);
    expect(decideKalturaRate(3, 1)).toBeCloseTo(0.1);
    expect(decideKalturaRate(-4, 1)).toBeNull();
  });
});
