import { expect, it } from "vitest";
import { correctDates } from "../../../bench/live/correct-dates.ts";

const STARTS_AT_MS = Date.parse("2026-11-22T20:00:00.000Z");

it("dates every piece by its number instead of the encoder's clock", () => {
  const written = [
    "#EXTM3U",
    "#EXT-X-MEDIA-SEQUENCE:7",
    "#EXTINF:2.000000,",
    "#EXT-X-PROGRAM-DATE-TIME:2031-01-01T00:00:00.123+0000",
    "00007.m4s",
    "#EXTINF:2.000000,",
    "#EXT-X-PROGRAM-DATE-TIME:2031-01-01T00:00:02.119+0000",
    "00008.m4s",
    "",
  ].join("\n");
  expect(correctDates(written, STARTS_AT_MS, 2).split("\n")).toEqual([
    "#EXTM3U",
    "#EXT-X-MEDIA-SEQUENCE:7",
    "#EXT-X-PROGRAM-DATE-TIME:2026-11-22T20:00:14.000Z",
    "#EXTINF:2.000000,",
    "00007.m4s",
    "#EXT-X-PROGRAM-DATE-TIME:2026-11-22T20:00:16.000Z",
    "#EXTINF:2.000000,",
    "00008.m4s",
    "",
  ]);
});

it("begins with piece 0 where the playlist has no number", () => {
  expect(correctDates("#EXTM3U\n#EXTINF:1,\n0.m4s", STARTS_AT_MS, 1)).toContain("T20:00:00.000Z\n#EXTINF");
});
