/**
 * Looks at what a glTF file says it will unfold to, before anything is allocated for it: a file of 200 bytes can make
 * the loader take 480 MB, and a chain of 20,000 nodes overflows the stack.
 */
import { GLTF_LIMITS, measureElementBytes } from "../../tour/gltf-limits.ts";
import { SetError } from "./set-error.ts";

const GLB_MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
/** Of an element whose kind is unknown: those of the largest, a matrix of floats. */
const UNKNOWN_ELEMENT_BYTES = 64;

interface GltfOutline {
  extensionsUsed?: string[];
  nodes?: { children?: number[] }[];
  meshes?: unknown[];
  images?: unknown[];
  accessors?: { count?: number; componentType?: number; type?: string }[];
}

/**
 * @returns The extensions that the file uses.
 * @throws SetError `scene/model-unreadable` or `scene/model-too-heavy`.
 */
export function checkModelWeight(bytes: ArrayBuffer, file: string): readonly string[] {
  const outline = readOutline(bytes, file);
  const heavy = (what: string) => new SetError("scene/model-too-heavy", what, file);
  const count = (list: readonly unknown[] | undefined) => (Array.isArray(list) ? list.length : 0);
  for (const key of ["nodes", "meshes", "accessors", "images"] as const)
    if (count(outline[key]) > GLTF_LIMITS[key]) throw heavy(`${count(outline[key])} ${key}`);
  let decodedBytes = 0;
  for (const accessor of outline.accessors ?? []) {
    decodedBytes += (accessor.count ?? 0) * (measureElementBytes(accessor) ?? UNKNOWN_ELEMENT_BYTES);
  }
  if (!(decodedBytes <= GLTF_LIMITS.decodedBytes))
    throw heavy(`${Math.round(decodedBytes / 1e6)} MB decoded`);
  if (nodeDepth(outline.nodes ?? []) > GLTF_LIMITS.nodeDepth)
    throw heavy(`nodes nested deeper than ${GLTF_LIMITS.nodeDepth}, or in a circle`);
  return outline.extensionsUsed ?? [];
}

function readOutline(bytes: ArrayBuffer, file: string): GltfOutline {
  try {
    const outline: unknown = JSON.parse(readJsonText(bytes));
    if (typeof outline === "object" && outline !== null && "asset" in outline) return outline as GltfOutline;
    throw new RangeError("no asset");
  } catch (cause) {
    throw new SetError("scene/model-unreadable", `Not a glTF file: ${String(cause)}`, file);
  }
}

/** @see https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#glb-file-format-specification */
function readJsonText(bytes: ArrayBuffer): string {
  const decoder = new TextDecoder();
  if (bytes.byteLength < 20) throw new RangeError(`${bytes.byteLength} bytes`);
  const view = new DataView(bytes);
  if (view.getUint32(0, true) !== GLB_MAGIC) return decoder.decode(bytes);
  const sizeBytes = view.getUint32(12, true);
  if (view.getUint32(16, true) !== JSON_CHUNK || 20 + sizeBytes > bytes.byteLength)
    throw new RangeError("the JSON chunk is missing or cut off");
  return decoder.decode(new Uint8Array(bytes, 20, sizeBytes));
}

/** Levels of the deepest chain, walked without recursion; infinite for a circle. */
function nodeDepth(nodes: readonly { children?: number[] }[]): number {
  const isChild = new Set(nodes.flatMap((node) => node.children ?? []));
  let level = nodes.map((_, index) => index).filter((index) => !isChild.has(index));
  if (level.length === 0 && nodes.length > 0) return Number.POSITIVE_INFINITY;
  let depth = 0;
  while (level.length > 0) {
    depth += 1;
    if (depth > GLTF_LIMITS.nodeDepth) return Number.POSITIVE_INFINITY;
    level = level.flatMap((index) => nodes[index]?.children ?? []);
    if (level.length > nodes.length) return Number.POSITIVE_INFINITY;
  }
  return depth;
}
