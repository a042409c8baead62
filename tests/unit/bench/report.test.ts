import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Cell, CellFigures } from "../../bench/cell.ts";
import { createCellStore } from "../../bench/cell-store.ts";
import type { ContestantId } from "../../bench/contestants.ts";
import { measureSpread } from "../../bench/measure-spread.ts";
import { summariseSwitches } from "../../bench/measure-switch.ts";
import { FULL_PLAN } from "../../bench/plan.ts";
import { readOptions } from "../../bench/read-options.ts";
import { judgeClaims } from "../../bench/report/claims.ts";
import { drawSpread } from "../../bench/report/draw-spread.ts";
import { writeClaims, writeTables } from "../../bench/report/tables.ts";
import { placeResults, writeReport } from "../../bench/report/write-report.ts";
import { seen } from "./seen.ts";

const inStep = measureSpread([seen([1, 1, 1, 1]), seen([2, 2, 2, 2])]);
const switches = summariseSwitches([
  {
    rightAfterFrames: 1,
    rightAfterSeconds: 0.02,
    sharpAfterFrames: 20,
    sharpAfterSeconds: 0.4,
    steps: [0, 1],
  },
]);
const stall = {
  starvedSeconds: 1.9,
  othersMaxSpread: 0,
  othersPlayedShare: 1,
  backAfterSeconds: 0.3,
  inStepAfterSeconds: 0.3,
  seeks: 1,
  p95AfterBack: 0,
};

function figures(changes: Partial<CellFigures> = {}): CellFigures {
  return {
    openSeconds: 0.5,
    startSettledSeconds: 0.6,
    steady: inStep,
    steadyTrace: [0, 1, null, 0],
    skippedShare: 0.01,
    renderedPerSecond: 60,
    seekSettledSeconds: null,
    seek: inStep,
    paused: inStep,
    resume: inStep,
    double: inStep,
    switches,
    announcedSwitches: switches,
    stall,
    longStall: stall,
    smallMaxSpread: 0,
    cpuPerPlayedSecond: 0.3,
    foreignCores: 0.02,
    bytes: 10_000_000,
    steadySeeks: 0,
    seeks: 4,
    droppedFrames: 0,
    mostVideoElements: 3,
    ...changes,
  };
}

const cell = (contestant: ContestantId, angles: number, changes?: Partial<CellFigures> | null): Cell => ({
  contestant,
  angles,
  figures: changes === null ? null : figures(changes),
  failure: null,
  complaints: [],
  at: "2026-11-22T18:00:00.000Z",
});

describe("the claims", () => {
  const cells = [
    cell("do-nothing", 9, { bytes: 50_000_000, cpuPerPlayedSecond: 0.4 }),
    cell("paella", 9, { steady: { ...inStep, p95: 3 } }),
    cell("hotset-players", 9, { steady: { ...inStep, p95: 1, inStepShare: 0.96, movingAngles: 4 } }),
    cell("hotset-atlas", 9),
  ];
  const verdictOn = (text: string) => judgeClaims(cells).find((claim) => claim.text.includes(text));

  it("compare with the other contestants of the same run", () => {
    expect(verdictOn("bytes")).toMatchObject({ measured: "0.20", met: true });
    expect(verdictOn("processor")).toMatchObject({ measured: "0.75", met: false });
    expect(verdictOn("a third of Paella")).toMatchObject({ met: true });
  });

  it("say when angles stood still that were asked for", () => {
    expect(verdictOn("9 angles in step")).toMatchObject({
      measured: "96.0 %, 4 of 9 angles moving",
      met: false,
    });
  });

  it("are not met by what was not measured", () => {
    const [claim] = judgeClaims([cell("hotset-codecs", 9, null)]);
    expect(claim).toMatchObject({ measured: "not in this run", met: null });
    expect(writeClaims(judgeClaims(cells))).toContain("**not met**");
  });
});

describe("the tables and plots", () => {
  it("have a row for everyone in the run, also for what this build has not", () => {
    const tables = writeTables([cell("hotset-atlas", 4), cell("hotset-codecs", 4, null)]);
    expect(tables).toContain("| Hotset with atlas | 4 | 0/0/0 | 100.00 % |");
    expect(tables).toContain("| Hotset with WebCodecs | not in this build |");
    expect(tables).not.toContain("Paella");
    const failed = { ...cell("paella", 4, null), failure: "it hung" };
    expect(writeTables([failed])).toContain("| Paella Player's rule | it hung |");
  });

  it("draw only figures that there are", () => {
    const drawn = drawSpread([cell("paella", 4), cell("hotset-codecs", 4, null)], 4);
    expect(drawn).toContain("Paella");
    expect(drawn).not.toContain("WebCodecs");
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "hotset-bench-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("keeps its words and replaces its results, run after run", () => {
    const machine = {
      processor: "a processor",
      cores: 2,
      memoryGigabytes: 8,
      system: "Linux",
      browser: "Chromium 1",
      node: "v20",
      commit: "abc",
    };
    const busy = cell("paella", 4, { foreignCores: 0.84 });
    writeReport(folder, { machine, plan: FULL_PLAN, height: 720, cells: [busy] });
    const page = writeReport(folder, { machine, plan: FULL_PLAN, height: 720, cells: [busy] });
    const words = readFileSync(page, "utf8");
    expect(words.match(/Measured 2026-11-22/g)).toHaveLength(1);
    expect(words).toContain("## How to read it");
    expect(words).toContain("**The machine was busy with something else** (cores): paella (4) 0.84.");
    expect(words).not.toContain("No run has been recorded");
  });

  it("must have a place for them", () => {
    expect(() => placeResults("no marks", "results")).toThrow(RangeError);
  });
});

describe("the store", () => {
  const folder = mkdtempSync(join(tmpdir(), "hotset-cells-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives back what was measured and nothing else", () => {
    const store = createCellStore(folder);
    store.write(cell("paella", 4));
    expect(store.read("paella", 4)).toEqual(cell("paella", 4));
    expect(store.read("paella", 9)).toBeNull();
  });
});

describe("the options", () => {
  it("are all contestants with four and nine angles, or what was asked for", () => {
    expect(readOptions([])).toMatchObject({ angleCounts: [4, 9], quick: false, height: 720 });
    expect(readOptions(["--quick"])).toMatchObject({ angleCounts: [4], quick: true });
    expect(readOptions(["--only", "hotset-atlas,paella", "--angles", "9"])).toMatchObject({
      contestants: ["paella", "hotset-atlas"],
      angleCounts: [9],
    });
  });

  it("are refused when they cannot be meant", () => {
    for (const wrong of [["--only", "somebody"], ["--angles", "12"], ["--height", "480"], ["--quik"]])
      expect(readOptions(wrong)).toBeNull();
  });
});
