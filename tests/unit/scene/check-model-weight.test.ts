import { describe, expect, it } from "vitest";
import { checkModelWeight } from "../../../src/scene/load/check-model-weight.ts";
import { GLTF_LIMITS } from "../../../src/tour/gltf-limits.ts";

function glb(outline: object): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(outline));
  const bytes = new ArrayBuffer(20 + text.byteLength);
  const view = new DataView(bytes);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, bytes.byteLength, true);
  view.setUint32(12, text.byteLength, true);
  view.setUint32(16, 0x4e4f534a, true);
  new Uint8Array(bytes, 20).set(text);
  return bytes;
}
const asset = { version: "2.0" };
const codeOf = (bytes: ArrayBuffer) => {
  try {
    checkModelWeight(bytes, "set.glb");
    return null;
  } catch (cause) {
    return (cause as { code: string }).code;
  }
};

describe("a model's weight, before it is decoded", () => {
  it("lets a usual model pass and says which extensions it needs", () => {
    const bytes = glb({ asset, extensionsUsed: ["KHR_materials_unlit"], nodes: [{ children: [1] }, {}] });
    expect(checkModelWeight(bytes, "set.glb")).toEqual(["KHR_materials_unlit"]);
  });
  it("reads the JSON form, too", () => {
    expect(checkModelWeight(new TextEncoder().encode(JSON.stringify({ asset })).buffer, "set.gltf")).toEqual(
      [],
    );
  });
  it("refuses a small file that would unfold to gigabytes", () => {
    const accessors = [{ count: 2 ** 31, componentType: 5126, type: "VEC3" }];
    expect(codeOf(glb({ asset, accessors }))).toBe("scene/model-too-heavy");
    expect(codeOf(glb({ asset, accessors: [{ count: Number.MAX_VALUE, type: "MAT4" }] }))).toBe(
      "scene/model-too-heavy",
    );
  });
  it("refuses more things than are ever read", () => {
    for (const key of ["nodes", "meshes", "accessors", "images"] as const) {
      const most = GLTF_LIMITS[key];
      expect(codeOf(glb({ asset, [key]: Array.from({ length: most }, () => ({})) }))).toBeNull();
      expect(codeOf(glb({ asset, [key]: Array.from({ length: most + 1 }, () => ({})) }))).toBe(
        "scene/model-too-heavy",
      );
    }
  });
  it("refuses a chain of nodes that would overflow the stack, and a circle", () => {
    const chain = Array.from({ length: 5000 }, (_, index) => ({ children: index < 4999 ? [index + 1] : [] }));
    expect(codeOf(glb({ asset, nodes: chain }))).toBe("scene/model-too-heavy");
    expect(codeOf(glb({ asset, nodes: [{ children: [1] }, { children: [0] }] }))).toBe(
      "scene/model-too-heavy",
    );
  });
  it("calls anything else unreadable", () => {
    expect(codeOf(new ArrayBuffer(4))).toBe("scene/model-unreadable");
    expect(codeOf(new TextEncoder().encode("<!doctype html><title>404</title>").buffer)).toBe(
      "scene/model-unreadable",
    );
    expect(codeOf(glb({ asset }).slice(0, 24))).toBe("scene/model-unreadable");
    expect(codeOf(glb({}))).toBe("scene/model-unreadable");
  });
});
