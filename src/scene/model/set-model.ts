import { Box3, DirectionalLight, Group, HemisphereLight, type Light, Mesh, type Object3D } from "three";
import type { GLTF } from "three/examples/jsm/loaders/GLTFLoader.js";
import { createModelAnimation } from "./model-animation.ts";
import { prepareMaterials } from "./prepare-materials.ts";

export interface SetModel {
  readonly root: Group;
  /** Meshes that one can see: what labels hide behind and feet cannot pass. */
  readonly solids: readonly Mesh[];
  /** Invisible surfaces marked as walkable; empty: the tour names none. */
  readonly walkSurfaces: readonly Mesh[];
  /** Of everything visible, metres. */
  readonly bounds: Box3;
  /** By the name written in the file; null: there is none. */
  findNode(name: string): Object3D | null;
  /** Hides the nodes whose names begin with one of these, and shows those that it hid before. */
  hide(prefixes: readonly string[]): void;
  /** Puts more of the set among what is there: things that are only looked at. */
  add(scene: Group): void;
  /** Poses the clips of a take (null: none is open) at one of its times. True when anything may have moved. */
  pose(timeSeconds: number, take: string | null): boolean;
  dispose(): void;
}

/** Indexes a loaded model and makes it ready to be drawn as it was meant. */
export function createSetModel(
  gltf: Pick<GLTF, "scene" | "animations">,
  walkable: string | undefined,
): SetModel {
  const root = gltf.scene;
  root.updateMatrixWorld(true);
  const nodes = new Map<string, Object3D>();
  const solids: Mesh[] = [];
  const walkSurfaces: Mesh[] = [];
  const lights: Light[] = [];
  const enlist = (node: Object3D) => {
    for (const name of [node.name, writtenName(node)]) if (name && !nodes.has(name)) nodes.set(name, node);
    if ("isLight" in node) lights.push(node as Light);
    if (!(node instanceof Mesh)) return;
    if (walkable !== undefined && isUnder(node, walkable)) walkSurfaces.push(node);
    else solids.push(node);
  };
  root.traverse(enlist);
  for (const surface of walkSurfaces) surface.visible = false;
  if (prepareMaterials(solids) && lights.length === 0) root.add(createFallbackLight());
  const bounds = new Box3();
  for (const solid of solids) bounds.expandByObject(solid);
  if (bounds.isEmpty()) bounds.setFromObject(root);
  const animation = createModelAnimation(root, gltf.animations);
  animation.pose(0, null);
  const hidden: Object3D[] = [];
  let withheld: readonly string[] = [];
  function hide(prefixes: readonly string[]) {
    withheld = prefixes;
    for (const node of hidden.splice(0)) node.visible = true;
    for (const [name, node] of nodes) {
      if (!node.visible || !prefixes.some((prefix) => name.startsWith(prefix))) continue;
      node.visible = false;
      hidden.push(node);
    }
  }
  return {
    hide,
    add(scene) {
      scene.updateMatrixWorld(true);
      scene.traverse(enlist);
      prepareMaterials(solids);
      bounds.expandByObject(scene);
      hide(withheld);
      root.add(scene);
    },
    root,
    solids,
    walkSurfaces,
    bounds,
    findNode: (name) => nodes.get(name) ?? null,
    pose: animation.pose,
    dispose() {
      animation.dispose();
      for (const mesh of [...solids, ...walkSurfaces]) disposeMesh(mesh);
    },
  };
}

/** three rewrites names with spaces, dots or brackets; the loader keeps the written one in userData. */
function writtenName(node: Object3D): string | null {
  const name: unknown = Object.hasOwn(node.userData, "name") ? node.userData["name"] : null;
  return typeof name === "string" ? name : null;
}

function isUnder(node: Object3D, prefix: string): boolean {
  for (let at: Object3D | null = node; at; at = at.parent) {
    if ((writtenName(at) ?? at.name).startsWith(prefix)) return true;
  }
  return false;
}

/** For a lit model without a single lamp: neutral, from above, so that shapes can be read. */
function createFallbackLight(): Group {
  const light = new Group();
  const key = new DirectionalLight(0xffffff, 1.6);
  key.position.set(3, 8, 5);
  light.add(new HemisphereLight(0xffffff, 0x6b6560, 1.5), key);
  return light;
}

function disposeMesh(mesh: Mesh): void {
  mesh.geometry.dispose();
  for (const material of [mesh.material].flat()) {
    for (const value of Object.values(material)) {
      if (typeof value === "object" && value !== null && "isTexture" in value && "dispose" in value)
        (value as { dispose(): void }).dispose();
    }
    material.dispose();
  }
}
