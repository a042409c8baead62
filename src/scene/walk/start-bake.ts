import type { NavMesh } from "navcat";
import type { BakeInput } from "./bake-navmesh.ts";

/**
 * Bakes in a worker; where a page may have none (a sandboxed frame without an origin), on the page's own thread.
 *
 * @returns Null when nobody could stand anywhere.
 */
export async function startBake(input: BakeInput): Promise<NavMesh | null> {
  try {
    return await bakeInWorker(input);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const { bakeNavMesh } = await import("./bake-navmesh.ts");
    return bakeNavMesh(input);
  }
}

function bakeInWorker(input: BakeInput): Promise<NavMesh | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./bake-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<NavMesh | null>) => {
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
