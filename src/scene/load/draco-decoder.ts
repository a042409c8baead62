import { DRACOLoader } from "three/examples/jsm/loaders/DRACOLoader.js";

/** A chunk of its own, for the models that need it. The decoder's files come from our own build. Dispose it after use. */
export function createDracoDecoder(): DRACOLoader {
  return new DRACOLoader();
}
