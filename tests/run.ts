/** `npm test`: prepares the machine, runs every test, and closes with the one line that counts them. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countTests, writeCount } from "./prepare/count-tests.ts";
import { prepareTools } from "./prepare/prepare-tools.ts";

const EXIT_FAILED = 1;
const EXIT_TOOL_MISSING = 3;

const root = fileURLToPath(new URL("..", import.meta.url));
const report = `${root}.cache/test-report.json`;

/** Closes the run: whatever has happened, the last line counts. */
function finish(count: { passed: number; failed: number }, exitCode: number): never {
  console.log(writeCount(count));
  process.exit(exitCode);
}

// Also for what nobody foresaw, such as a disk without room.
process.on("uncaughtException", (error) => {
  console.error(error);
  finish({ passed: 0, failed: 1 }, EXIT_FAILED);
});

const missing = prepareTools();
if (missing.length > 0) {
  console.error(`The tests need ${missing.join(" and ")}.`);
  finish({ passed: 0, failed: 1 }, EXIT_TOOL_MISSING);
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
const ended = await new Promise<number | NodeJS.Signals>((resolve, reject) => {
  const child = spawn(process.execPath, [vitest, ...parameters], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  child.on("error", reject);
  child.on("exit", (code, signal) => resolve(code ?? signal ?? EXIT_FAILED));
});

const { note, ...count } = countTests(readReport(), ended);
if (note !== null) console.error(note);
finish(count, typeof ended === "number" && (ended !== 0 || count.failed === 0) ? ended : EXIT_FAILED);

/** Null when vitest ended before it wrote one. */
function readReport(): string | null {
  try {
    return readFileSync(report, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
