/** What a run of tests came to. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** Why something counts as failed that no test has said; null: the tests have said all. */
  readonly note: string | null;
}

/**
 * Counts a run from vitest's JSON report.
 *
 * @param report Text of the report; null: there is none, because vitest ended before it wrote one.
 * @param ended Exit code of vitest, or the signal that ended it. Anything but 0 counts at least one failure.
 */
export function countTests(report: string | null, ended: number | NodeJS.Signals): TestCount {
  const passed = readNumber(report, "numPassedTests");
  const failed = readNumber(report, "numFailedTests");
  if (passed === null || failed === null) {
    const found = report === null ? "no report" : "half a report";
    // What was written of it still tells the truth about the tests that it tells of.
    const { passed: some, failed: others } = countStatuses(report ?? "");
    return {
      passed: some,
      failed: Math.max(1, others),
      note: `The tests ended (${ended}) with ${found}; that counts as failed.`,
    };
  }
  if (failed > 0 || ended === 0) return { passed, failed, note: null };
  const broken = Math.max(1, readNumber(report, "numFailedTestSuites") ?? 0);
  return { passed, failed: broken, note: `${broken} of the suites did not run; they count as failed.` };
}

/** The line that closes every run. */
export function writeCount({ passed, failed }: Pick<TestCount, "passed" | "failed">): string {
  return `${passed} passed, ${failed} failed`;
}

function readNumber(report: string | null, key: string): number | null {
  try {
    const value: unknown = JSON.parse(report ?? "null");
    if (typeof value !== "object" || value === null) return null;
    const number: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
    return typeof number === "number" ? number : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Of each test, as far as the report goes. Suites carry a status too, but none with a title behind it. */
function countStatuses(report: string): { passed: number; failed: number } {
  const count = (status: string) =>
    report.match(new RegExp(`"status":\\s*"${status}",\\s*"title"`, "g"))?.length ?? 0;
  return { passed: count("passed"), failed: count("failed") };
}
