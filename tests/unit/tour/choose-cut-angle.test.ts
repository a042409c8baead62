import { describe, expect, it } from "vitest";
import { chooseCutAngle, chooseNextCut } from "../../../src/tour/choose-cut-angle.ts";

const take = {
  cut: [
    { atSeconds: 1, angle: "a" },
    { atSeconds: 5, angle: "b" },
    { atSeconds: 8.04, angle: "a" },
  ],
};

describe("the cut", () => {
  it.each([
    [0, "a"],
    [1, "a"],
    [4.999, "a"],
    [5, "b"],
    [4.999_999_5, "b"],
    [8.039_9, "b"],
    [100, "a"],
  ])("shows at %d s angle %s", (timeSeconds, angle) => {
    expect(chooseCutAngle(take, timeSeconds)).toBe(angle);
  });

  it("says what comes next", () => {
    expect(chooseNextCut(take, 1)).toEqual({ atSeconds: 5, angle: "b" });
    expect(chooseNextCut(take, 9)).toBeNull();
  });

  it("may be absent", () => {
    expect(chooseCutAngle({}, 3)).toBeNull();
    expect(chooseNextCut({ cut: [] }, 3)).toBeNull();
  });
});
