import { describe, expect, it } from "vitest";
import { decideRouteStep, type RouteFacts } from "../../../src/session/decide-route-step.ts";

const FACTS: RouteFacts = {
  phase: "running",
  hidden: false,
  covered: false,
  footage: "playing",
  seenSeconds: 3,
  dwellSeconds: 10,
  passedSeconds: 0.1,
  isLast: false,
};

describe("the next step of a guided tour", () => {
  it("counts what is seen until the stop has had its time", () => {
    expect(decideRouteStep(FACTS)).toEqual({ kind: "stay", seenSeconds: 3.1 });
    expect(decideRouteStep({ ...FACTS, seenSeconds: 9.95 })).toEqual({ kind: "next" });
    expect(decideRouteStep({ ...FACTS, seenSeconds: 9.95, isLast: true })).toEqual({ kind: "end" });
  });

  it.each<[string, Partial<RouteFacts>]>([
    ["the page is hidden", { hidden: true }],
    ["a card lies over it", { covered: true }],
    ["the footage waits", { footage: "waiting" }],
    ["it is paused", { phase: "paused" }],
    ["the visitor took over", { phase: "taken-over" }],
    ["it has ended", { phase: "ended" }],
  ])("waits while %s, however long that is", (_, change) => {
    expect(decideRouteStep({ ...FACTS, ...change, passedSeconds: 100 })).toEqual({ kind: "wait" });
  });

  it("is not held up by a stop without footage, nor by footage that is over", () => {
    for (const footage of ["none", "over"] as const)
      expect(decideRouteStep({ ...FACTS, footage }).kind).toBe("stay");
  });

  it("does not count the sleep of the machine", () => {
    expect(decideRouteStep({ ...FACTS, passedSeconds: 3600 })).toEqual({ kind: "stay", seenSeconds: 5 });
  });
});
