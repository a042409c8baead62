import { mkdir, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isMountPoint } from "../../../src/cli/is-mount-point.ts";
import { findOutProblem, resolveOut } from "../../../src/cli/out-folder.ts";
import { writeSite } from "../../../src/cli/write-site.ts";
import { createScratchFolder } from "./scratch-folder.ts";

let place: string;
let out: string;
beforeEach(async () => {
  place = await realpath(await createScratchFolder({}));
  out = join(place, "deep/site");
});

describe("a folder to write to", () => {
  it("may be new or empty, and is not made by looking at it", async () => {
    expect(await findOutProblem(out)).toBeNull();
    expect(await readdir(place)).toEqual([]);
    await mkdir(out, { recursive: true });
    expect(await findOutProblem(out)).toBeNull();
    expect(await readdir(dirname(out))).toEqual(["site"]);
  });

  it("may not hold anything else", async () => {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "thesis.txt"), "");
    expect(await findOutProblem(out)).toContain("not a site that hotset built");
    await writeFile(join(out, "hotset-site.json"), "{ broken");
    expect(await findOutProblem(out)).toContain("not a site that hotset built");
    await rm(out, { recursive: true });
    await writeSite(out, "t", [{ name: "index.html", content: "" }]);
    await writeFile(join(out, "CNAME"), "");
    expect(await findOutProblem(out)).toContain("CNAME");
    expect(await findOutProblem(join(out, "index.html"))).toContain("it is a file");
    expect(await findOutProblem(join(out, "index.html/site"))).toContain("a part of its path is a file");
  });

  it("is judged without a walk through a whole disk", async () => {
    expect(await findOutProblem("/")).toContain("not a site that hotset built");
  });

  it.runIf(process.platform === "linux")("is refused where no folder can be made", async () => {
    expect(await findOutProblem(`/proc/${process.pid}`)).toMatch(/Name a folder that is new or empty\.$/);
    expect(await findOutProblem("/proc/site")).toMatch(/^no folder can be made in \/proc: /);
    expect(await findOutProblem("/proc/deep/site")).toMatch(/^no folder can be made in \/proc: /);
    expect(await findOutProblem(join(place, "x".repeat(250)))).toContain("its name is too long");
  });

  it.runIf(process.platform === "linux")("is no mount point, for that cannot be replaced", async () => {
    expect(await isMountPoint("/")).toBe(true);
    expect(await isMountPoint("/proc")).toBe(true);
    expect(await isMountPoint(place)).toBe(false);
  });

  it("is the one that a link leads to", async () => {
    await mkdir(out, { recursive: true });
    await symlink(out, join(place, "link"));
    expect(await resolveOut(join(place, "link"))).toBe(out);
    expect(await resolveOut(join(place, "link/new/site"))).toBe(join(out, "new/site"));
    await symlink(join(place, "nowhere"), join(place, "broken"));
    expect(await findOutProblem(await resolveOut(join(place, "broken")))).toContain("it is a link to");
    await symlink(join(place, "loop"), join(place, "loop"));
    expect(await findOutProblem(await resolveOut(join(place, "loop")))).toContain("it is a link to");
    expect(await findOutProblem(await resolveOut(join(place, "loop/site")))).toContain("leads to itself");
  });
});
