import { describe, expect, it } from "vitest";
import { swapCompanion } from "../../../src/session/arrangement-control.ts";

describe("the pictures beside the chosen one", () => {
  it("change places with it and stay where they are otherwise", () => {
    expect(swapCompanion(["b", "c", "d"], "c", "a")).toEqual(["b", "a", "d"]);
    expect(swapCompanion(["b", "a", "d"], "a", "c")).toEqual(["b", "c", "d"]);
  });

  it("lose the first that is chosen", () => {
    expect(swapCompanion(["a", "b", "c"], "b", null)).toEqual(["a", "c"]);
  });
});
