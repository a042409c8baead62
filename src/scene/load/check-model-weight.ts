/**
 * Looks at what a glTF file says it will unfold to, before anything is allocated for it: a file of 200 bytes can make
 * the loader take 480 MB, and a chain of 20,000 nodes overflows the stack.
 */
import { SetError } from "./set-error.ts";

export const MODEL_LIMITS = {
  decodedBytes: 600_000_000,
  nodes: 20_000,
  depth: 200,
  images: 400,
  meshes: 20_000,
} as const;

const GLB_MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const COMPONENT_BYTES: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
const TYPE_COMPONENTS: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16, // oxfmt-ignore
};

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
  if (count(outline.nodes) > MODEL_LIMITS.nodes) throw heavy(`${count(outline.nodes)} nodes`);
  if (count(outline.meshes) > MODEL_LIMITS.meshes) throw heavy(`${count(outline.meshes)} meshes`);
  if (count(outline.images) > MODEL_LIMITS.images) throw heavy(`${count(outline.images)} images`);
  let decodedBytes = 0;
  for (const accessor of outline.accessors ?? []) {
    const components = TYPE_COMPONENTS[accessor.type ?? ""] ?? 16;
    decodedBytes += (accessor.count ?? 0) * components * (COMPONENT_BYTES[accessor.componentType ?? 0] ?? 4);
  }
  if (!(decodedBytes <= MODEL_LIMITS.decodedBytes))
    throw heavy(`${Math.round(decodedBytes / 1e6)} MB decoded`);
  if (nodeDepth(outline.nodes ?? []) > MODEL_LIMITS.depth)
    throw heavy(`nodes nested deeper than ${MODEL_LIMITS.depth}, or in a circle`);
  return outline.extensionsUsed ?? [];
}

function readOutline(bytes: ArrayBuffer, file: string): GltfOutline {
  try {
    const outline: unknown = JSON.parse(readJsonText(bytes));
    if (typeof outline === "object" && outline !== null && "asset" in outline) return outline as GltfOutline;
  } catch (cause) {
    throw new SetError("scene/model-unreadable", `Not a glTF file: ${String(cause)}`, file);
  }
  throw new SetError("scene/model-unreadable", "Not a glTF file: it has no asset.", file);
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
    if (depth > MODEL_LIMITS.depth) return Number.POSITIVE_INFINITY;
    level = level.flatMap((index) => nodes[index]?.children ?? []);
    if (level.length > nodes.length) return Number.POSITIVE_INFINITY;
  }
  return depth;
}
