/**
 * Puts the set together: Blender's geometry, the baked pictures, screens, lights for the puppet, the performance.
 * Writes .cache/finished.glb (everything, PNG) and the optimised model that is shipped.
 */
import { existsSync, readFileSync } from "node:fs";
import { KHRLightsPunctual, KHRMaterialsUnlit } from "@gltf-transform/extensions";
import { compressModel } from "../../../src/ingest/optimise-model.ts";
import { createModelIo, readModel } from "../../../src/ingest/model-io.ts";
import { measureModel } from "../../../src/ingest/measure-model.ts";
import { makeChannels } from "../performance/moves.mjs";
import { POSES, POSES_PER_SECOND } from "../performance/timing.mjs";

/** Lamps that only reach the puppet: everything else carries its light in its colours. Candela, no shadows. */
export const LIGHTS = [
  { name: "LIGHT_PENDANT", at: [-0.62, 1.8, -2.0], colour: "#ffc084", intensity: 2.3, circuit: "lamp" },
  { name: "LIGHT_WARM_FRONT", at: [2.2, 3.2, 0.9], colour: "#ffb46b", intensity: 8, circuit: "lamp" },
  { name: "LIGHT_WINDOW", at: [0.9, 2.3, -5.3], colour: "#dde9ff", intensity: 17, circuit: "base" },
  { name: "LIGHT_FRONT", at: [-2.6, 3.4, 0.9], colour: "#bcd0f5", intensity: 24, circuit: "base" },
];

const linear = (code) => [1, 3, 5].map((at) => (parseInt(code.slice(at, at + 2), 16) / 255) ** 2.2);

function addPicture(document, name, file) {
  return document.createTexture(name).setImage(readFileSync(file)).setMimeType("image/png");
}

function dressMaterials(document, pictures) {
  const unlit = document.createExtension(KHRMaterialsUnlit);
  const flat = () => unlit.createUnlit();
  const palette = addPicture(document, "KEEPER-palette", `${pictures}/KEEPER-palette.png`);
  for (const material of document.getRoot().listMaterials()) {
    const name = material.getName();
    material
      .setMetallicFactor(0)
      .setRoughnessFactor(0.9)
      .setBaseColorFactor([1, 1, 1, 1])
      .setDoubleSided(false);
    if (name.startsWith("BAKED_")) {
      const file = `${pictures}/${name.slice(6)}-on.png`;
      if (existsSync(file)) material.setBaseColorTexture(addPicture(document, `${name.slice(6)}-on`, file));
      else material.setBaseColorFactor([0.02, 0.02, 0.02, 1]);
      material.setExtension("KHR_materials_unlit", flat());
      material.setDoubleSided(true);
    } else if (name === "KEEPER_SHADOW") {
      material
        .setBaseColorTexture(addPicture(document, "KEEPER-shadow", `${pictures}/KEEPER-shadow.png`))
        .setAlphaMode("BLEND");
      material.setExtension("KHR_materials_unlit", flat());
    } else if (name.startsWith("KEEPER_")) {
      material.setBaseColorTexture(palette).setRoughnessFactor(name === "KEEPER_SHEEN" ? 0.42 : 0.85);
      material.setDoubleSided(name === "KEEPER_MATTE");
      if (name === "KEEPER_UNLIT") material.setExtension("KHR_materials_unlit", flat());
    } else {
      material.setBaseColorFactor(name === "SCREEN" ? [0.006, 0.007, 0.008, 1] : [0, 0, 0, 1]);
      material.setExtension("KHR_materials_unlit", flat());
    }
  }
}

/** Baked surfaces need no normals, and vertices that differed only by them are one again. */
function dropNormals(document) {
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      if (primitive.getMaterial()?.getExtension("KHR_materials_unlit")) {
        primitive.setAttribute("NORMAL", null);
        primitive.setAttribute("TEXCOORD_1", null);
      }
    }
  }
}

function nameScreens(document) {
  for (const node of document.getRoot().listNodes()) {
    const { screen } = node.getExtras();
    node.setExtras(screen ? { hotset: { screen } } : {});
  }
}

function hangLights(document) {
  const extension = document.createExtension(KHRLightsPunctual);
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  for (const { name, at, colour, intensity } of LIGHTS) {
    const light = extension
      .createLight(name)
      .setType("point")
      .setColor(linear(colour))
      .setIntensity(intensity);
    scene.addChild(document.createNode(name).setTranslation(at).setExtension("KHR_lights_punctual", light));
  }
}

/** One clip over the whole take. Steps, because it is shot on twos; each key a hair early, so that a frame never shows the pose before. */
function perform(document) {
  const clip = document.createAnimation("take-42a-3");
  const buffer = document.getRoot().listBuffers()[0];
  const nodes = new Map(
    document
      .getRoot()
      .listNodes()
      .map((node) => [node.getName(), node]),
  );
  for (const { node, path, values } of makeChannels()) {
    const target = nodes.get(node);
    if (!target) throw new Error(`The performance moves ${node}, which is not in the model`);
    const kept = values
      .map((value, pose) => ({ value, pose }))
      .filter(
        ({ value, pose }) =>
          pose === 0 ||
          pose === POSES - 1 ||
          value.some((number, axis) => Math.abs(number - values[pose - 1][axis]) > 1e-5),
      );
    const times = kept.map(({ pose }) => (pose === 0 ? 0 : pose / POSES_PER_SECOND - 0.002));
    const input = document
      .createAccessor()
      .setType("SCALAR")
      .setArray(new Float32Array(times))
      .setBuffer(buffer);
    const output = document
      .createAccessor()
      .setType(path === "rotation" ? "VEC4" : "VEC3")
      .setArray(new Float32Array(kept.flatMap(({ value }) => value)))
      .setBuffer(buffer);
    const sampler = document
      .createAnimationSampler()
      .setInput(input)
      .setOutput(output)
      .setInterpolation("STEP");
    clip
      .addSampler(sampler)
      .addChannel(
        document.createAnimationChannel().setTargetNode(target).setTargetPath(path).setSampler(sampler),
      );
    const first = values[0];
    if (path === "translation") target.setTranslation(first);
    else if (path === "rotation") target.setRotation(first);
    else target.setScale(first);
  }
}

export async function finishSet({ raw, pictures, finished, shipped }) {
  const document = await readModel(raw);
  dressMaterials(document, pictures);
  dropNormals(document);
  nameScreens(document);
  hangLights(document);
  perform(document);
  const io = await createModelIo();
  await io.write(finished, document);
  await compressModel(document, { textureQuality: 84 });
  await io.write(shipped, document);
  return measureModel(document);
}
