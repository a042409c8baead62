import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allChunks, chunksOf, gzipBytes, readChunk } from "./harness/bundle-facts.ts";

const budget = JSON.parse(readFileSync("tests/architecture/size-budget.json", "utf8")) as {
  firstWords: number;
  walkable: number;
  embed: number;
};
const sum = (chunks: { gzipBytes: number }[]) => chunks.reduce((total, chunk) => total + chunk.gzipBytes, 0);
const PAGE = "index.html";
const SCENE = "src/scene/mount-scene.tsx";
const HEADSET = "src/xr/headset.tsx";
/** Fetched before the first step, though not imported: geometry is packed. Where one can walk comes with the tour (demo.test.ts). */
const DECODER = "node_modules/three/examples/jsm/libs/meshopt_decoder.module.js";
/** As much, for a set with states of light, such as the demo's. */
const LIGHT = "src/scene/light/set-light.ts";
const ENGINE = "src/playback/open-playback.ts";

describe("the built viewer", () => {
  it("needs no more JavaScript before the first words and the poster than its budget", () => {
    const chunks = chunksOf(PAGE);
    console.table([...chunks, { file: "sum", gzipBytes: sum(chunks) }]);
    expect(sum(chunks)).toBeLessThanOrEqual(budget.firstWords);
  });

  it("needs no more JavaScript before the set is walkable than its budget", () => {
    const chunks = chunksOf(PAGE, SCENE, DECODER, LIGHT);
    console.table([...chunks, { file: "sum", gzipBytes: sum(chunks) }]);
    expect(sum(chunks)).toBeLessThanOrEqual(budget.walkable);
  });

  it("keeps engine, hls.js and headset in chunks of their own", () => {
    const early = new Set(chunksOf(PAGE, SCENE).map((chunk) => chunk.file));
    const [engine] = chunksOf(ENGINE);
    const [headset] = chunksOf(HEADSET);
    expect(early.has(engine!.file)).toBe(false);
    expect(early.has(headset!.file)).toBe(false);
    const withHls = allChunks().filter((chunk) => readChunk(chunk.file).includes("hlsManifestLoaded"));
    expect(withHls.length).toBeGreaterThan(0);
    for (const chunk of withHls) expect(early.has(chunk.file)).toBe(false);
  });

  it("loads nothing of mediabunny for a take that elements play", () => {
    const withMediabunny = allChunks().filter((chunk) =>
      readChunk(chunk.file).includes("InputDisposedError"),
    );
    expect(withMediabunny.length).toBeGreaterThan(0);
    const usual = new Set(chunksOf(PAGE, SCENE, ENGINE).map((chunk) => chunk.file));
    for (const chunk of withMediabunny) expect(usual.has(chunk.file)).toBe(false);
  });

  it("has no emulator and no address of anyone's CDN in it", () => {
    for (const { file } of allChunks()) {
      const code = readChunk(file);
      expect(code, file).not.toMatch(
        /https?:\/\/(cdn|unpkg|[a-z.]*jsdelivr|[a-z.]*gstatic|raw\.githack|[a-z.]*cloudflare)/,
      );
      expect(code, file).not.toContain("IWER");
    }
  });

  it("keeps the file that a host page loads small", () => {
    expect(gzipBytes("dist/embed/embed.js")).toBeLessThanOrEqual(budget.embed);
  });
});
