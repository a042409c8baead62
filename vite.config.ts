import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const testProject = (name: string, timeoutMs: number) => ({
  name,
  include: [`tests/${name}/**/*.test.ts`],
  testTimeout: timeoutMs,
  hookTimeout: timeoutMs,
});

/** `vite build` makes the viewer, `vite build --mode embed` the one file a host page loads. */
export default defineConfig(({ mode }) => ({
  // Relative: a built site works in any subfolder.
  base: "./",
  plugins: [react()],
  resolve: {
    // The headset library imports its emulator lazily; leaving it out keeps megabytes of it out of every built tour.
    alias: [{ find: /^\.\/emulate\.js$/, replacement: path.resolve("src/xr/no-emulator.ts") }],
  },
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
          globalSetup: "tests/browser/harness/global-setup.ts",
        },
      },
    ],
  },
}));
