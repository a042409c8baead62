import { describe, expect, it } from "vitest";
import { layChapters } from "../../../src/ui/lay-chapters.ts";

describe("layChapters", () => {
  it("gives each chapter the time until the next, the last one until the end", () => {
    const laid = layChapters(
      [
        { atSeconds: 10, title: "Dark" },
        { atSeconds: 0, title: "Slate" },
      ],
      32,
    );
    expect(laid).toEqual([
      { title: "Slate", atSeconds: 0, lengthSeconds: 10 },
      { title: "Dark", atSeconds: 10, lengthSeconds: 22 },
    ]);
  });

  it("leaves out what begins after the end", () => {
    expect(layChapters([{ atSeconds: 40, title: "Late" }], 32)).toEqual([]);
  });

  it("stands without a known end", () => {
    expect(layChapters([{ atSeconds: 4, title: "Live" }], null)[0]?.lengthSeconds).toBe(1);
  });
});
