import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runHotset } from "../../../src/cli/main.ts";
import { createScratchFolder } from "./scratch-folder.ts";

const MAKE_PIPE = "mkfifo";
/** A folder with a file in it, and a folder inside that holds nothing. */
let place: string;
beforeAll(async () => {
  place = await createScratchFolder({
    "notes.txt": "",
    "empty/keep.txt": "",
    "broken/tour.json/keep.txt": "",
    "pipe/keep.txt": "",
  });
  execFileSync(MAKE_PIPE, [join(place, "pipe/tour.json")]);
});

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const exitCode = await runHotset(args, {
    out: (text) => out.push(text),
    say: (text) => said.push(text),
  });
  return { exitCode, out: out.join("\n"), all: [...out, ...said].join("\n") };
}

/** Each command that takes a tour, with the options that it cannot do without. */
const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ["check", []],
  ["build", ["--out", join(tmpdir(), "hotset-nowhere/site")]],
  ["serve", []],
];
const REMEDY = "Give the folder that holds its tour.json.";

interface Mistake {
  readonly name: string;
  readonly args: () => readonly string[];
  readonly exitCode: number;
  /** Every command says all of these. */
  readonly says: readonly string[];
}

const MISTAKES: readonly Mistake[] = [
  { name: "no folder", args: () => [], exitCode: 2, says: ["which tour?", REMEDY] },
  {
    name: "two folders",
    args: () => [place, place],
    exitCode: 2,
    says: ["one tour at a time, please; there are 2."],
  },
  {
    name: "a folder that does not exist",
    args: () => [join(place, "nowhere")],
    exitCode: 2,
    says: ["there is no folder", "nowhere", REMEDY],
  },
  { name: "an empty name", args: () => [""], exitCode: 2, says: ['there is no folder "".', REMEDY] },
  {
    name: "a file instead of a folder",
    args: () => [join(place, "notes.txt")],
    exitCode: 2,
    says: ["notes.txt", "is not the folder of a tour.", REMEDY],
  },
  {
    name: "something below a file",
    args: () => [join(place, "notes.txt", "tour")],
    exitCode: 2,
    says: ["there is no folder", REMEDY],
  },
  {
    name: "a folder without tour.json",
    args: () => [join(place, "empty")],
    exitCode: 1,
    says: ["tour.json", "There is no tour.json in", "empty", REMEDY],
  },
  {
    name: "a tour.json that is a folder",
    args: () => [join(place, "broken")],
    exitCode: 1,
    says: ["The tour.json in", "broken", "is not a file", REMEDY],
  },
  {
    name: "a tour.json that is a pipe",
    args: () => [join(place, "pipe")],
    exitCode: 1,
    says: ["The tour.json in", "pipe", "is not a file", REMEDY],
  },
  {
    name: "a pipe instead of a folder",
    args: () => [join(place, "pipe", "tour.json")],
    exitCode: 2,
    says: ["is neither a folder nor a file.", REMEDY],
  },
  {
    name: "an unknown option",
    args: () => [place, "--jsno"],
    exitCode: 2,
    says: ["Unknown option '--jsno'"],
  },
];

describe.each(COMMANDS)("hotset %s", (command, needed) => {
  it.each(MISTAKES)("answers $name as every command does", async ({ args, exitCode, says }) => {
    const answer = await run(command, ...args(), ...needed);
    expect(answer).toMatchObject({ exitCode });
    for (const words of says) expect(answer.all).toContain(words);
    if (exitCode === 2) {
      expect(answer.out).toBe("");
      expect(answer.all).toContain(`Try: hotset ${command} --help`);
    }
    expect(answer.all).not.toContain("defect");
  });
});

describe("wrong values of options", () => {
  it.each([
    ["serve", "--port", "abc", "--port takes a number from 0 to 65535"],
    ["serve", "--port", "", "--port takes a number"],
    ["serve", "--port", "70000", "--port takes a number"],
    ["serve", "--host", "", "--host takes an address"],
    ["start", "--port", "-1", "--port"],
    ["start", "--port", "4.5", "--port takes a number"],
    ["build", "--out", "", "build needs --out <folder>"],
    ["build", "--url", "ftp://host", "--url takes an http or https address"],
  ])("hotset %s %s %j is wrong usage", async (command, option, value, words) => {
    const answer = await run(command, ...(command === "start" ? [] : [place]), option, value);
    expect(answer).toMatchObject({ exitCode: 2, out: "" });
    expect(answer.all).toContain(words);
    expect(answer.all).toContain(`Try: hotset ${command} --help`);
  });

  it.each([
    ["serve", "--port"],
    ["serve", "--host"],
    ["start", "--port"],
    ["build", "--out"],
    ["build", "--url"],
  ])("hotset %s %s without a value is wrong usage", async (command, option) => {
    const answer = await run(command, ...(command === "start" ? [] : [place]), option);
    expect(answer).toMatchObject({ exitCode: 2, out: "" });
    expect(answer.all).toContain(option);
    expect(answer.all).toContain(`Try: hotset ${command} --help`);
  });
});

describe("wrong commands", () => {
  it.each([
    [[], "which command? Give one of: check, build, serve, start."],
    [["chekc"], 'Did you mean "check"?'],
    [["--jsno"], 'unknown option "--jsno"'],
  ])("hotset %j is wrong usage", async (args, words) => {
    const answer = await run(...args);
    expect(answer).toMatchObject({ exitCode: 2, out: "" });
    expect(answer.all).toContain(words);
    expect(answer.all).toContain("Try: hotset --help");
  });
});
