import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildCommand } from "../../../src/cli/build.ts";
import { checkTour } from "../../../src/cli/check-tour.ts";
import { EXIT, UsageError } from "../../../src/cli/command.ts";
import { findTour } from "../../../src/cli/open-tour.ts";
import { createTourFolder } from "./create-tour-folder.ts";
import { createScratchFolder } from "./scratch-folder.ts";

const TOUR = {
  hotset: 1,
  id: "t",
  title: "T",
  set: { model: "set.glb" },
  hotspots: [
    {
      id: "h1",
      title: "One",
      positionMetres: [0, 0, 0],
      opens: { kind: "note" },
      release: { tier: "press" },
    },
    { id: "h2", title: "Two", positionMetres: [0, 0, 0], opens: { kind: "note" } },
    {
      id: "h3",
      title: "Three",
      positionMetres: [0, 0, 0],
      opens: { kind: "note" },
      release: { from: "2999-01-01T00:00:00Z" },
    },
  ],
};

async function build(...args: string[]) {
  const said: string[] = [];
  const terminal = { out: (text: string) => said.push(text), say: (text: string) => said.push(text) };
  return { code: await buildCommand.run(args, terminal), said: said.join("\n") };
}

describe("hotset build", () => {
  it("refuses a tour with anything not public, names every such item, and writes nothing", async () => {
    const folder = await createScratchFolder({ "tour.json": JSON.stringify(TOUR), "set.glb": "" });
    const place = await createScratchFolder({});
    const { code, said } = await build(folder, "--out", join(place, "site"));
    expect(code).toBe(EXIT.issues);
    expect(said).toContain("hotspots[0] (h1): not public: for press only.");
    expect(said).toContain("hotspots[2] (h3): not public: not before 2999-01-01T00:00:00Z.");
    expect(said).not.toContain("hotspots[1]");
    expect(await readdir(place)).toEqual([]);
  });

  it("lists what is wrong with tour.json", async () => {
    const folder = await createScratchFolder({
      "tour.json": JSON.stringify({ ...TOUR, title: 7, hotspots: [{}] }),
    });
    const { code, said } = await build(folder, "--out", join(folder, "../site"));
    expect(code).toBe(EXIT.issues);
    expect(said).toContain("error title:");
    expect(said).toContain("error hotspots[0]");
  });

  it("refuses what hotset check refuses, in the same words", async () => {
    const folder = await createTourFolder();
    const model = await readFile(join(folder.path, "set/set.glb"));
    const film = await readFile(join(folder.path, "takes/1-1/a/360/0.mp4"));
    await folder.write("set/set.glb", model.subarray(0, model.length - 20));
    await folder.write("takes/1-1/a/360/0.mp4", film.subarray(0, film.length / 2));
    const place = await createScratchFolder({});
    const { code, said } = await build(folder.path, "--out", join(place, "site"));
    expect(code).toBe(EXIT.issues);
    const { report } = await checkTour(await findTour([folder.path]));
    expect(report.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["set.model", "takes[0].angles[0].src"]),
    );
    for (const { message } of report.issues) expect(said).toContain(message);
    expect(await readdir(place)).toEqual([]);
    await folder.dispose();
  });

  it("does not write into the tour, nor over what it did not write", async () => {
    const folder = await createScratchFolder({ "tour.json": JSON.stringify(TOUR), "keep.txt": "" });
    for (const out of [folder, join(folder, "site")])
      await expect(build(folder, "--out", out)).rejects.toThrow("in the tour's own folder");
    const other = await createScratchFolder({ "thesis.txt": "" });
    await expect(build(folder, "--out", other)).rejects.toThrow(UsageError);
    expect(await readdir(other)).toEqual(["thesis.txt"]);
  });

  it.each([
    ["--out", ""],
    ["--tier", "crew"],
    ["--at", "2026-01-01T00:00:00Z"],
    ["--horizon", "end"],
    ["--url", "javascript:alert(1)"],
  ])("does not pretend to understand %s %s", async (option, value) => {
    const folder = await createScratchFolder({ "tour.json": JSON.stringify(TOUR) });
    const refused = build(folder, "--out", join(folder, "../site"), option, value);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(option);
  });
});
