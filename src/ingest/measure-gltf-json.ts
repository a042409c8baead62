import type { GltfJson, GltfPrimitive } from "./gltf-json.ts";

/** What drawing a whole model costs, before anything is culled. */
export interface ModelCost {
  readonly drawCalls: number;
  readonly triangles: number;
}

const [TRIANGLES, TRIANGLE_STRIP, TRIANGLE_FAN] = [4, 5, 6];

/** Counts draw calls and triangles of the default scene from the model's JSON; nothing is decoded. */
export function measureGltfJson(json: GltfJson): ModelCost {
  let drawCalls = 0;
  let triangles = 0;
  const open = [...(json.scenes?.[json.scene ?? 0]?.nodes ?? [])];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const node = json.nodes?.[index];
    if (node === undefined) continue;
    open.push(...(node.children ?? []));
    const instances = countInstances(json, node.extensions?.EXT_mesh_gpu_instancing?.attributes);
    for (const primitive of json.meshes?.[node.mesh ?? -1]?.primitives ?? []) {
      drawCalls += 1;
      triangles += countTriangles(json, primitive) * instances;
    }
  }
  return { drawCalls, triangles };
}

function countTriangles(json: GltfJson, primitive: GltfPrimitive): number {
  const accessor = json.accessors?.[primitive.indices ?? primitive.attributes?.["POSITION"] ?? -1];
  const count = accessor?.count ?? 0;
  const mode = primitive.mode ?? TRIANGLES;
  if (mode === TRIANGLES) return Math.floor(count / 3);
  return mode === TRIANGLE_STRIP || mode === TRIANGLE_FAN ? Math.max(0, count - 2) : 0;
}

function countInstances(json: GltfJson, attributes: Readonly<Record<string, number>> | undefined): number {
  const [first] = Object.values(attributes ?? {});
  return first === undefined ? 1 : (json.accessors?.[first]?.count ?? 1);
}
