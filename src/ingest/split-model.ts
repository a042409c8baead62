import { Logger, type Document, type Mesh, type Node, type Property } from "@gltf-transform/core";
import { LIGHT_STATES_EXTENSION } from "../tour/light-states-format.ts";
import type { MaterialLight } from "./light-states-extension.ts";
import { IngestError } from "./ingest-error.ts";
import { createModelIo } from "./model-io.ts";
import { findWhatActs } from "./find-what-acts.ts";
import { pruneUnused } from "./optimise-model.ts";

/** A set in two files: a visitor walks in the first while the second is on its way. */
export interface SplitModel {
  /** For `set.model`. */
  readonly model: Document;
  /** For `set.details`. */
  readonly details: Document;
}

/**
 * Takes what a visitor need not have before the first step (dressing, gear, the backs of things) out of a model. Geometry,
 * maps and names stay as they are, to the bit; states of light are in both.
 *
 * @param names Nodes at the top of the model's scene that are only looked at: nothing below them moves, shines or films.
 * @throws IngestError `ingest/model-unsuitable`: a name that is not there, or of a node that does more.
 * @example
 * const { model, details } = await splitModel(document, ["SET_CLUTTER", "CREW_SIDE"]);
 */
export async function splitModel(document: Document, names: readonly string[]): Promise<SplitModel> {
  const io = await createModelIo();
  const bytes = await io.writeBinary(document);
  const [model, details] = [await io.readBinary(bytes), await io.readBinary(bytes)];
  const acting = findWhatActs(details);
  const isDetail = (node: Node) => names.includes(node.getName());
  for (const name of names) {
    const node = topOf(details).find((one) => one.getName() === name);
    if (node === undefined)
      throw new IngestError(
        "ingest/model-unsuitable",
        `The model has no node ${name} at the top of its scene.`,
        "Name one that is there.",
      );
    const reason = acting.find((one) => isBelow(one.node, node))?.reason;
    if (reason !== undefined)
      throw new IngestError(
        "ingest/model-unsuitable",
        `${name} cannot come later: ${reason}.`,
        "Leave it in the model.",
      );
  }
  for (const node of topOf(model)) if (isDetail(node)) disposeAll(node);
  for (const node of topOf(details)) if (!isDetail(node)) disposeAll(node);
  dropWhatActs(details);
  for (const part of [model, details]) {
    part.setLogger(new Logger(Logger.Verbosity.ERROR));
    dropUnusedLight(part);
    await part.transform(pruneUnused());
  }
  return { model, details };
}

function dropWhatActs(details: Document): void {
  const root = details.getRoot();
  for (const animation of root.listAnimations()) {
    for (const sampler of animation.listSamplers()) sampler.dispose();
    for (const channel of animation.listChannels()) channel.dispose();
    animation.dispose();
  }
  for (const property of [...root.listCameras(), ...root.listSkins()]) property.dispose();
  for (const extension of root.listExtensionsUsed())
    if (extension.extensionName === "KHR_lights_punctual") extension.dispose();
}

/** States of light of materials that are no longer drawn would keep their maps. */
function dropUnusedLight(document: Document): void {
  for (const mesh of document.getRoot().listMeshes()) if (!isUsed(mesh, document)) disposeMesh(mesh);
  for (const material of document.getRoot().listMaterials()) {
    if (isUsed(material, document)) continue;
    const light = material.getExtension<MaterialLight>(LIGHT_STATES_EXTENSION);
    for (const ratio of light?.listRatios() ?? []) ratio.dispose();
    light?.dispose();
  }
}

/** Something other than the document itself refers to it. */
function isUsed(property: Property, document: Document): boolean {
  return property.listParents().some((parent) => parent !== document.getRoot());
}

function disposeMesh(mesh: Mesh): void {
  for (const primitive of mesh.listPrimitives()) primitive.dispose();
  mesh.dispose();
}

function topOf(document: Document): readonly Node[] {
  const root = document.getRoot();
  return (root.getDefaultScene() ?? root.listScenes()[0])?.listChildren() ?? [];
}

function isBelow(node: Node, above: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.getParentNode()) if (at === above) return true;
  return false;
}

function disposeAll(node: Node): void {
  for (const child of node.listChildren()) disposeAll(child);
  node.dispose();
}
