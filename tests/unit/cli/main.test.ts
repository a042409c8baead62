import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { EXIT, UsageError, type Command } from "../../../src/cli/command.ts";
import { COMMANDS, type CommandEntry } from "../../../src/cli/commands.ts";
import { runHotset } from "../../../src/cli/main.ts";
import { IngestError } from "../../../src/ingest/ingest-error.ts";

const commands = (run: Command["run"]): Record<string, CommandEntry> => ({
  work: { summary: "Works", load: () => Promise.resolve({ usage: "Usage: hotset work", run }) },
});

/** Runs a command line against one made-up command, `work`. */
async function runWith(args: readonly string[], run: Command["run"] = () => Promise.resolve(EXIT.done)) {
  const out: string[] = [];
  const said: string[] = [];
  const exitCode = await runHotset(
    args,
    { out: (text) => out.push(text), say: (text) => said.push(text) },
    commands(run),
  );
  return { exitCode, out: out.join("\n"), said: said.join("\n") };
}

describe("exit codes", () => {
  it("are those of the command", async () => {
    expect((await runWith(["work"])).exitCode).toBe(0);
    expect((await runWith(["work"], () => Promise.resolve(EXIT.issues))).exitCode).toBe(1);
  });

  it("are 2 for wrong usage, with a word on what was meant", async () => {
    expect((await runWith([])).exitCode).toBe(2);
    const unknown = await runWith(["wrok"]);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.said).toContain('Did you mean "work"?');
    expect((await runWith(["--verbose", "work"])).exitCode).toBe(2);
    expect((await runWith(["constructor"])).exitCode).toBe(2);
    const refuse = () => Promise.reject(new UsageError("which tour?"));
    expect(await runWith(["work"], refuse)).toMatchObject({ exitCode: 2, out: "" });
  });

  it("are 3 with the command that installs what is missing", async () => {
    const lack = () =>
      Promise.reject(
        new IngestError("ingest/tool-missing", "ffmpeg is needed.", "sudo apt-get install -y ffmpeg", 3),
      );
    const { exitCode, said } = await runWith(["work"], lack);
    expect(exitCode).toBe(3);
    expect(said).toContain("ffmpeg is needed.");
    expect(said).toContain("sudo apt-get install -y ffmpeg");
  });

  it("are 1 for input that a step of ingest refuses, with what to do", async () => {
    const refuse = () =>
      Promise.reject(new IngestError("ingest/media-unreadable", "a.mov cannot be read.", "Export it again."));
    const { exitCode, said } = await runWith(["work"], refuse);
    expect(exitCode).toBe(1);
    expect(said).toContain("Export it again.");
  });

  it("are 4 for a defect, which asks to be reported", async () => {
    const fail = () => Promise.reject(new Error("unforeseen"));
    const { exitCode, said } = await runWith(["work"], fail);
    expect(exitCode).toBe(4);
    expect(said).toContain("unforeseen");
    expect(said).toContain("report");
  });
});

describe("help", () => {
  it("lists the commands, and explains each", async () => {
    const help = await runWith(["--help"]);
    expect(help.exitCode).toBe(0);
    expect(help.out).toContain("work  Works");
    expect(await runWith(["work", "--help"])).toMatchObject({ exitCode: 0, out: "Usage: hotset work" });
    expect(await runWith(["work", "--", "--help"])).toMatchObject({ exitCode: 0, out: "" });
  });

  it.each(Object.entries(COMMANDS))("of %s begins with how to call it", async (name, { load }) => {
    expect((await load()).usage).toMatch(new RegExp(`^Usage: hotset ${name}\\b`));
  });
});

describe("the hotset program", () => {
  const program = fileURLToPath(new URL("../../../src/cli/hotset.mjs", import.meta.url));
  const fixture = (name: string): string =>
    fileURLToPath(new URL(`../../fixtures/tours/${name}`, import.meta.url));
  const run = (...args: string[]) =>
    new Promise<{ exitCode: number | string; stdout: string }>((resolve) => {
      // From another folder: nothing may depend on where it is called.
      execFile(process.execPath, [program, ...args], { cwd: tmpdir() }, (error, stdout) => {
        resolve({ exitCode: error === null ? 0 : (error.code ?? "signal"), stdout });
      });
    });

  it("runs from any folder", async () => {
    expect((await run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { exitCode, stdout } = await run("check", fixture("invalid/take-unknown.json"));
    expect(exitCode).toBe(1);
    expect(stdout).toContain("hotspots[0].opens.take");
    const ten = await run("check", fixture("ten-mistakes.json"), "--json");
    expect((JSON.parse(ten.stdout) as { issues: unknown[] }).issues).toHaveLength(10);
  });
});
