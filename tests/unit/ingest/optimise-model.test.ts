import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, NodeIO } from "@gltf-transform/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readModel } from "../../../src/ingest/model-io.ts";
import { optimiseModel, type OptimisedModel } from "../../../src/ingest/optimise-model.ts";

const folder = mkdtempSync(join(tmpdir(), "hotset-optimise-"));
const input = join(folder, "in.glb");
const output = join(folder, "out/set.glb");
let result: OptimisedModel;

/** Two floors of the same shape, a camera, an empty hotspot and a material that nothing uses. */
async function writeModel(): Promise<void> {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  for (const name of ["WALK_a", "WALK_b"]) {
    const positions = document.createAccessor().setBuffer(buffer).setType("VEC3");
    positions.setArray(new Float32Array([0, 0, 0, 4, 0, 0, 0, 0, 4]));
    const primitive = document.createPrimitive().setAttribute("POSITION", positions);
    scene.addChild(document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive)));
  }
  scene.addChild(document.createNode("CAM_A").setCamera(document.createCamera("A").setYFov(0.5)));
  scene.addChild(
    document
      .createNode("HOT_LAMP")
      .setTranslation([1, 2, 3])
      .setExtras({ hotset: { screen: "focus" } }),
  );
  document.createMaterial("unused");
  await new NodeIO().write(input, document);
}

describe("optimiseModel", () => {
  beforeAll(async () => {
    await writeModel();
    result = await optimiseModel({ input, output });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("keeps what a tour names: nodes, empties with their place and extras, cameras", async () => {
    const root = (await readModel(output)).getRoot();
    expect(
      root
        .listNodes()
        .map((node) => node.getName())
        .toSorted(),
    ).toEqual(["CAM_A", "HOT_LAMP", "WALK_a", "WALK_b"]);
    const lamp = root.listNodes().find((node) => node.getName() === "HOT_LAMP");
    expect(lamp?.getTranslation()).toEqual([1, 2, 3]);
    expect(lamp?.getExtras()).toEqual({ hotset: { screen: "focus" } });
    expect(root.listCameras()).toHaveLength(1);
  });

  it("drops what nothing uses, packs with meshopt and counts both sides", async () => {
    const root = (await readModel(output)).getRoot();
    expect(root.listMaterials()).toEqual([]);
    expect(root.listExtensionsRequired().map((extension) => extension.extensionName)).toContain(
      "EXT_meshopt_compression",
    );
    expect(result.before).toMatchObject({ drawCalls: 2, triangles: 2 });
    expect(result.after).toMatchObject({ drawCalls: 2, triangles: 2 });
  });
});
