import { describe, expect, it } from "vitest";
import { measureElementBytes } from "../../../src/tour/gltf-limits.ts";

describe("measureElementBytes", () => {
  it.each([
    [5126, "VEC3", 12],
    [5121, "VEC4", 4],
    [5123, "SCALAR", 2],
    [5126, "MAT4", 64],
  ])("of %d %s is %d", (componentType, type, bytes) => {
    expect(measureElementBytes({ componentType, type })).toBe(bytes);
  });

  it("is not known for what glTF does not know", () => {
    expect(measureElementBytes({ componentType: 5124, type: "VEC3" })).toBeNull();
    expect(measureElementBytes({ componentType: 5126, type: "constructor" })).toBeNull();
    expect(measureElementBytes({})).toBeNull();
  });
});
