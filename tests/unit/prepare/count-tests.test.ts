import { describe, expect, it } from "vitest";
import { countTests, writeCount } from "../../prepare/count-tests.ts";

const report = (passed: number, failed: number, failedSuites = 0) =>
  JSON.stringify({
    numTotalTestSuites: 9,
    numFailedTestSuites: failedSuites,
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: [{ assertionResults: [{ status: "passed", title: "one" }], status: "passed", name: "a" }],
  });

describe("the count that closes a run", () => {
  it.each([
    ["all passed", report(12, 0), 0, "12 passed, 0 failed"],
    ["some failed", report(10, 2), 1, "10 passed, 2 failed"],
    ["suites that could not be loaded", report(10, 0, 3), 1, "10 passed, 3 failed"],
    ["an error between tests", report(10, 0), 1, "10 passed, 1 failed"],
    ["a crash before the report", null, 1, "0 passed, 1 failed"],
    ["a kill before the report", null, "SIGKILL", "0 passed, 1 failed"],
    ["a report without words, though it ended well", null, 0, "0 passed, 1 failed"],
    ["a kill after the report", report(12, 0), "SIGTERM", "12 passed, 1 failed"],
    ["an empty report", "", 134, "0 passed, 1 failed"],
    ["something else than a report", "null", 1, "0 passed, 1 failed"],
  ] as const)("of %s", (_name, text, ended, line) => {
    expect(writeCount(countTests(text, ended))).toBe(line);
  });

  it("takes from half a report what it tells", () => {
    const half =
      '{"testResults":[{"assertionResults":[{"fullName":"a","status":"passed","title":"a"},' +
      '{"fullName":"b","status":"failed","title":"b"},{"fullName":"c","status":"passed","title":"c"}],"status":"failed","na';
    expect(countTests(half, "SIGKILL")).toMatchObject({ passed: 2, failed: 1 });
    expect(countTests(half, "SIGKILL").note).toContain("SIGKILL");
  });

  it("says why something counts that no test has said", () => {
    expect(countTests(report(3, 0), 0).note).toBeNull();
    expect(countTests(report(3, 1), 1).note).toBeNull();
    expect(countTests(report(3, 0, 2), 1).note).toContain("2 of the suites");
    expect(countTests(null, 137).note).toContain("no report");
  });
});
