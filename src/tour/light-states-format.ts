/**
 * What a model says of states of light, in the glTF extension `HOTSET_light_states` (docs/adr/0006): as it may stand in the
 * JSON, and as it is read. Whoever packs a model and whoever shows it read it with the same code.
 */

export const LIGHT_STATES_EXTENSION = "HOTSET_light_states";

/** One state of light. The first of a model is the one that its own colours show. */
export interface ModelLightState {
  readonly name: string;
  /** How strongly each circuit of lamps burns in this state, by its name; 1 is as the lamps are in the file, absent is off. */
  readonly circuits: Readonly<Record<string, number>>;
}

/** What a material's colour is multiplied with in a state. */
export interface LightRatio<TextureReference> {
  /** Name of the state. */
  readonly state: string;
  /** Linear red, green, blue; may exceed 1 where the state is brighter than the colours. */
  readonly factor: readonly [number, number, number];
  /** Times the factor; coded as sRGB, read at the coordinates of the base colour's texture. Null: the factor alone. */
  readonly texture: TextureReference | null;
}

/** A texture as glTF refers to it. */
export interface GltfTextureReference {
  readonly index: number;
}

/** Beyond these a file was not made by a packager. */
const MOST = { states: 16, circuits: 64, factor: 1024 } as const;

/**
 * Reads the extension of the whole model. What cannot be understood is left out.
 *
 * @param found Value of the extension at the root of the JSON.
 */
export function parseModelLightStates(found: unknown): readonly ModelLightState[] {
  return entriesOf(found, "states").flatMap((entry) => {
    const name = valueOf(entry, "name");
    if (typeof name !== "string" || name === "") return [];
    const written = valueOf(entry, "circuits");
    const pairs = typeof written === "object" && written !== null ? Object.entries(written) : [];
    const circuits = pairs
      .slice(0, MOST.circuits)
      .filter((pair): pair is [string, number] => isShare(pair[1]));
    return [{ name, circuits: Object.fromEntries(circuits) }];
  });
}

/** Reads the extension of one material, as `parseModelLightStates` that of the model. */
export function parseLightRatios(found: unknown): readonly LightRatio<GltfTextureReference>[] {
  return entriesOf(found, "ratios").flatMap((entry) => {
    const state = valueOf(entry, "state");
    if (typeof state !== "string") return [];
    const written = valueOf(entry, "factor");
    const [red, green, blue] = Array.isArray(written) ? (written as readonly unknown[]) : [1, 1, 1];
    if (!isShare(red) || !isShare(green) || !isShare(blue)) return [];
    const index = valueOf(valueOf(entry, "texture"), "index");
    const texture = typeof index === "number" && Number.isInteger(index) && index >= 0 ? { index } : null;
    return [{ state, factor: [red, green, blue] as const, texture }];
  });
}

function entriesOf(owner: unknown, key: string): readonly unknown[] {
  const list = valueOf(owner, key);
  return Array.isArray(list) ? (list as readonly unknown[]).slice(0, MOST.states) : [];
}

function valueOf(owner: unknown, key: string): unknown {
  return typeof owner === "object" && owner !== null && Object.hasOwn(owner, key)
    ? (Reflect.get(owner, key) as unknown)
    : undefined;
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= MOST.factor;
}
