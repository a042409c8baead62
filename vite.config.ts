import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const testProject = (name: string, timeoutMs: number) => ({
  name,
  include: [`tests/${name}/**/*.test.ts`],
  testTimeout: timeoutMs,
  hookTimeout: timeoutMs,
});

/**
 * Neither the headset library's emulator (megabytes) nor its default address for models (somebody else's) is ever used;
 * tests/browser/bundle.test.ts fails should either come back.
 */
const trimHeadsetLibrary = () => ({
  name: "trim-headset-library",
  transform: (code: string, id: string) =>
    id.includes("@pmndrs/xr/dist/")
      ? code
          .replace("await import('./emulate.js')", "{}")
          .replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/@webxr-input-profiles[^']*/, "")
      : null,
});

/** The set's code is asked for beside the page's own, not after it has run. */
const preloadScene = (): Plugin => ({
  name: "preload-scene",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((output) => output.type === "chunk");
      const scene = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/mount-scene.tsx"));
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (!scene || !entry) return [];
      const known = new Set([entry.fileName, ...entry.imports]);
      return [scene.fileName, ...scene.imports]
        .filter((fileName) => !known.has(fileName))
        .map((fileName) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, fetchpriority: "low", href: `./${fileName}` },
          injectTo: "head" as const,
        }));
    },
  },
});

/** Title and poster have their few lines of style in the page: the interface's need not have come before they are painted. */
const paintArrivalFirst = (): Plugin => ({
  name: "paint-arrival-first",
  transformIndexHtml: {
    order: "post",
    handler(html) {
      const sheets = html.match(/<link rel="stylesheet"[^>]*>\s*/g) ?? [];
      const without = sheets.reduce((page, sheet) => page.replace(sheet, ""), html);
      return without.replace(/(?=<div id="stage">)/, sheets.join(""));
    },
  },
});

/** `vite build` makes the viewer, `vite build --mode embed` the one file a host page loads. */
export default defineConfig(({ mode }) => ({
  // Relative: a built site works in any subfolder.
  base: "./",
  plugins: [trimHeadsetLibrary(), preloadScene(), paintArrivalFirst()],
  build:
    mode === "embed"
      ? {
          outDir: "dist/embed",
          copyPublicDir: false,
          target: "es2022",
          lib: { entry: "src/embed/element/embed.ts", formats: ["es"], fileName: () => "embed.js" },
        }
      : { outDir: "dist/viewer", target: "es2023", manifest: true, assetsInlineLimit: 2048 },
  test: {
    projects: [
      { test: testProject("unit", 30_000) },
      { test: testProject("architecture", 60_000) },
      {
        test: {
          ...testProject("browser", 300_000),
          // Software rendering: two browsers at once would starve each other.
          fileParallelism: false,
          // Of what a page does, nothing is sure to be done in a second.
          expect: { poll: { timeout: 60_000 } },
          globalSetup: "tests/browser/harness/global-setup.ts",
        },
      },
    ],
  },
}));
