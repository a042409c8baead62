import { describe, expect, it } from "vitest";
import { migrateTour, type Migration } from "../../../src/tour/migrate.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { readFixture } from "./read-fixtures.ts";

describe("migration", () => {
  it("reads a version 0 tour as the version 1 tour it means", () => {
    const old = parseTour(readFixture("valid/version-0").text);
    expect(old.tour).toEqual(parseTour(readFixture("valid/small-stage").text).tour);
    expect(old.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["tour/version-old", "warning"],
    ]);
  });

  it("reports mistakes of an old tour, too", () => {
    const stage = JSON.parse(readFixture("valid/version-0").text) as { takes: Record<string, unknown>[] };
    stage.takes[0]!["fps"] = -5;
    expect(parseTour(stage).issues.map(({ code, path }) => `${code} ${path}`)).toContain(
      "tour/frame-rate-invalid takes[0].frameRate",
    );
  });

  it("goes through every version in turn", () => {
    const append =
      (mark: string): Migration =>
      (tour) => ({ ...tour, trace: [...(Array.isArray(tour["trace"]) ? tour["trace"] : []), mark] });
    const migrations = { 1: append("a"), 2: append("b"), 3: append("c") };
    expect(migrateTour({ hotset: 2 }, migrations, 4).tour).toEqual({ hotset: 4, trace: ["b", "c"] });
    expect(migrateTour({ hotset: 4 }, migrations, 4)).toEqual({ tour: { hotset: 4 }, issue: null });
  });

  it("refuses a newer version, and only that is said", () => {
    const { tour, issues } = parseTour({ hotset: 2, anything: "may be new" });
    expect(tour).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(["tour/version-newer hotset"]);
  });
});
