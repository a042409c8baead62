/**
 * Puts the set together: Blender's geometry, the baked pictures, screens, lights for the puppet, the performance.
 * Writes .cache/finished.glb (for the renderer of the take, which has its own, larger pictures) and the optimised model that is shipped, in two files.
 */
import { existsSync, readFileSync, renameSync } from "node:fs";
import { KHRLightsPunctual, KHRMaterialsUnlit } from "@gltf-transform/extensions";
import { compressModel } from "../../../src/ingest/optimise-model.ts";
import { HotsetLightStates } from "../../../src/ingest/light-states-extension.ts";
import { createModelIo, readModel } from "../../../src/ingest/model-io.ts";
import { splitModel } from "../../../src/ingest/split-model.ts";
import { measureModel } from "../../../src/ingest/measure-model.ts";
import { makeChannels, posesOf } from "../performance/moves.mjs";
import { TAKES } from "../performance/takes.mjs";
import { POSES_PER_SECOND } from "../performance/tracks.mjs";

/** Lamps that only reach the puppet: everything else carries its light in its colours. Candela, no shadows. */
export const LIGHTS = [
  { name: "LIGHT_PENDANT", at: [-0.62, 1.8, -2.0], colour: "#ffc084", intensity: 2.3, circuit: "lamp" },
  { name: "LIGHT_WARM_FRONT", at: [2.2, 3.2, 0.9], colour: "#ffb46b", intensity: 8, circuit: "lamp" },
  { name: "LIGHT_WINDOW", at: [0.9, 2.3, -5.3], colour: "#dde9ff", intensity: 17, circuit: "base" },
  { name: "LIGHT_FRONT", at: [-2.6, 3.4, 0.9], colour: "#bcd0f5", intensity: 24, circuit: "base" },
];

/** What burns in each state of light. The night on his face is helped a little, as it is in the footage. */
const STATES = [
  { name: "on", circuits: { base: 1, lamp: 1 } },
  { name: "out", circuits: { base: 1.7 } },
  { name: "match", circuits: { base: 1.3, match: 1 } },
];
/** The flame in the lantern, as it lights the puppet of the set; the footage moves it with the match. */
const FLAME = {
  name: "LIGHT_FLAME",
  at: [1.4, 1.05, -2.49],
  colour: "#ff9a45",
  intensity: 1.6,
  circuit: "match",
};

const linear = (code) => [1, 3, 5].map((at) => (parseInt(code.slice(at, at + 2), 16) / 255) ** 2.2);

function addPicture(document, name, file) {
  return document.createTexture(name).setImage(readFileSync(file)).setMimeType("image/png");
}

function dressMaterials(document, { pictures, shipped }) {
  const states = document.createExtension(HotsetLightStates);
  document.getRoot().setExtension(states.extensionName, states.createModelLight().setStates(STATES));
  const unlit = document.createExtension(KHRMaterialsUnlit);
  const flat = () => unlit.createUnlit();
  const palette = addPicture(document, "KEEPER-palette", `${shipped}/KEEPER-palette.png`);
  for (const material of document.getRoot().listMaterials()) {
    const name = material.getName();
    material
      .setMetallicFactor(0)
      .setRoughnessFactor(0.9)
      .setBaseColorFactor([1, 1, 1, 1])
      .setDoubleSided(false);
    if (name.startsWith("BAKED_")) {
      const group = name.slice(6);
      const file = `${shipped}/${group}-on.png`;
      if (existsSync(file)) {
        material.setBaseColorTexture(addPicture(document, `${group}-on`, file));
        addRatios(document, material, states, `${shipped}/${group}.json`, shipped);
      } else material.setBaseColorFactor([0.02, 0.02, 0.02, 1]);
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

function addRatios(document, material, states, list, shipped) {
  const ratios = JSON.parse(readFileSync(list, "utf8"));
  if (ratios.length === 0) return;
  const light = states.createMaterialLight();
  const textures = new Map();
  for (const { state, file, factor } of ratios) {
    const texture =
      textures.get(file) ?? addPicture(document, file.replace(".png", ""), `${shipped}/${file}`);
    textures.set(file, texture);
    light.addRatio(
      states.createRatio().setState(state).setTexture(texture).setFactor([factor, factor, factor]),
    );
  }
  material.setExtension(states.extensionName, light);
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
  for (const { name, at, colour, intensity, circuit } of [...LIGHTS, FLAME]) {
    const light = extension
      .createLight(name)
      .setType("point")
      .setColor(linear(colour))
      .setIntensity(intensity);
    scene.addChild(
      document
        .createNode(name)
        .setTranslation(at)
        .setExtras({ hotset: { circuit } })
        .setExtension("KHR_lights_punctual", light),
    );
  }
}

/** One clip over the whole of a take, named after it. Steps, because it is shot on twos; each key a hair early, so that a frame never shows the pose before. */
function perform(document, take) {
  const clip = document.createAnimation(`take-${take.id}`);
  const buffer = document.getRoot().listBuffers()[0];
  const nodes = new Map(
    document
      .getRoot()
      .listNodes()
      .map((node) => [node.getName(), node]),
  );
  for (const { node, path, values } of makeChannels(take)) {
    const target = nodes.get(node);
    if (!target) throw new Error(`The performance moves ${node}, which is not in the model`);
    const kept = values
      .map((value, pose) => ({ value, pose }))
      .filter(
        ({ value, pose }) =>
          pose === 0 ||
          pose === posesOf(take) - 1 ||
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
    if (take !== TAKES[0]) continue;
    const first = values[0];
    if (path === "translation") target.setTranslation(first);
    else if (path === "rotation") target.setRotation(first);
    else target.setScale(first);
  }
}

async function writeModel(io, file, document) {
  const part = file.replace(/\.glb$/, ".part.glb");
  await io.write(part, document);
  renameSync(part, file);
}

/** Comes while visitors walk already: what dresses the kitchen, and what stands around and behind it. */
const DETAILS = ["SET_CLUTTER", "SET_BACKS", "STAGE_GEAR", "CREW_SIDE"];

/**
 * @param maps Folder of the small maps, see ship-maps.mjs.
 * @param shipped Files of the tour: `model` and `details`.
 */
export async function finishSet({ raw, pictures, maps, finished, shipped }) {
  const document = await readModel(raw);
  dressMaterials(document, { pictures, shipped: maps });
  dropNormals(document);
  nameScreens(document);
  hangLights(document);
  // The set rests in the first pose of the first take.
  for (const take of TAKES) perform(document, take);
  const io = await createModelIo();
  await writeModel(io, finished, document);
  await compressModel(document, { textureQuality: 92 });
  const { model, details } = await splitModel(document, DETAILS);
  await writeModel(io, shipped.model, model);
  await writeModel(io, shipped.details, details);
  return measureModel(document);
}
