import { Document, type vec3 } from "@gltf-transform/core";
import { EXTMeshGPUInstancing } from "@gltf-transform/extensions";
import { describe, expect, it } from "vitest";
import { checkStandingPoints } from "../../../src/ingest/check-standing-points.ts";
import { listDrawables } from "../../../src/ingest/list-drawables.ts";
import { listStandingPoints } from "../../../src/ingest/list-standing-points.ts";
import { measureStandingPoints, type StandingPoint } from "../../../src/ingest/measure-standing-points.ts";
import type { CheckedModel } from "../../../src/ingest/check-model.ts";
import type { FolderCheck } from "../../../src/ingest/check-file.ts";

/** A PNG's head says its size; nothing more of it is read. */
function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

interface Box {
  readonly name?: string;
  readonly at: vec3;
  readonly halfMetres?: number;
  readonly triangles?: number;
  readonly texturePixels?: number;
}

/** A model of boxes: each a mesh with a material and texture of its own, of which only bounds and counts matter. */
function createSet(boxes: readonly Box[]): Document {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  for (const { name = "box", at, halfMetres = 0.5, triangles = 1, texturePixels } of boxes) {
    const corners = new Float32Array(triangles * 9);
    corners.set([-halfMetres, -halfMetres, -halfMetres, halfMetres, halfMetres, halfMetres]);
    const position = document.createAccessor().setType("VEC3").setArray(corners).setBuffer(buffer);
    const primitive = document.createPrimitive().setAttribute("POSITION", position);
    if (texturePixels !== undefined) {
      const texture = document
        .createTexture()
        .setMimeType("image/png")
        .setImage(pngOf(texturePixels, texturePixels));
      primitive.setMaterial(document.createMaterial().setBaseColorTexture(texture));
    }
    scene.addChild(
      document
        .createNode(name)
        .setTranslation([...at])
        .setMesh(document.createMesh().addPrimitive(primitive)),
    );
  }
  return document;
}

const middle: StandingPoint = { kind: "start", id: null, eye: [0, 0, 0], lensDirection: null };

function measure(document: Document, point: Partial<StandingPoint> = {}) {
  return measureStandingPoints([{ ...middle, ...point }], listDrawables(document, "WALK"))[0]!;
}

describe("what is seen from a standing point", () => {
  it("is the worst direction, not everything around", () => {
    const document = createSet([
      { at: [0, 0, -5], triangles: 10, texturePixels: 64 },
      { at: [0, 0, 5], triangles: 20, texturePixels: 32 },
      { at: [0.5, 0, 5], triangles: 30 },
    ]);
    expect(measure(document)).toEqual({
      kind: "start",
      id: null,
      drawCalls: 2,
      triangles: 50,
      textureBytes: Math.round((64 * 64 * 16) / 3),
    });
  });

  it("counts what is seen at any heading", () => {
    for (const degrees of [0, 30, 45, 60, 100, 180, 200, 270, 315]) {
      const turn = (degrees / 180) * Math.PI;
      const document = createSet([{ at: [Math.sin(turn) * 8, 0, Math.cos(turn) * 8], halfMetres: 0.01 }]);
      expect(measure(document).drawCalls, `${degrees} degrees`).toBe(1);
    }
  });

  it("leaves out what is above and below a level look, unless a lens looks there", () => {
    const document = createSet([{ at: [0, -6, 0] }, { at: [0, 6, 0] }]);
    expect(measure(document).drawCalls).toBe(0);
    expect(measure(document, { lensDirection: [0, -1, 0] }).drawCalls).toBe(1);
    expect(measure(document, { lensDirection: [0, 1, 0] }).drawCalls).toBe(1);
  });

  it("includes what surrounds the eye", () => {
    expect(measure(createSet([{ at: [0, 0, 0], halfMetres: 20 }])).drawCalls).toBe(1);
  });

  it("counts a texture once, however many meshes bind it", () => {
    const document = createSet([{ at: [0, 0, -5], texturePixels: 64 }, { at: [1, 0, -5] }]);
    const [first, second] = document.getRoot().listMeshes();
    second!.listPrimitives()[0]!.setMaterial(first!.listPrimitives()[0]!.getMaterial());
    expect(measure(document)).toMatchObject({ drawCalls: 2, textureBytes: Math.round((64 * 64 * 16) / 3) });
  });

  it("does not count floors that are there for feet only", () => {
    expect(measure(createSet([{ name: "WALK_floor", at: [0, 0, -5] }])).drawCalls).toBe(0);
  });

  it("follows the transforms of nodes above", () => {
    const document = createSet([{ at: [0, 0, -5] }]);
    const scene = document.getRoot().listScenes()[0]!;
    const box = scene.listChildren()[0]!;
    scene.removeChild(box);
    scene.addChild(document.createNode("lift").setTranslation([0, 40, 0]).addChild(box));
    expect(measure(document).drawCalls).toBe(0);
    expect(measure(document, { eye: [0, 40, 0] }).drawCalls).toBe(1);
  });

  it("counts instances, wherever they are, as one call with the triangles of all", () => {
    const document = createSet([{ at: [0, 60, 0], triangles: 4 }]);
    const places = document
      .createAccessor()
      .setType("VEC3")
      .setArray(new Float32Array(9))
      .setBuffer(document.getRoot().listBuffers()[0]!);
    const instances = document
      .createExtension(EXTMeshGPUInstancing)
      .createInstancedMesh()
      .setAttribute("TRANSLATION", places);
    document.getRoot().listNodes()[0]!.setExtension("EXT_mesh_gpu_instancing", instances);
    expect(measure(document)).toMatchObject({ drawCalls: 1, triangles: 12 });
  });
});

