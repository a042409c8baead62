import { LoadingManager } from "three";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";
import type { LitModel } from "../light/set-light.ts";
import { checkModelWeight } from "./check-model-weight.ts";
import { fetchModel } from "./fetch-model.ts";
import { SetError } from "./set-error.ts";

export interface LoadSetOptions {
  /** Absolute URL of the model. */
  readonly url: string;
  readonly onProgress: (loadedBytes: number, totalBytes: number | null) => void;
  readonly signal: AbortSignal;
  /** As of `fetchModel`. */
  readonly whenFree?: () => Promise<void>;
}

export interface LoadedSet {
  readonly gltf: LitModel;
  /** Of the model's file. */
  readonly sizeBytes: number;
}

/** Fetches and decodes the model of a set. Decoders, and what follows light, are fetched only when the file needs them. */
export async function loadSet(options: LoadSetOptions): Promise<LoadedSet> {
  const { url, onProgress, signal, whenFree } = options;
  const bytes = await fetchModel(url, onProgress, signal, whenFree);
  const extensions = checkModelWeight(bytes, url);
  const folder = new URL(".", url).href;
  const manager = new LoadingManager();
  manager.setURLModifier((wanted) => keepInside(wanted, folder));
  const loader = new GLTFLoader(manager);
  const draco = extensions.includes("KHR_draco_mesh_compression")
    ? await import("./draco-decoder.ts").then(({ createDracoDecoder }) => createDracoDecoder())
    : null;
  if (draco) loader.setDRACOLoader(draco);
  if (extensions.some((name) => /^(EXT|KHR)_meshopt_compression$/.test(name))) {
    const { MeshoptDecoder } = await import("three/examples/jsm/libs/meshopt_decoder.module.js");
    loader.setMeshoptDecoder(MeshoptDecoder);
  }
  if (extensions.includes("HOTSET_light_states"))
    loader.register((await import("../light/set-light.ts")).createLightPlugin);
  try {
    return { gltf: await loader.parseAsync(bytes, folder), sizeBytes: bytes.byteLength };
  } catch (cause) {
    throw new SetError("scene/model-unreadable", cause instanceof Error ? cause.message : String(cause), url);
  } finally {
    draco?.dispose();
  }
}

/** A model may name other files; only those of the tour are fetched. */
function keepInside(wanted: string, folder: string): string {
  if (wanted.startsWith("blob:") || wanted.startsWith("data:")) return wanted;
  if (new URL(wanted, folder).href.startsWith(folder)) return wanted;
  throw new RangeError(`The model names a file outside its folder: ${wanted}`);
}
