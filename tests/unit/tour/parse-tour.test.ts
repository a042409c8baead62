import { describe, expect, it } from "vitest";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { TOUR_LIMITS } from "../../../src/tour/tour-schema.ts";
import { createSmallStage, readFixture, readFixtures } from "./read-fixtures.ts";

const codesAndPaths = (input: unknown): string[] =>
  parseTour(input).issues.map(({ code, path }) => `${code} ${path}`);

describe("valid tours", () => {
  it.each(readFixtures("valid"))("reads $name", ({ text }) => {
    const { tour, issues } = parseTour(text);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(tour?.hotset).toBe(1);
  });

  it("are returned as written, with every list there", () => {
    const { tour } = parseTour(readFixture("valid/minimal").text);
    expect(tour).toEqual({
      hotset: 1,
      id: "empty-stage",
      title: "Empty Stage",
      set: { model: "set.glb" },
      cameras: [],
      takes: [],
      hotspots: [],
      people: [],
      routes: [],
    });
    const { text } = readFixture("valid/everything");
    expect(parseTour(text).tour).toEqual(JSON.parse(text));
  });

  it("may be text, with or without a byte order mark, or what JSON.parse made of it", () => {
    const { text } = readFixture("valid/small-stage");
    const expected = parseTour(text).tour;
    expect(expected).not.toBeNull();
    expect(parseTour(`\uFEFF${text}`).tour).toEqual(expected);
    expect(parseTour(JSON.parse(text)).tour).toEqual(expected);
  });

  it("are returned when there are only warnings", () => {
    const stage = {
      ...createSmallStage(),
      languages: ["en", "fr"],
      title: { en: "Small Stage", de: "Kleine Bühne" },
    };
    const { tour, issues } = parseTour(stage);
    expect(tour?.title).toEqual(stage.title);
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["tour/language-missing", "warning", "title"],
      ["tour/language-undeclared", "warning", "title.de"],
    ]);
  });

  it("share nothing with the input", () => {
    const stage = createSmallStage();
    const { tour } = parseTour(stage);
    stage.takes[0]!.angles[0]!["src"] = "changed";
    expect(tour?.takes[0]?.angles[0]?.src).toBe("takes/1-1/a/main.m3u8");
  });
});

describe("invalid tours", () => {
  it.each(readFixtures("invalid"))("$name has this one issue", ({ name, text }) => {
    const { tour, issues } = parseTour(text);
    expect(tour).toBeNull();
    expect(issues).toHaveLength(1);
    const issue = issues[0]!;
    // A second fixture of a code has a longer name.
    expect(`tour/${name}`).toMatch(new RegExp(`^${issue.code}(-|$)`));
    expect(issue.message).not.toBe("");
    expect(issue.hint).not.toBe("");
    expect(issue.severity).toBe("error");
  });

  it("lists ten mistakes as ten issues", () => {
    expect(codesAndPaths(readFixture("ten-mistakes").text).toSorted()).toEqual([
      "tour/angle-unknown takes[0].cut[1].angle",
      "tour/choice-unknown hotspots[1].opens.kind",
      "tour/frame-rate-invalid takes[0].frameRate",
      "tour/hotspot-unknown routes[0].stops[1].hotspot",
      "tour/id-invalid id",
      "tour/path-outside set.model",
      "tour/time-beyond-take takes[0].chapters[1].atSeconds",
      "tour/unknown-key hotspots[0].tilte",
      "tour/unknown-key set.colour",
      "tour/wrong-type cameras[1].verticalFovDegrees",
    ]);
  });

  it("names every unknown key on its own, and what was meant", () => {
    const stage = createSmallStage();
    Object.assign(stage.takes[0]!, { lenght: 3, anglez: [], durationSecond: 20 });
    delete stage.takes[0]!["durationSeconds"];
    const { issues } = parseTour(stage);
    expect(issues.map(({ path }) => path)).toEqual([
      "takes[0].lenght",
      "takes[0].anglez",
      "takes[0].durationSecond",
    ]);
    expect(issues[2]?.hint).toContain('"durationSeconds"');
  });

  it("does not blame what only follows from a misspelt key", () => {
    const { takes, ...rest } = createSmallStage();
    expect(codesAndPaths({ ...rest, take: takes })).toEqual(["tour/unknown-key take"]);
  });

  it("says where the text is not JSON", () => {
    const { issues } = parseTour('{\n  "hotset": 1,\n  "id": tour\n}');
    expect(issues).toHaveLength(1);
    expect(issues[0]?.code).toBe("tour/not-json");
    expect(issues[0]?.message).toContain("line 3, column 9");
  });

  it.each([null, undefined, 3, true, [], () => 1, Symbol("x"), 10n])("refuses %s", (input) => {
    const { tour, issues } = parseTour(input);
    expect(tour).toBeNull();
    expect(issues).toHaveLength(1);
  });
});

