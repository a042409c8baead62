import { describe, expect, it } from "vitest";
import { writeCalendar } from "../../../../src/ui/finding/write-calendar.ts";

const event = {
  uid: "premiere@low-tide.example.org",
  start: new Date("2027-05-14T09:00:00+02:00"),
  summary: "Low Tide: the film, whole; at last",
  description: "One line.\nTwo \\ lines.",
  url: "https://example.org/tour/?hotspot=lamp",
};
const written = writeCalendar(event, new Date("2026-11-23T10:11:12.345Z"));

describe("a reminder as iCalendar", () => {
  it("says when in UTC, and escapes what the format needs", () => {
    const lines = written.split("\r\n");
    expect(lines).toContain("DTSTART:20270514T070000Z");
    expect(lines).toContain("DTSTAMP:20261123T101112Z");
    expect(lines).toContain(String.raw`SUMMARY:Low Tide: the film\, whole\; at last`);
    expect(lines).toContain(String.raw`DESCRIPTION:One line.\nTwo \\ lines.`);
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("folds long lines at 75 octets, never within a character", () => {
    const summary = "منارة ".repeat(30).trim();
    const folded = writeCalendar({ ...event, summary }, new Date(0));
    for (const line of folded.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(folded.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}`);
    expect(folded).not.toContain("\uFFFD");
  });
});
