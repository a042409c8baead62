import { describe, expect, it } from "vitest";
import { chooseWords } from "../../../src/ui/choose-words.ts";
import { departmentName } from "../../../src/ui/department-name.ts";

describe("departmentName", () => {
  it.each([
    ["art", "Art department"],
    ["Set-Decoration", "Art department"],
    ["Puppets", "Puppets"],
    ["constructor", "constructor"],
  ])("names %s %s", (department, name) => {
    expect(departmentName(department, chooseWords(["en"]))).toBe(name);
  });
});
