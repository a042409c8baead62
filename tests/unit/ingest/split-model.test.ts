import { Document, type Material } from "@gltf-transform/core";
import { beforeEach, describe, expect, it } from "vitest";
import { HotsetLightStates } from "../../../src/ingest/light-states-extension.ts";
import { joinDetails } from "../../../src/ingest/read-set.ts";
import { splitModel } from "../../../src/ingest/split-model.ts";
import { LIGHT_STATES_EXTENSION } from "../../../src/tour/light-states-format.ts";

const PNG = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
let document: Document;
const names = (of: Document) =>
  of
    .getRoot()
    .listNodes()
    .map((node) => node.getName());
const textures = (of: Document) =>
  of
    .getRoot()
    .listTextures()
    .map((texture) => texture.getName())
    .toSorted();

/** A wall and a shelf, each with a map and its ratio for the dark; a puppet that a clip moves; a lens. */
beforeEach(() => {
  document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  const light = document.createExtension(HotsetLightStates);
  const states = [
    { name: "on", circuits: {} },
    { name: "out", circuits: {} },
  ];
  document.getRoot().setExtension(LIGHT_STATES_EXTENSION, light.createModelLight().setStates(states));
  const picture = (name: string) => document.createTexture(name).setImage(PNG).setMimeType("image/png");
  const mesh = (material: Material | null, x: number) => {
    const position = document.createAccessor().setType("VEC3").setBuffer(buffer);
    position.setArray(new Float32Array([x, 0, 0, x + 1, 0, 0, x, 1, 0]));
    return document
      .createMesh()
      .addPrimitive(document.createPrimitive().setAttribute("POSITION", position).setMaterial(material));
  };
  const lit = (name: string) => {
    const ratio = light
      .createRatio()
      .setState("out")
      .setTexture(picture(`${name}-out`));
    return document
      .createMaterial(name)
      .setBaseColorTexture(picture(`${name}-on`))
      .setExtension(LIGHT_STATES_EXTENSION, light.createMaterialLight().addRatio(ratio));
  };
  for (const [at, name] of ["wall", "shelf"].entries())
    scene.addChild(document.createNode(name).setMesh(mesh(lit(name), at)));
  const arm = document.createNode("arm").setMesh(mesh(null, 5));
  scene.addChild(document.createNode("puppet").addChild(arm));
  scene.addChild(document.createNode("CAM_A").setCamera(document.createCamera().setYFov(0.5)));
  const numbers = (type: "SCALAR" | "VEC3", values: number[]) =>
    document.createAccessor().setType(type).setArray(new Float32Array(values)).setBuffer(buffer);
  const sampler = document
    .createAnimationSampler()
    .setInput(numbers("SCALAR", [0, 1]))
    .setOutput(numbers("VEC3", [0, 0, 0, 1, 0, 0]));
  const channel = document.createAnimationChannel().setTargetNode(arm).setTargetPath("translation");
  document.createAnimation("take-1").addSampler(sampler).addChannel(channel.setSampler(sampler));
});

describe("a set in two files", () => {
  it("has what was named in the second and all else in the first, each with its own maps only", async () => {
    const { model, details } = await splitModel(document, ["shelf"]);
    expect(names(model).toSorted()).toEqual(["CAM_A", "arm", "puppet", "wall"]);
    expect(names(details)).toEqual(["shelf"]);
    expect(textures(model)).toEqual(["wall-on", "wall-out"]);
    expect(textures(details)).toEqual(["shelf-on", "shelf-out"]);
    expect(model.getRoot().listAnimations()).toHaveLength(1);
    expect(details.getRoot().listAnimations()).toEqual([]);
    expect(details.getRoot().listCameras()).toEqual([]);
    expect(details.getRoot().listAccessors()).toHaveLength(1);
  });

  it("knows its states of light in both", async () => {
    const { model, details } = await splitModel(document, ["shelf"]);
    for (const part of [model, details])
      expect(part.getRoot().getExtension(LIGHT_STATES_EXTENSION)).not.toBeNull();
  });

  it("is the same set again when it is joined", async () => {
    const { model, details } = await splitModel(document, ["shelf"]);
    joinDetails(model, details);
    expect(names(model).toSorted()).toEqual(names(document).toSorted());
    expect(textures(model)).toEqual(textures(document));
    expect(model.getRoot().listScenes()).toHaveLength(1);
    expect(model.getRoot().listScenes()[0]?.listChildren()).toHaveLength(4);
  });

  it.each([
    ["a name that is not there", "shelves", /no node shelves/],
    ["what is not at the top", "arm", /no node arm at the top/],
    ["what a clip moves", "puppet", /the clip take-1 moves it/],
    ["what films", "CAM_A", /it has a camera/],
  ])("refuses %s", async (_what, name, words) => {
    await expect(splitModel(document, [name])).rejects.toThrow(words);
  });
});
