import { describe, expect, it } from "vitest";
import {
  createFrameRate,
  formatFrameRate,
  frameAtSeconds,
  nearestFrame,
  parseFrameRate,
  secondsAtFrame,
  secondsAtFrameMiddle,
  type FrameRate,
} from "../../../src/tour/frame-rate.ts";
import { formatTimecode, parseTimecode } from "../../../src/tour/timecode.ts";

const read = (written: string): FrameRate => {
  const rate = parseFrameRate(written);
  if (rate === null) throw new Error(`Not a frame rate: ${written}`);
  return rate;
};

describe("frame rates", () => {
  it.each([
    ["24", 24, 1],
    ["25.000", 25, 1],
    ["12.5", 25, 2],
    ["24000/1001", 24_000, 1001],
    ["23.976", 24_000, 1001],
    ["29.97", 30_000, 1001],
    ["59.94", 60_000, 1001],
    ["50/2", 25, 1],
    ["0.5", 1, 2],
  ])("%s is %d/%d", (written, numerator, denominator) => {
    expect(parseFrameRate(written)).toEqual({
      numerator,
      denominator,
      framesPerSecond: numerator / denominator,
    });
  });

  it.each(["", "0", "0.0", "0/1", "24/0", "-24", "24fps", "24.", ".5", "1e3", " 24", "24/1.001", "٢٤"])(
    "%j is none",
    (written) => {
      expect(parseFrameRate(written)).toBeNull();
    },
  );

  it.each([
    ["50/2", "25"],
    ["23.98", "24000/1001"],
    ["59.94", "60000/1001"],
    ["12.5", "25/2"],
  ])("%s is written as %s", (written, formatted) => {
    expect(formatFrameRate(read(written))).toBe(formatted);
  });

  it("are made from measured fractions of any length", () => {
    expect(createFrameRate(30_000_000, 1_001_000)).toEqual(read("29.97"));
    for (const [numerator, denominator] of [
      [0, 0],
      [25, 0],
      [-25, 1],
      [Number.NaN, 1],
    ] as const)
      expect(createFrameRate(numerator, denominator)).toBeNull();
  });

  it("turn a length into frames and back", () => {
    expect(nearestFrame(10, read("23.976"))).toBe(240);
    expect(secondsAtFrame(240, read("23.976"))).toBeCloseTo(10.01, 9);
  });

  it.each(["24", "25", "30000/1001", "24000/1001", "60", "12.5"])(
    "at %s a frame's times lead back to it",
    (written) => {
      const rate = read(written);
      const wrong: number[] = [];
      for (let frame = 0; frame < 200_000; frame += 1 + Math.floor(frame / 997)) {
        const start = secondsAtFrame(frame, rate);
        const found = [
          frameAtSeconds(start, rate),
          frameAtSeconds(Number(start.toFixed(6)), rate),
          frameAtSeconds(secondsAtFrameMiddle(frame, rate), rate),
          nearestFrame(start + 0.4 / rate.framesPerSecond, rate),
          frameAtSeconds(secondsAtFrame(frame + 1, rate) - 1e-5, rate),
        ];
        if (found.some((one) => one !== frame)) wrong.push(frame);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe("timecode", () => {
  it("counts frames as a slate does", () => {
    expect(formatTimecode(0, read("24"))).toBe("00:00:00:00");
    expect(formatTimecode(1.5, read("24"))).toBe("00:00:01:12");
    expect(formatTimecode(-3, read("24"))).toBe("00:00:00:00");
    expect(formatTimecode(3661 + 7 / 25, read("25"))).toBe("01:01:01:07");
    // One minute of timecode at 23.976 is 1440 frames, 60.06 s.
    expect(formatTimecode(60.06, read("23.976"))).toBe("00:01:00:00");
    expect(formatTimecode(0.995, read("120"))).toBe("00:00:00:119");
  });

  it("starts at the time of day that the slate shows, and passes midnight", () => {
    const rate = read("24");
    const start = parseTimecode("14:32:07:12", rate);
    expect(formatTimecode(0, rate, start ?? 0)).toBe("14:32:07:12");
    expect(formatTimecode(1, rate, parseTimecode("23:59:59:00", rate) ?? 0)).toBe("00:00:00:00");
  });

  it("is read back", () => {
    const rate = read("25");
    expect(parseTimecode("00:00:02:05", rate)).toBe(55);
    expect(parseTimecode("01:00:00;00", rate)).toBe(90_000);
    for (const wrong of ["", "12", "00:00:00:25", "24:00:00:00", "00:60:00:00", "1:2:3:4"])
      expect(parseTimecode(wrong, rate)).toBeNull();
  });
});
