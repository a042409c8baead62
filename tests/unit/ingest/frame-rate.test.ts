import { describe, expect, it } from "vitest";
import {
  formatFrameRate,
  framesOfSeconds,
  parseFrameRate,
  secondsOfFrames,
} from "../../../src/ingest/frame-rate.ts";

describe("parseFrameRate", () => {
  it.each([
    ["25", "25"],
    ["24000/1001", "24000/1001"],
    ["23.976", "24000/1001"],
    ["23.98", "24000/1001"],
    ["29.97", "30000/1001"],
    ["59.94", "60000/1001"],
    ["50/2", "25"],
    ["12.5", "25/2"],
  ])("reads %s as %s", (text, rate) => {
    expect(formatFrameRate(parseFrameRate(text))).toBe(rate);
  });

  it.each(["", "0", "-25", "25/0", "fast"])("throws for %j and says it", (text) => {
    expect(() => parseFrameRate(text)).toThrow(`"${text}"`);
  });

  it("turns seconds into frames and back", () => {
    const rate = parseFrameRate("23.976");
    expect(framesOfSeconds(10, rate)).toBe(240);
    expect(secondsOfFrames(240, rate)).toBeCloseTo(10.01, 9);
  });
});
