import { describe, expect, it } from "vitest";
import { chooseDepartmentKey, chooseDepartmentMark, TAPE_ICONS } from "../../../src/tour/department-marks.ts";

describe("chooseDepartmentMark", () => {
  it("gives props a cup", () => {
    expect(chooseDepartmentMark("props")).toEqual({
      colour: "#7fa3c7",
      ink: "#1c1917",
      letters: "PP",
      icon: TAPE_ICONS.cup,
    });
  });

  it("knows a department by its other names, in any case", () => {
    expect(chooseDepartmentMark("Lighting")).toEqual(chooseDepartmentMark("electric"));
    expect(chooseDepartmentMark("MAKE-UP")).toEqual(chooseDepartmentMark("hair"));
    expect(chooseDepartmentKey("Set-Decoration")).toBe("art");
  });

  it.each([
    ["Puppets", "PU"],
    ["constructor", "CO"],
    ["__proto__", "__"],
    ["", "–"],
    [undefined, "–"],
  ])("gives %j plain tape with its own letters", (department, letters) => {
    const plain = { colour: "#e4ddcd", ink: "#1c1917", letters, icon: TAPE_ICONS.star };
    expect(chooseDepartmentMark(department)).toEqual(plain);
  });
});
