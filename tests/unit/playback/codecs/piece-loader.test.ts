import { afterEach, describe, expect, it, vi } from "vitest";
import type { Access } from "../../../../src/playback/access.ts";
import { createPieceLoader } from "../../../../src/playback/adapters/codecs/piece-loader.ts";
import type { MediaFailure } from "../../../../src/playback/decide-recovery.ts";

const PIECES = Array.from({ length: 20 }, (_, index) => `#EXTINF:2,\n${index}.m4s`);
const PLAYLIST = `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MAP:URI="init.mp4"\n${PIECES.join("\n")}\n#EXT-X-ENDLIST\n`;
const access: Access = {
  state: "none",
  prepare: (url) => Promise.resolve({ url, headers: {} }),
  renew: () => Promise.resolve(false),
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => vi.unstubAllGlobals());

describe("a loader of pieces", () => {
  it("calls off the piece that is not needed any more, and not the initialisation that all of them share", async () => {
    const asked = new Map<string, AbortSignal>();
    vi.stubGlobal("fetch", (url: string, { signal }: { signal: AbortSignal }) => {
      asked.set(url.split("/").at(-1) ?? "", signal);
      if (url.endsWith(".m3u8")) return Promise.resolve(new Response(PLAYLIST));
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      );
    });
    const failures: MediaFailure[] = [];
    const loader = createPieceLoader({
      url: "https://set.example/a.m3u8",
      access,
      onLoaded: () => undefined,
      onFailure: (failure) => failures.push(failure),
    });
    loader.reload(0);
    await expect.poll(() => asked.has("0.m4s")).toBe(true);
    loader.moveTo(30);
    await expect.poll(() => asked.has("15.m4s")).toBe(true);
    await settle();
    expect(asked.get("0.m4s")?.aborted).toBe(true);
    expect(asked.get("init.mp4")?.aborted).toBe(false);
    expect(failures).toEqual([]);
    loader.dispose();
    await settle();
    expect([...asked].filter(([name, signal]) => name !== "a.m3u8" && !signal.aborted)).toEqual([]);
    expect(failures).toEqual([]);
  });

  it.each([
    ["at its end", 40],
    ["far behind it", 999],
  ])("loads the last piece for a place %s, known before the playlist or after it", async (_what, place) => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (url: string) => {
      asked.push(url.split("/").at(-1) ?? "");
      return url.endsWith(".m3u8") ? Promise.resolve(new Response(PLAYLIST)) : new Promise(() => undefined);
    });
    const loader = createPieceLoader({
      url: "https://set.example/a.m3u8",
      access,
      onLoaded: () => undefined,
      onFailure: () => undefined,
    });
    loader.reload(place);
    await expect.poll(() => asked).toContain("19.m4s");
    loader.moveTo(3);
    await expect.poll(() => asked).toContain("1.m4s");
    loader.moveTo(place);
    await expect.poll(() => asked.filter((name) => name === "19.m4s")).toHaveLength(2);
    loader.dispose();
  });
});
