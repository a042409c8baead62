import { GLTF_LIMITS, measureElementBytes } from "../tour/gltf-limits.ts";
import type { GltfJson } from "./gltf-json.ts";
import type { GltfProblem } from "./read-gltf-json.ts";

const EXPORT_AGAIN = "Export the model again; this file is damaged or made to do harm.";

/** Judges what a model's JSON asks a reader to do, before any reader does it. */
export function checkGltfLimits(json: GltfJson): GltfProblem[] {
  return [...checkCounts(json), ...checkTree(json), ...checkAccessors(json)];
}

function checkCounts(json: GltfJson): GltfProblem[] {
  return (["nodes", "meshes", "accessors", "images"] as const).flatMap((key) => {
    const found = json[key]?.length ?? 0;
    return found <= GLTF_LIMITS[key]
      ? []
      : [
          {
            message: `The model has ${found} ${key}; at most ${GLTF_LIMITS[key]} are read.`,
            hint: "Join what belongs together.",
          },
        ];
  });
}

/** The nodes must form trees of bounded depth: each with at most one parent, and no loops. */
function checkTree(json: GltfJson): GltfProblem[] {
  const nodes = json.nodes ?? [];
  const parents = new Map<number, number>();
  for (const [index, node] of nodes.entries()) {
    for (const child of node.children ?? []) {
      if (nodes[child] === undefined)
        return [{ message: `Node ${index} has a child ${child}, which is not there.`, hint: EXPORT_AGAIN }];
      if (parents.has(child)) return [{ message: `Node ${child} has two parents.`, hint: EXPORT_AGAIN }];
      parents.set(child, index);
    }
  }
  const depths = new Map<number, number>();
  for (const index of nodes.keys()) {
    const chain: number[] = [];
    let at: number | undefined = index;
    while (at !== undefined && !depths.has(at)) {
      chain.push(at);
      // Everything above was walked without reaching a root: a loop, or deeper than any tree of a set.
      if (chain.length > GLTF_LIMITS.nodeDepth)
        return [
          {
            message: `The model's nodes nest more than ${GLTF_LIMITS.nodeDepth} levels deep.`,
            hint: "Flatten the hierarchy.",
          },
        ];
      at = parents.get(at);
    }
    let depth = at === undefined ? 0 : (depths.get(at) ?? 0);
    for (const node of chain.toReversed()) {
      depth += 1;
      depths.set(node, depth);
    }
    if (depth > GLTF_LIMITS.nodeDepth)
      return [
        {
          message: `The model's nodes nest more than ${GLTF_LIMITS.nodeDepth} levels deep.`,
          hint: "Flatten the hierarchy.",
        },
      ];
  }
  return [];
}

function checkAccessors(json: GltfJson): GltfProblem[] {
  let decodedBytes = 0;
  for (const [index, accessor] of (json.accessors ?? []).entries()) {
    const elementBytes = measureElementBytes(accessor);
    const count = accessor.count ?? Number.NaN;
    if (elementBytes === null || !Number.isInteger(count) || count < 0) {
      return [{ message: `Accessor ${index} has no size that can be understood.`, hint: EXPORT_AGAIN }];
    }
    decodedBytes += count * elementBytes;
    if (decodedBytes > GLTF_LIMITS.decodedBytes) {
      return [
        {
          message: `The model's geometry is larger than ${GLTF_LIMITS.decodedBytes} bytes when decoded.`,
          hint: "Reduce the meshes; a set needs far less.",
        },
      ];
    }
    const view = accessor.bufferView === undefined ? undefined : json.bufferViews?.[accessor.bufferView];
    if (accessor.bufferView !== undefined && view === undefined)
      return [{ message: `Accessor ${index} reads a buffer view that is not there.`, hint: EXPORT_AGAIN }];
    if (view !== undefined && count > 0) {
      const stride = view.byteStride ?? elementBytes;
      const needed = (accessor.byteOffset ?? 0) + stride * (count - 1) + elementBytes;
      if (needed > (view.byteLength ?? 0))
        return [{ message: `Accessor ${index} reads beyond its buffer view.`, hint: EXPORT_AGAIN }];
    }
  }
  return checkBufferViews(json);
}

function checkBufferViews(json: GltfJson): GltfProblem[] {
  let decodedBytes = 0;
  for (const [index, view] of (json.bufferViews ?? []).entries()) {
    const buffer = json.buffers?.[view.buffer ?? -1];
    if (buffer === undefined)
      return [{ message: `Buffer view ${index} reads a buffer that is not there.`, hint: EXPORT_AGAIN }];
    const meshopt = view.extensions?.EXT_meshopt_compression;
    decodedBytes += (meshopt?.count ?? 0) * (meshopt?.byteStride ?? 0);
    if (decodedBytes > GLTF_LIMITS.decodedBytes)
      return [{ message: "The model's compressed geometry is too large when decoded.", hint: EXPORT_AGAIN }];
    // A compressed view's own buffer is only a placeholder for what decoding makes.
    if (meshopt === undefined && (view.byteOffset ?? 0) + (view.byteLength ?? 0) > (buffer.byteLength ?? 0)) {
      return [{ message: `Buffer view ${index} reads beyond its buffer.`, hint: EXPORT_AGAIN }];
    }
  }
  return [];
}
