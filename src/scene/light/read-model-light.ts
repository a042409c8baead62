import {
  type IUniform,
  type Light,
  Material,
  type Object3D,
  SRGBColorSpace,
  type Texture,
  Vector3,
} from "three";
import type { GLTF, GLTFParser } from "three/examples/jsm/loaders/GLTFLoader.js";
import {
  LIGHT_STATES_EXTENSION,
  parseLightRatios,
  parseModelLightStates,
  type ModelLightState,
} from "../../tour/light-states-format.ts";
import { lightMaterial, type MaterialRatio } from "./light-material.ts";

/** A lamp of the model and what it burns with when its circuit is on. */
interface Lamp {
  readonly light: Light;
  readonly circuit: string;
  readonly fullIntensity: number;
}

/** The states of light that a loaded model carries. */
export interface ModelLight {
  readonly states: readonly ModelLightState[];
  /** Of every state but the first, by name: how much of it the materials show. */
  readonly levels: ReadonlyMap<string, IUniform<number>>;
  readonly lamps: readonly Lamp[];
  /** Gives back what the materials themselves do not. */
  dispose(): void;
}

/** Makes every material and lamp of a model that has states of light ready to follow them. */
export async function readModelLight(parser: GLTFParser, gltf: Pick<GLTF, "scene">): Promise<ModelLight> {
  const json = parser.json as {
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly materials?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
  };
  const states = parseModelLightStates(json.extensions?.[LIGHT_STATES_EXTENSION]);
  const levels = new Map(states.slice(1).map(({ name }) => [name, { value: 0 }]));
  const textures = new Set<Texture>();

  async function readRatios(index: number): Promise<readonly MaterialRatio[]> {
    const found = parseLightRatios(json.materials?.[index]?.extensions?.[LIGHT_STATES_EXTENSION]);
    const ratios = await Promise.all(
      found.map(async ({ state, factor, texture }): Promise<MaterialRatio | null> => {
        const level = levels.get(state);
        if (!level) return null;
        const loaded = texture && (await parser.assignTexture({}, "map", { ...texture }, SRGBColorSpace));
        if (loaded) textures.add(loaded);
        return { level, factor: new Vector3(...factor), texture: loaded ?? null };
      }),
    );
    return ratios.filter((ratio) => ratio !== null);
  }

  const byIndex = new Map<number, Promise<readonly MaterialRatio[]>>();
  for (const [made, { materials: index }] of parser.associations) {
    if (!(made instanceof Material) || index === undefined) continue;
    const reading = byIndex.get(index) ?? readRatios(index);
    byIndex.set(index, reading);
    const ratios = await reading;
    // Without a picture of its own a material has no coordinates to read another by.
    const usable = "map" in made && made.map ? ratios : ratios.filter(({ texture }) => texture === null);
    if (usable.length > 0) lightMaterial(made, usable);
  }
  return {
    states,
    levels,
    lamps: findLamps(gltf.scene),
    dispose() {
      for (const texture of textures) texture.dispose();
    },
  };
}

/** Lamps say their circuit in `extras.hotset.circuit`, of the light or of its node; others always burn. */
function findLamps(root: Object3D): readonly Lamp[] {
  const lamps: Lamp[] = [];
  root.traverse((node) => {
    if (!("isLight" in node)) return;
    const light = node as Light;
    const circuit = readCircuit(light) ?? (light.parent && readCircuit(light.parent));
    if (circuit !== null) lamps.push({ light, circuit, fullIntensity: light.intensity });
  });
  return lamps;
}

function readCircuit({ userData }: Object3D): string | null {
  const extras: unknown = userData["hotset"];
  if (typeof extras !== "object" || extras === null || !("circuit" in extras)) return null;
  return typeof extras.circuit === "string" ? extras.circuit : null;
}
