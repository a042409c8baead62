import { spawn, spawnSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { withAside } from "../../../src/cli/with-aside.ts";
import { createScratchFolder } from "./scratch-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const SCRIPT = `
  import { mkdirSync } from "node:fs";
  import { withAside } from "./src/cli/with-aside.ts";
  await withAside(process.env.PREFIX, async (aside) => {
    mkdirSync(aside);
    console.log("working");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
`;

let folder: string;
let prefix: string;
beforeEach(async () => {
  folder = await createScratchFolder({});
  prefix = join(folder, "site.building-");
});

/** Starts a process that works aside for ever; settles once its folder is there. */
async function startWork() {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", SCRIPT], {
    cwd: root,
    env: { ...process.env, PREFIX: prefix },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => void child.on("close", resolve));
  await new Promise((resolve) => void child.stdout.once("data", resolve));
  return { child, ended };
}

describe("work in a folder aside", () => {
  it("leaves nothing, whether it ends or fails", async () => {
    expect(await withAside(prefix, async (aside) => (await mkdir(aside), 7))).toBe(7);
    const failing = withAside(prefix, async (aside) => {
      await mkdir(aside);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await readdir(folder)).toEqual([]);
    expect(process.listenerCount("SIGTERM")).toBe(0);
  });

  it.each(["SIGTERM", "SIGINT"] as const)("leaves nothing when it is stopped by %s", async (signal) => {
    const { child, ended } = await startWork();
    expect(await readdir(folder)).toEqual([`site.building-${child.pid}`]);
    child.kill(signal);
    expect(await ended).toBe(signal === "SIGTERM" ? 143 : 130);
    expect(await readdir(folder)).toEqual([]);
  });

  it("removes what a killed process left, and nothing of one that still works", async () => {
    const { child, ended } = await startWork();
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    await mkdir(`${prefix}${dead}`);
    await writeFile(join(folder, "site.building-plan.txt"), "");
    await withAside(prefix, () => Promise.resolve());
    const live = `site.building-${child.pid}`;
    expect((await readdir(folder)).toSorted()).toEqual([live, "site.building-plan.txt"].toSorted());
    child.kill("SIGKILL");
    await ended;
    await withAside(prefix, () => Promise.resolve());
    expect(await readdir(folder)).toEqual(["site.building-plan.txt"]);
  });
});
