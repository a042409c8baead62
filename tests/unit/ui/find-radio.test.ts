import { describe, expect, it } from "vitest";
import { findRadio } from "../../../src/ui/use-radio-keys.ts";

describe("the keys of a radio group", () => {
  it("go round, and to the ends", () => {
    expect(findRadio("ArrowRight", 5, 1, false)).toBe(2);
    expect(findRadio("ArrowDown", 5, 4, false)).toBe(0);
    expect(findRadio("ArrowLeft", 5, 0, false)).toBe(4);
    expect(findRadio("Home", 5, 3, false)).toBe(0);
    expect(findRadio("End", 5, 3, false)).toBe(4);
  });

  it("go where they point in a language that is read from the right", () => {
    expect(findRadio("ArrowRight", 5, 1, true)).toBe(0);
    expect(findRadio("ArrowLeft", 5, 1, true)).toBe(2);
    expect(findRadio("ArrowDown", 5, 1, true)).toBe(2);
  });

  it("leave every other key alone", () => {
    expect(findRadio("Tab", 5, 1, false)).toBeNull();
    expect(findRadio("constructor", 5, 1, false)).toBeNull();
    expect(findRadio("Home", 0, -1, false)).toBeNull();
  });
});