describe("limits", () => {
  it("refuse a file that is too large before it is parsed", () => {
    expect(codesAndPaths(`"${"x".repeat(TOUR_LIMITS.fileBytes)}"`)).toEqual(["tour/too-large "]);
    // Two bytes for every character.
    expect(codesAndPaths(`"${"é".repeat(TOUR_LIMITS.fileBytes / 2)}"`)).toEqual(["tour/too-large "]);
  });

  it("refuse brackets without end before they are parsed", () => {
    expect(codesAndPaths("[".repeat(1_000_000))).toEqual(["tour/too-deep "]);
    expect(codesAndPaths('{"a":'.repeat(100_000))).toEqual(["tour/too-deep "]);
  });

  it("do not count brackets in texts", () => {
    const stage = {
      ...createSmallStage(),
      title: String.raw`[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ \" {{{{{{{{{{{{{{{{`,
    };
    expect(parseTour(JSON.stringify(stage)).issues).toEqual([]);
  });

  it("end the work on loops and on structures that are too large", () => {
    const loop: Record<string, unknown> = { ...createSmallStage() };
    loop["extras"] = { loop, again: loop };
    expect(parseTour(loop).issues.map(({ code }) => code)).toEqual(["tour/too-deep"]);
    const wide = {
      ...createSmallStage(),
      extras: { wide: Array.from({ length: 200 }, () => Array<number>(2000).fill(0)) },
    };
    expect(codesAndPaths(wide)).toEqual(["tour/too-large "]);
  });

  it("are reported together with other mistakes", () => {
    const stage = createSmallStage();
    stage["title"] = "x".repeat(TOUR_LIMITS.textCharacters + 1);
    stage["extras"] = { list: Array<number>(TOUR_LIMITS.listEntries + 1).fill(0) };
    stage.set["model"] = "../set.glb";
    expect(codesAndPaths(stage)).toEqual([
      "tour/text-too-long title",
      "tour/list-too-long extras.list",
      "tour/path-outside set.model",
    ]);
  });
});

describe("poisoned keys", () => {
  it.each(["__proto__", "constructor", "prototype"])("refuses %s wherever it stands", (key) => {
    const { text } = readFixture("valid/small-stage");
    const poisoned = text.replace(
      '"title": "The lamp",',
      `"title": "The lamp", "extras": { "deep": [{ "${key}": { "isAdmin": true } }] },`,
    );
    const { tour, issues } = parseTour(poisoned);
    expect(tour).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      `tour/key-refused hotspots[0].extras.deep[0].${key}`,
    ]);
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });
});

describe("the format's own example", () => {
  it("lacks nothing but the angles it leaves out", () => {
    const stage = JSON.parse(readFixture("valid/low-tide-example").text) as {
      takes: { angles: unknown[] }[];
    };
    stage.takes[0]!.angles.length = 1;
    const { issues } = parseTour(stage);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["tour/angle-unknown"]));
  });
});
