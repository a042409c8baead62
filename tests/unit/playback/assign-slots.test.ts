import { describe, expect, it } from "vitest";
import { assignSlots } from "../../../src/playback/cast.ts";

describe("assignSlots", () => {
  it("fills free players in the order of need", () => {
    expect(assignSlots([null, null], ["b", "a", "c"])).toEqual(["b", "a"]);
  });
  it("leaves everyone who is wanted in place", () => {
    expect(assignSlots(["a", "b"], ["b", "a"])).toEqual(["a", "b"]);
    expect(assignSlots(["a", "b"], ["c", "b"])).toEqual(["c", "b"]);
  });
  it("keeps whom nobody needs to replace, for the way back", () => {
    expect(assignSlots(["a", null], ["b"])).toEqual(["a", "b"]);
    expect(assignSlots(["a", "b"], ["c"])).toEqual(["c", "b"]);
  });
  it("never gives one angle two players", () => {
    expect(assignSlots([null, null, null], ["a", "a", "b"])).toEqual(["a", "b", null]);
  });
});
