/** A chunk of its own: only sets with states of light need it. */
import type { GLTF, GLTFLoaderPlugin, GLTFParser } from "three/examples/jsm/loaders/GLTFLoader.js";
import type { Session } from "../../session/session.ts";
import { chooseLight, type LightLevels } from "../../tour/choose-light.ts";
import { LIGHT_STATES_EXTENSION } from "../../tour/light-states-format.ts";
import { openTake } from "../open-take.ts";
import { readModelLight, type ModelLight } from "./read-model-light.ts";

/** The light of a set with several states, following what is open and the time of its take. */
export interface SetLight {
  /** Would a frame show another light than the last one did? Cheap. */
  isBehind(session: Session, timeSeconds: number): boolean;
  /** Shows the light that belongs to this moment. @param timeSeconds Take time of the picture that is seen. */
  show(session: Session, timeSeconds: number): void;
  dispose(): void;
}

/** A loaded model, with its light when it has states of it. */
export interface LitModel extends GLTF {
  light?: SetLight;
}

/** For the loader: reads a model's states of light while it is loaded, and leaves its light beside the scene. */
export function createLightPlugin(parser: GLTFParser): GLTFLoaderPlugin & { readonly name: string } {
  return {
    name: LIGHT_STATES_EXTENSION,
    async afterRoot(gltf: LitModel) {
      gltf.light = createSetLight(await readModelLight(parser, gltf));
    },
  };
}

/** The set begins in its first state, as its colours and lamps are in the file. */
export function createSetLight(model: ModelLight): SetLight {
  let shown: LightLevels = new Map();
  const apply = (levels: LightLevels) => {
    for (const [name, uniform] of model.levels) uniform.value = levels.get(name) ?? 0;
    for (const { light, circuit, fullIntensity } of model.lamps)
      light.intensity = fullIntensity * burning(model, circuit, levels);
  };
  return {
    isBehind: (session, timeSeconds) => !isSame(wished(session, timeSeconds), shown),
    show(session, timeSeconds) {
      const levels = wished(session, timeSeconds);
      if (isSame(levels, shown)) return;
      shown = levels;
      apply(levels);
    },
    dispose: model.dispose,
  };
}

function wished(session: Session, timeSeconds: number): LightLevels {
  const state = session.getState();
  const hotspot = state.tour?.hotspots.find(({ id }) => id === state.hotspot) ?? null;
  return state.tour
    ? chooseLight(state.tour.set, { take: openTake(state), hotspot }, timeSeconds)
    : new Map();
}

/** How strongly a circuit burns in a mix of states; what the model does not know counts as its first state. */
function burning({ states }: ModelLight, circuit: string, levels: LightLevels): number {
  const share = (name: string) => levels.get(name) ?? 0;
  const others = states.slice(1).reduce((sum, { name }) => sum + share(name), 0);
  return states.reduce(
    (sum, { name, circuits }, index) =>
      sum + (index === 0 ? Math.max(1 - others, 0) : share(name)) * (circuits[circuit] ?? 0),
    0,
  );
}

function isSame(a: LightLevels, b: LightLevels): boolean {
  return a.size === b.size && [...a].every(([name, level]) => b.get(name) === level);
}
