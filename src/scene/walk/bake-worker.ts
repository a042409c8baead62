/**
 * The bake, off the page's thread: input and answer are plain data. Where a page may have no worker it imports this file
 * itself and finds the bake under `BAKE_KEY`: a bundled worker has no exports.
 */
import { BAKE_KEY } from "./bake-key.ts";
import { bakeNavMesh, type BakeInput } from "./bake-navmesh.ts";

if (typeof document === "undefined") {
  addEventListener("message", ({ data }: MessageEvent<BakeInput>) => {
    postMessage(bakeNavMesh(data));
  });
} else {
  Object.defineProperty(globalThis, BAKE_KEY, { value: bakeNavMesh, configurable: true });
}
