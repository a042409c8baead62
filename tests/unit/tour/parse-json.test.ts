import { describe, expect, it } from "vitest";
import { parseJson } from "../../../src/tour/parse-json.ts";

describe("parseJson", () => {
  it.each([
    ['{"a":1,}', 1, 8, "Expected a key in double quotes"],
    ['{"a" 1}', 1, 6, "Expected a colon after the key"],
    ["", 1, 1, "Expected a value, but found the end of the file"],
    ["[1,2", 1, 5, "Expected a comma or ]"],
    ["[1,]", 1, 4, "Expected a value"],
    ['{"a":"b\n"}', 1, 8, "line breaks as \\n"],
    ['["\\x"]', 1, 3, "Expected a character"],
    ['["abc', 1, 6, "Expected the closing quote"],
    ["{a:1}", 1, 2, "Expected a key in double quotes"],
    ["{'a':1}", 1, 2, "Expected a key in double quotes"],
    ["nul", 1, 1, "Expected a value"],
    ["{}}", 1, 3, "Expected the end of the file"],
    ['{"a":01}', 1, 7, "Expected a comma or }"],
    ['{\r\n  "a": 1, // comment\r\n}', 2, 11, "Expected a key"],
    ['{\n"a": [\n1 2]}', 3, 3, "Expected a comma or ]"],
  ])("finds the mistake in %j", (text, line, column, message) => {
    const { mistake } = parseJson(text);
    expect(mistake).toMatchObject({ line, column });
    expect(mistake?.message).toContain(message);
  });

  it("finds a mistake behind very deep nesting", () => {
    const { mistake } = parseJson(`${"[".repeat(100_000)}1 x`);
    expect(mistake?.column).toBe(100_003);
  });

  it("reads what is right", () => {
    expect(parseJson('\uFEFF{"a":[1,{"b":"\\u00e9"}]}')).toEqual({
      value: { a: [1, { b: "é" }] },
      mistake: null,
    });
  });
});
