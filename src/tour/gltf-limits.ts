/**
 * What a set's model may ask of its readers. Beyond these they allocate or recurse without end: a file of 200 bytes can
 * ask for gigabytes. Whoever packs a tour and whoever shows it judge by the same numbers, so that what was let pass is shown.
 */
export const GLTF_LIMITS = {
  nodes: 20_000,
  /** Levels of the node tree; readers walk it by recursion. */
  nodeDepth: 128,
  meshes: 20_000,
  accessors: 50_000,
  images: 512,
  /** Bytes of all accessors when decoded. */
  decodedBytes: 512_000_000,
} as const;

/** Bytes of one component, by glTF's componentType. */
const COMPONENT_BYTES: ReadonlyMap<number, number> = new Map([
  [5120, 1],
  [5121, 1],
  [5122, 2],
  [5123, 2],
  [5125, 4],
  [5126, 4],
]);

/** Components of one element, by glTF's type. */
const TYPE_COMPONENTS: ReadonlyMap<string, number> = new Map([
  ["SCALAR", 1],
  ["VEC2", 2],
  ["VEC3", 3],
  ["VEC4", 4],
  ["MAT2", 4],
  ["MAT3", 9],
  ["MAT4", 16],
]);

/**
 * Bytes of one element of an accessor when decoded, without padding.
 *
 * @param accessor As in the file, where anything may be missing or wrong.
 * @returns Null where its type or componentType is none that glTF knows.
 * @see https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#accessor-data-types
 */
export function measureElementBytes(accessor: {
  readonly componentType?: number;
  readonly type?: string;
}): number | null {
  const componentBytes = COMPONENT_BYTES.get(accessor.componentType ?? 0);
  const components = TYPE_COMPONENTS.get(accessor.type ?? "");
  return componentBytes === undefined || components === undefined ? null : componentBytes * components;
}
