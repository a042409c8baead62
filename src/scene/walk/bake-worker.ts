/** The bake, off the page's thread: input and answer are plain data. */
import { bakeNavMesh, type BakeInput } from "./bake-navmesh.ts";

addEventListener("message", ({ data }: MessageEvent<BakeInput>) => {
  postMessage(bakeNavMesh(data));
});
