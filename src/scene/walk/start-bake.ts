import { BAKE_KEY } from "./bake-key.ts";
import type { BakeInput } from "../../walk/bake-floor.ts";
import type { FloorTile } from "../../walk/floor-tile.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the bundled worker.
import workerUrl from "./bake-worker.ts?worker&url";

/**
 * Bakes in a worker; where a page may have none (a sandboxed frame without an origin), on the page's own thread, from the
 * worker's own file: a second import of the baking half of navcat would put it before the set for everyone (20 kB gzipped).
 *
 * @returns Null when nobody could stand anywhere.
 */
export async function startBake(input: BakeInput): Promise<FloorTile | null> {
  try {
    return await bakeInWorker(input);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    await import(/* @vite-ignore */ workerUrl);
    const bakeFloor = Reflect.get(globalThis, BAKE_KEY) as (input: BakeInput) => FloorTile | null;
    return bakeFloor(input);
  }
}

function bakeInWorker(input: BakeInput): Promise<FloorTile | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FloorTile | null>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", (event) => {
      worker.terminate();
      reject(new Error(event.message || "The worker did not start."));
    });
    // A worker's port has no origin to name.
    worker.postMessage(input, []);
  });
}
