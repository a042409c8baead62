import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("a machine without Chromium and ffmpeg, where nothing can be installed", () => {
  it("is told what is missing and how to install it, and the last line still counts", async () => {
    const { exitCode, stdout, stderr } = await new Promise<{
      exitCode: unknown;
      stdout: string;
      stderr: string;
    }>((resolve) => {
      execFile(
        process.execPath,
        ["--import", "tsx", "tests/run.ts"],
        { cwd: root, env: { PATH: "/nonexistent", PLAYWRIGHT_BROWSERS_PATH: "/nonexistent" } },
        (error, out, said) => resolve({ exitCode: error?.code, stdout: out, stderr: said }),
      );
    });
    expect(exitCode).toBe(3);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
    expect(stderr).toContain("apt-get install -y chromium");
    expect(stderr).toContain("apt-get install -y ffmpeg");
    expect(stderr).toContain("The tests need Chromium and ffmpeg.");
  });
});
