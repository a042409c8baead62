import { describe, expect, it } from "vitest";
import { decideEngine, type EngineInput } from "../../../src/playback/decide-engine.ts";

const decide = (input: Partial<EngineInput>) =>
  decideEngine({
    asked: "auto",
    possible: true,
    shares: { elements: null, "frame-exact": null },
    ...input,
  });

describe("which engine plays", () => {
  it("is that of elements while nothing speaks against it", () => {
    expect(decide({})).toBe("elements");
    expect(decide({ shares: { elements: 0.99, "frame-exact": 1 } })).toBe("elements");
  });

  it("is the one that is asked for, where that is possible", () => {
    expect(decide({ asked: "frame-exact" })).toBe("frame-exact");
    expect(decide({ asked: "frame-exact", possible: false })).toBe("elements");
    expect(decide({ asked: "elements", shares: { elements: 0.2, "frame-exact": 1 } })).toBe("elements");
  });

  it("is tried to be the other where elements were out of step, and stays so only when that was better", () => {
    expect(decide({ shares: { elements: 0.7, "frame-exact": null } })).toBe("frame-exact");
    expect(decide({ shares: { elements: 0.7, "frame-exact": 0.98 } })).toBe("frame-exact");
    expect(decide({ shares: { elements: 0.7, "frame-exact": 0.5 } })).toBe("elements");
    expect(decide({ possible: false, shares: { elements: 0.7, "frame-exact": null } })).toBe("elements");
  });
});
