/**
 * The finished model as plain arrays: what rests (in world space, one list of triangles) and what moves (by node).
 * Pictures become linear light when they are sampled, through LINEAR.
 */
import sharp from "sharp";
import { Matrix4, Quaternion, Vector3 } from "three";
import { readModel } from "../../../src/ingest/model-io.ts";

export const LINEAR = Float32Array.from({ length: 256 }, (_, code) => {
  const x = code / 255;
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
});
const MOVING = new Set(["KEEPER", "SLATE", "DOLLY", "LANTERN_FLAME", "MATCH", "CRUST", "RIG"]);

/** @returns {{ width, height, data: Uint8Array, channels: number }} rows from the top */
async function readPicture(input, channels = 3) {
  const image = channels === 4 ? sharp(input).ensureAlpha() : sharp(input).removeAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data, channels };
}

function kindOf(name) {
  if (name.startsWith("BAKED_")) return "baked";
  if (name === "KEEPER_SHADOW") return "shadow";
  if (name === "KEEPER_MATTE" || name === "KEEPER_SHEEN") return "lit";
  return name === "KEEPER_UNLIT" ? "unlit" : "plain";
}

export async function loadScene({ model, pictures, states }) {
  const document = await readModel(model);
  const surfaces = [];
  const palette = await readPicture(`${pictures}/KEEPER-palette.png`);
  const shadow = await readPicture(`${pictures}/KEEPER-shadow.png`, 4);
  for (const material of document.getRoot().listMaterials()) {
    const name = material.getName();
    const kind = kindOf(name);
    const surface = {
      name,
      kind,
      material,
      colour: material.getBaseColorFactor(),
      rough: material.getRoughnessFactor(),
      maps: {},
    };
    if (kind === "baked") {
      for (const state of ["on", "out", "match"]) {
        const file = `${name.slice(6)}-${state}`;
        surface.maps[state] = states.has(file)
          ? await readPicture(`${pictures}/${file}.png`)
          : surface.maps.out;
      }
    } else if (kind !== "plain") surface.maps.on = kind === "shadow" ? shadow : palette;
    surfaces.push(surface);
  }
  const index = new Map(surfaces.map((surface, at) => [surface.material, at]));
  const nodes = new Map();
  const resting = [];
  const moving = [];
  const visit = (node, parent, moves) => {
    const name = node.getName();
    const own = {
      name,
      parent,
      translation: new Vector3(...node.getTranslation()),
      rotation: new Quaternion(...node.getRotation()),
      scale: new Vector3(...node.getScale()),
      world: new Matrix4(),
      camera: node.getCamera(),
    };
    nodes.set(name, own);
    const inMotion = moves || MOVING.has(name);
    for (const primitive of name.startsWith("WALK") ? [] : (node.getMesh()?.listPrimitives() ?? [])) {
      const part = {
        node: own,
        surface: index.get(primitive.getMaterial()),
        position: primitive.getAttribute("POSITION").getArray(),
        uv: primitive.getAttribute("TEXCOORD_0")?.getArray() ?? null,
        normal: primitive.getAttribute("NORMAL")?.getArray() ?? null,
        indices: primitive.getIndices().getArray(),
      };
      (inMotion ? moving : resting).push(part);
    }
    for (const child of node.listChildren()) visit(child, own, inMotion);
  };
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  for (const node of scene.listChildren()) visit(node, null, false);
  return { surfaces, nodes, resting, moving };
}

/** Places every node for one pose of the performance (`channels` of moves.mjs). */
export function poseScene({ nodes }, channels, pose) {
  for (const { node, path, values } of channels) nodes.get(node)[path].fromArray(values[pose]);
  for (const node of nodes.values()) {
    node.world.compose(node.translation, node.rotation, node.scale);
    if (node.parent) node.world.premultiply(node.parent.world);
  }
}
