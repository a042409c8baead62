import { fileURLToPath } from "node:url";
import { build } from "vite";
import { servePlainly } from "./plain-server.ts";

const CACHE = fileURLToPath(new URL("../../../.cache/", import.meta.url));
const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));

/** Where the page with nothing but the engine lies on the server; coded tours are beside it in `coded/`. */
export const PLAYBACK_PAGE = "test-pages/playback.html";

/** Builds the page with nothing but the engine, and serves it with the coded footage. */
export async function servePlaybackPage(): ReturnType<typeof servePlainly> {
  await build({
    configFile: false,
    root: PAGES,
    base: "./",
    logLevel: "error",
    build: {
      outDir: `${CACHE}test-pages`,
      emptyOutDir: true,
      target: "es2023",
      rollupOptions: { input: `${PAGES}playback.html` },
    },
  });
  return servePlainly(CACHE);
}
