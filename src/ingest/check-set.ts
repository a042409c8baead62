import { objectAt, objectsAt, textAt, type CleanObject } from "../tour/clean-value.ts";
import { LIGHT_STATES_EXTENSION } from "../tour/light-states-format.ts";
import { suggestName } from "../tour/suggest-name.ts";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { report, type FolderCheck } from "./check-file.ts";
import { MODEL_BUDGET, type CheckedModel } from "./check-model.ts";
import type { GltfJson } from "./gltf-json.ts";
import type { ModelLight } from "./light-states-extension.ts";

/** What tour.json says of the set must be true of its model: nodes, lenses, walkable floor, states of light, budget. */
export function checkSet(check: FolderCheck, tour: CleanObject, model: CheckedModel): void {
  checkBudget(check, model);
  const names = (model.json.nodes ?? []).flatMap(({ name }) => name ?? []);
  for (const list of ["cameras", "hotspots"]) {
    for (const { entry, index } of objectsAt(tour, list)) {
      const node = textAt(entry, "node");
      if (node === null) continue;
      const place = [list, index, "node"];
      if (!names.includes(node)) reportUnknownNode(check, node, names, place);
      else if (list === "cameras" && entry["verticalFovDegrees"] === undefined)
        checkLens(check, node, model.json, place);
    }
  }
  const set = objectAt(tour, "set") ?? {};
  const walkable = textAt(set, "walkable");
  if (walkable !== null && !hasMeshBelow(model.json, walkable)) {
    report(
      check,
      "model/walkable-missing",
      ["set", "walkable"],
      `No node of the model whose name begins with ${showValue(walkable)} has a surface.`,
      "Name the floor's meshes so, or correct the prefix; visitors could not walk.",
    );
  }
  checkLightStates(check, set, model);
  // Those of a second file, too: what is withheld may come in either.
  const allNames = model.document
    .getRoot()
    .listNodes()
    .map((node) => node.getName());
  for (const { entry, index } of objectsAt(set, "layers")) {
    const prefix = textAt(entry, "nodes");
    if (prefix === null || allNames.some((name) => name.startsWith(prefix))) continue;
    report(
      check,
      "model/layer-missing",
      ["set", "layers", index, "nodes"],
      `No node of the model has a name that begins with ${showValue(prefix)}.`,
      "Correct the prefix; else the layer withholds nothing.",
    );
  }
}

function checkLightStates(check: FolderCheck, set: CleanObject, { document }: CheckedModel): void {
  const light = document.getRoot().getExtension<ModelLight>(LIGHT_STATES_EXTENSION);
  const known = light?.getStates().map(({ name }) => name) ?? [];
  for (const { entry, index } of objectsAt(set, "lightStates")) {
    const id = textAt(entry, "id");
    if (id === null || known.includes(id)) continue;
    const meant = suggestName(id, known);
    const similar = meant === null ? "" : `Did you mean ${showValue(meant)}? `;
    const listed = known.length === 0 ? "It carries none at all" : `It carries: ${known.join(", ")}`;
    report(
      check,
      "model/light-state-missing",
      ["set", "lightStates", index, "id"],
      `The model carries no state of light ${showValue(id)}.`,
      `${similar}${listed} (glTF extension ${LIGHT_STATES_EXTENSION}).`,
    );
  }
}

function checkBudget(check: FolderCheck, { budget }: CheckedModel): void {
  const remedies = {
    drawCalls: ["draw calls", "Join meshes that share a material."],
    triangles: ["triangles", "Reduce the meshes, the dense ones first."],
    textureSize: ["pixels along a texture", "Scale the textures down."],
  } as const;
  for (const key of ["drawCalls", "triangles", "textureSize"] as const) {
    if (budget[key] <= MODEL_BUDGET[key]) continue;
    const [what, remedy] = remedies[key];
    report(
      check,
      "model/over-budget",
      ["set", "model"],
      `The model has ${budget[key].toLocaleString("en")} ${what}; a headset draws ${MODEL_BUDGET[key].toLocaleString("en")} in time.`,
      remedy,
    );
  }
}

function reportUnknownNode(
  check: FolderCheck,
  node: string,
  names: readonly string[],
  place: IssuePath,
): void {
  const meant = suggestName(node, names);
  const similar = meant === null ? "" : `Did you mean ${showValue(meant)}? `;
  report(
    check,
    "model/node-missing",
    place,
    `The model has no node ${showValue(node)}.`,
    `${similar}Name an object of the model so, or correct the node here.`,
  );
}

/** A camera's node has the lens itself, or in a node just below it as some exporters write it. */
function checkLens(check: FolderCheck, name: string, json: GltfJson, place: IssuePath): void {
  const nodes = json.nodes ?? [];
  const hasLens = nodes.some((node) => {
    if (node.name !== name) return false;
    const lenses = [node, ...(node.children ?? []).map((child) => nodes[child])].map(
      (one) => json.cameras?.[one?.camera ?? -1],
    );
    return lenses.some((lens) => lens?.type === "perspective");
  });
  if (hasLens) return;
  report(
    check,
    "model/lens-missing",
    place,
    `The node ${showValue(name)} is no camera with a perspective lens.`,
    "Export the model with its cameras, or give verticalFovDegrees here.",
  );
}

function hasMeshBelow(json: GltfJson, prefix: string): boolean {
  const nodes = json.nodes ?? [];
  const open = nodes.flatMap((node, index) => (node.name?.startsWith(prefix) === true ? [index] : []));
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const node = nodes[index];
    if (node?.mesh !== undefined) return true;
    open.push(...(node?.children ?? []));
  }
  return false;
}
