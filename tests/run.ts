/** `npm test`: prepares the machine, runs every test, and closes with the one line that counts them. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareTools } from "./prepare/prepare-tools.ts";

const EXIT_FAILED = 1;
const EXIT_TOOL_MISSING = 3;

const root = fileURLToPath(new URL("..", import.meta.url));
const report = `${root}.cache/test-report.json`;

const missing = prepareTools();
if (missing.length > 0) {
  console.error(`The tests need ${missing.join(" and ")}.`);
  console.log("0 passed, 1 failed");
  process.exit(EXIT_TOOL_MISSING);
}

mkdirSync(`${root}.cache`, { recursive: true });
rmSync(report, { force: true });
const vitest = `${root}node_modules/vitest/vitest.mjs`;
const parameters = [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];
const exitCode = await new Promise<number>((resolve) => {
  const child = spawn(process.execPath, [vitest, ...parameters], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  child.on("exit", (code) => resolve(code ?? EXIT_FAILED));
});

const { numPassedTests, numFailedTests, numTotalTestSuites, numFailedTestSuites } = JSON.parse(
  readFileSync(report, "utf8"),
) as {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTestSuites: number;
  numFailedTestSuites: number;
};
const brokenFiles = numFailedTests === 0 && exitCode !== 0 ? Math.max(1, numFailedTestSuites) : 0;
if (brokenFiles > 0)
  console.error(`${brokenFiles} of ${numTotalTestSuites} suites did not run; they count as failed.`);
console.log(`${numPassedTests} passed, ${numFailedTests + brokenFiles} failed`);
process.exitCode = exitCode;
