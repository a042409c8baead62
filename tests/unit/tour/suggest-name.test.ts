import { describe, expect, it } from "vitest";
import { suggestName } from "../../../src/tour/suggest-name.ts";

const KNOWN = ["title", "text", "durationSeconds", "hotspots", "a", "b"];

describe("suggestName", () => {
  it.each([
    ["tilte", "title"],
    ["Title", "title"],
    ["hotspot", "hotspots"],
    ["duration", "durationSeconds"],
    ["durationSecs", "durationSeconds"],
    ["colour", null],
    ["c", null],
    ["x".repeat(100_000), null],
  ])("for %.20s is %s", (written, expected) => {
    expect(suggestName(written, KNOWN)).toBe(expected);
  });
});
