import { Document, NodeIO } from "@gltf-transform/core";
import { KHRMaterialsUnlit } from "@gltf-transform/extensions";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import {
  HotsetLightStates,
  type MaterialLight,
  type ModelLight,
} from "../../../src/ingest/light-states-extension.ts";
import { listDrawables } from "../../../src/ingest/list-drawables.ts";
import { measureModel } from "../../../src/ingest/measure-model.ts";
import { createModelIo } from "../../../src/ingest/model-io.ts";
import { compressModel } from "../../../src/ingest/optimise-model.ts";
import { LIGHT_STATES_EXTENSION } from "../../../src/tour/light-states-format.ts";

const STATES = [
  { name: "on", circuits: { base: 1, lamp: 1 } },
  { name: "out", circuits: { base: 1 } },
  { name: "match", circuits: { base: 1, match: 0.8 } },
];

const picture = async (pixels: number, red: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({
      create: { width: pixels, height: pixels, channels: 3, background: { r: red, g: 0, b: 0 } },
    })
      .png()
      .toBuffer(),
  );

/** One unlit square whose colour has a ratio with a texture, and one without. */
async function createLitModel(): Promise<Document> {
  const document = new Document();
  const buffer = document.createBuffer();
  const accessor = (type: "VEC2" | "VEC3", values: number[]) =>
    document.createAccessor().setType(type).setArray(new Float32Array(values)).setBuffer(buffer);
  const texture = async (name: string, pixels: number, red: number) =>
    document
      .createTexture(name)
      .setMimeType("image/png")
      .setImage(await picture(pixels, red));
  const light = document.createExtension(HotsetLightStates);
  const dark = light.createRatio().setState("out").setFactor([2, 1.5, 1]);
  const flame = light.createRatio().setState("match").setFactor([0.1, 0.05, 0]);
  const material = document
    .createMaterial("wall")
    .setBaseColorTexture(await texture("wall-on", 64, 200))
    .setExtension("KHR_materials_unlit", document.createExtension(KHRMaterialsUnlit).createUnlit())
    .setExtension(
      LIGHT_STATES_EXTENSION,
      light
        .createMaterialLight()
        .addRatio(dark.setTexture(await texture("wall-out", 32, 20)))
        .addRatio(flame),
    );
  const square = document
    .createPrimitive()
    .setAttribute("POSITION", accessor("VEC3", [0, 0, 0, 1, 0, 0, 0, 1, 0]))
    .setAttribute("TEXCOORD_0", accessor("VEC2", [0, 0, 1, 0, 0, 1]))
    .setMaterial(material);
  document
    .createScene()
    .addChild(document.createNode("wall").setMesh(document.createMesh().addPrimitive(square)));
  document.getRoot().setExtension(LIGHT_STATES_EXTENSION, light.createModelLight().setStates(STATES));
  return document;
}

function describeLight(document: Document) {
  const root = document.getRoot();
  return {
    states: root.getExtension<ModelLight>(LIGHT_STATES_EXTENSION)?.getStates(),
    ratios: root.listMaterials().map((material) =>
      material
        .getExtension<MaterialLight>(LIGHT_STATES_EXTENSION)
        ?.listRatios()
        .map((ratio) => [ratio.getState(), ratio.getFactor(), ratio.getTexture()?.getName() ?? null]),
    ),
  };
}

describe("states of light in a model", () => {
  const expected = {
    states: STATES,
    ratios: [
      [
        ["out", [2, 1.5, 1], "wall-out"],
        ["match", [0.1, 0.05, 0], null],
      ],
    ],
  };
  let io: NodeIO;
  beforeAll(async () => {
    io = await createModelIo();
  });

  it("are written and read again", async () => {
    const binary = await io.writeBinary(await createLitModel());
    const { json } = await io.binaryToJSON(binary);
    expect(json.extensionsUsed).toContain(LIGHT_STATES_EXTENSION);
    expect(json.extensionsRequired ?? []).not.toContain(LIGHT_STATES_EXTENSION);
    expect(describeLight(await io.readBinary(binary))).toEqual(expected);
  });

  it("are kept when the model is made light, their textures too", async () => {
    const document = await createLitModel();
    await compressModel(document);
    const read = await io.readBinary(await io.writeBinary(document));
    expect(describeLight(read)).toEqual(expected);
    expect(
      read
        .getRoot()
        .listTextures()
        .map((texture) => texture.getMimeType()),
    ).toEqual(["image/webp", "image/webp"]);
  });

  it("count in the texture memory of the model and of what is in sight", async () => {
    const document = await createLitModel();
    expect(measureModel(document).textureMemoryBytes).toBe(
      Math.ceil((64 * 64 * 16) / 3) + Math.ceil((32 * 32 * 16) / 3),
    );
    expect(listDrawables(document, null)[0]?.textures.map((texture) => texture.getName())).toEqual([
      "wall-on",
      "wall-out",
    ]);
  });
});