describe("the standing points of a tour", () => {
  const document = createSet([
    { name: "HOT_LAMP", at: [4, 1, 0] },
    { name: "CAM_A", at: [0, 3, -2] },
  ]);
  const drawables = listDrawables(document, null);

  it("are its start, a place before each hotspot, and each camera", () => {
    const points = listStandingPoints(
      {
        set: { startPositionMetres: [0, 0.5, 0] },
        hotspots: [
          { id: "lamp", node: "HOT_LAMP" },
          { id: "mark", positionMetres: [0, 0, -4] },
          { id: "lost", node: "HOT_LOST" },
        ],
        cameras: [
          { id: "a", node: "CAM_A" },
          { id: "b", positionMetres: [1, 2, 3], rotationQuaternion: [0, Math.SQRT1_2, 0, Math.SQRT1_2] },
          { id: "lost", node: "CAM_LOST" },
        ],
      },
      document,
      drawables,
    );
    expect(points.map(({ kind, id }) => [kind, id])).toEqual([
      ["start", null],
      ["hotspot", "lamp"],
      ["hotspot", "mark"],
      ["camera", "a"],
      ["camera", "b"],
    ]);
    expect(points[0]!.eye).toEqual([0, 2.15, 0]);
    expect(points[1]!.eye).toEqual([2.25, 2.15, 0]);
    expect(points[2]!.eye).toEqual([0, 2.15, -2.25]);
    expect(points[3]).toMatchObject({ eye: [0, 3, -2] });
    // A quarter turn to the left.
    const [x, y, z] = points[4]!.lensDirection!;
    expect(x).toBeCloseTo(-1);
    expect(y).toBeCloseTo(0);
    expect(z).toBeCloseTo(0);
  });

  it("begin in the middle of the set when the tour names no start", () => {
    expect(listStandingPoints({}, document, drawables)[0]!.eye).toEqual([2, 0.5 + 1.65, -1]);
  });
});

describe("the check", () => {
  const check = (document: Document, budget: Record<string, number> = {}) => {
    const folder: FolderCheck = { root: "/", issues: [], remote: [] };
    const model: Pick<CheckedModel, "document"> = { document };
    const standing = checkStandingPoints(folder, { set: { startPositionMetres: [0, 0, 0], budget } }, model);
    return { issues: folder.issues, standing };
  };
  const many = (count: number): Box[] => Array.from({ length: count }, () => ({ at: [0, 1, -5] }));

  it("accepts what is within the budget", () => {
    expect(check(createSet(many(80))).issues).toEqual([]);
  });

  it("goes by the tour's own budget where it names one", () => {
    expect(check(createSet(many(81)), { drawCalls: 81 }).issues).toEqual([]);
    const { issues, standing } = check(createSet(many(2)), { drawCalls: 1 });
    expect(issues).toHaveLength(1);
    expect(standing.budget).toEqual({ drawCalls: 1, triangles: 250_000, textureBytes: 40_000_000 });
  });

  it.each([
    ["draw calls", many(81)],
    ["triangles", [{ at: [0, 1, -5], triangles: 250_001 }] satisfies Box[]],
    ["bytes of textures", [{ at: [0, 1, -5], texturePixels: 2740 }] satisfies Box[]],
  ])("warns of too many %s and names the worst place", (what, boxes) => {
    const { issues, standing } = check(createSet(boxes));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: "model/standing-over-budget",
      severity: "warning",
      path: "set.model",
    });
    expect(issues[0]!.message).toContain(what);
    expect(issues[0]!.message).toContain("start sees");
    expect(standing.points).toHaveLength(1);
  });
});
