import { describe, expect, it } from "vitest";
import { decideKalturaRate } from "../../bench/page/contestants/kaltura.ts";
import { decideMediasyncRate } from "../../bench/page/contestants/mediasync.ts";

describe("mediasync's rule", () => {
  it("sets the speed in steps, each with its own limit", () => {
    expect(decideMediasyncRate(0.02, 1)).toBeCloseTo(1.0014);
    expect(decideMediasyncRate(0.05, 1)).toBeCloseTo(1.03);
    expect(decideMediasyncRate(-0.2, 1)).toBeCloseTo(0.85);
    expect(decideMediasyncRate(0.9, 2)).toBeCloseTo(2.5);
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
