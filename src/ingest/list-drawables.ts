import {
  ExtensionProperty,
  Texture,
  type Document,
  type Material,
  type Node,
  type Primitive,
  type Property,
  type mat4,
  type vec3,
} from "@gltf-transform/core";
import { trianglesOf } from "./measure-model.ts";

/** One draw call of a model. */
export interface Drawable {
  /** The eight corners of its box in the world, metres; null: it may be anywhere, and counts as seen from everywhere. */
  readonly corners: readonly vec3[] | null;
  readonly triangles: number;
  readonly textures: readonly Texture[];
}

/**
 * Everything of a model that a viewer draws: one entry per primitive per node.
 *
 * @param hiddenPrefix Node-name prefix of surfaces that are there for feet only; null: there are none.
 */
export function listDrawables(document: Document, hiddenPrefix: string | null): readonly Drawable[] {
  const drawables: Drawable[] = [];
  const texturesOf = createTextureFinder(document);
  const visit = (node: Node): void => {
    if (hiddenPrefix !== null && node.getName().startsWith(hiddenPrefix)) return;
    const instances = countInstances(node);
    const matrix = node.getWorldMatrix();
    // Bones and instances carry a mesh away from its node.
    const isAnywhere = node.getSkin() !== null || instances !== null;
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      drawables.push({
        corners: isAnywhere ? null : cornersOf(primitive, matrix),
        triangles: trianglesOf(primitive) * (instances ?? 1),
        textures: texturesOf(primitive.getMaterial()),
      });
    }
    for (const child of node.listChildren()) visit(child);
  };
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  for (const node of scene?.listChildren() ?? []) visit(node);
  return drawables;
}

/** Number of copies that EXT_mesh_gpu_instancing makes of a node's mesh; null: it has none. */
function countInstances(node: Node): number | null {
  const instancing = node.getExtension("EXT_mesh_gpu_instancing");
  if (instancing === null || !("listAttributes" in instancing)) return null;
  const attributes = (instancing.listAttributes as () => readonly { getCount(): number }[])();
  return attributes[0]?.getCount() ?? 1;
}

function cornersOf(primitive: Primitive, matrix: mat4): readonly vec3[] | null {
  const position = primitive.getAttribute("POSITION");
  if (position === null || position.getCount() === 0) return null;
  const least = position.getMinNormalized([]);
  const most = position.getMaxNormalized([]);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const [x = 0, y = 0, z = 0] = [0, 1, 2].map((axis) => ((corner >> axis) & 1 ? most : least)[axis] ?? 0);
    return applyMatrix(matrix, x, y, z);
  });
}

function applyMatrix(m: mat4, x: number, y: number, z: number): vec3 {
  return [
    m[0] * x + m[4] * y + m[8] * z + m[12],
    m[1] * x + m[5] * y + m[9] * z + m[13],
    m[2] * x + m[6] * y + m[10] * z + m[14],
  ];
}

/** Textures that a material binds, those of its extensions included. */
function createTextureFinder(document: Document): (material: Material | null) => readonly Texture[] {
  const graph = document.getGraph();
  const found = new Map<Material, readonly Texture[]>();
  const collect = (owner: Property): Texture[] =>
    graph.listChildren(owner).flatMap((child) => {
      if (child instanceof Texture) return [child];
      return child instanceof ExtensionProperty ? collect(child) : [];
    });
  return (material) => {
    if (material === null) return [];
    const textures = found.get(material) ?? [...new Set(collect(material))];
    found.set(material, textures);
    return textures;
  };
}
