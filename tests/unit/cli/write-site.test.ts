import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findOutProblem } from "../../../src/cli/out-folder.ts";
import { writeSite, type SiteFile } from "../../../src/cli/write-site.ts";
import { createScratchFolder } from "./scratch-folder.ts";

let out: string;
const list = async (folder: string) =>
  (await readdir(folder, { recursive: true })).toSorted((a, b) => (a < b ? -1 : 1));
const site = (...names: string[]): SiteFile[] => names.map((name) => ({ name, content: name }));

beforeEach(async () => {
  out = join(await createScratchFolder({}), "deep/site");
});

describe("writing a site", () => {
  it("replaces an earlier build as a whole and leaves nothing beside it", async () => {
    await writeSite(out, "t", site("index.html", "assets/old.js"));
    expect(await findOutProblem(out)).toBeNull();
    await writeSite(out, "t", site("index.html", "assets/new.js"));
    expect(await list(out)).toEqual(["assets", "assets/new.js", "hotset-site.json", "index.html"]);
    expect(await readdir(dirname(out))).toEqual(["site"]);
  });

  it("makes the same bytes of the same files, in whatever order they come", async () => {
    await writeSite(out, "t", site("b", "a"));
    const first = await readFile(join(out, "hotset-site.json"), "utf8");
    await writeSite(out, "t", site("a", "b"));
    expect(await readFile(join(out, "hotset-site.json"), "utf8")).toBe(first);
  });

  it("keeps the earlier build when a file cannot be read", async () => {
    await writeSite(out, "t", site("index.html"));
    const broken: SiteFile[] = [{ name: "a", copyOf: join(out, "no such file") }];
    await expect(writeSite(out, "t", broken)).rejects.toThrow("ENOENT");
    expect(await list(out)).toEqual(["hotset-site.json", "index.html"]);
    expect(await readdir(dirname(out))).toEqual(["site"]);
  });
});
