/**
 * The bake, off the page's thread: input and answer are plain data. Where a page may have no worker it imports this file
 * itself and finds the bake under `BAKE_KEY`: a bundled worker has no exports.
 */
import { BAKE_KEY } from "./bake-key.ts";
import { bakeFloor, type BakeInput } from "../../walk/bake-floor.ts";

if (typeof document === "undefined") {
  addEventListener("message", ({ data }: MessageEvent<BakeInput>) => {
    postMessage(bakeFloor(data));
  });
} else {
  Object.defineProperty(globalThis, BAKE_KEY, { value: bakeFloor, configurable: true });
}
