import { describe, expect, it } from "vitest";
import { loadWords } from "../../../src/words/load-words.ts";
import { departmentName } from "../../../src/ui/department-name.ts";

describe("departmentName", () => {
  it.each([
    ["art", "Art department"],
    ["Set-Decoration", "Art department"],
    ["Puppets", "Puppets"],
    ["constructor", "constructor"],
  ])("names %s %s", async (department, name) => {
    expect(departmentName(department, await loadWords(["en"]))).toBe(name);
  });
});
