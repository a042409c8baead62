import type { HlsConfig, LoaderCallbacks, LoaderConfiguration, LoaderContext } from "hls.js";
import { describe, expect, it } from "vitest";
import { createCheckedLoader } from "../../../src/playback/adapters/checked-loader.ts";

/** What becomes of an answer: loaded, or the status of its failure. */
function load(path: string, data: ArrayBuffer | string, more: object = {}): string | number {
  const from = { url: `https://set.example/${path}`, responseType: "", ...more } as LoaderContext;
  const Loader = createCheckedLoader(
    class {
      load(context: LoaderContext, _config: LoaderConfiguration, callbacks: LoaderCallbacks<LoaderContext>) {
        callbacks.onSuccess({ url: context.url, data }, {} as never, context, null);
      }
    } as unknown as Parameters<typeof createCheckedLoader>[0],
  );
  let became: string | number = "nothing";
  new Loader({} as HlsConfig).load(from, {} as LoaderConfiguration, {
    onSuccess: () => {
      became = "loaded";
    },
    onError: ({ code }) => {
      became = code;
    },
    onTimeout: () => {},
  });
  return became;
}
const NOISE = new Uint8Array([0x3c, 0x61, 0x9d, 0, 7, 200, 1, 2, 3]).buffer;

describe("createCheckedLoader", () => {
  it("makes a failure of what is no footage", () => {
    expect(load("1.m4s", NOISE)).toBe(415);
    expect(load("a.m3u8", "<!doctype html>")).toBe(415);
    expect(load("a.m3u8", "#EXTM3U")).toBe("loaded");
  });

  it("judges neither encrypted pieces nor keys by their bytes", () => {
    expect(load("1.m4s", NOISE, { frag: { decryptdata: { method: "AES-128" } } })).toBe("loaded");
    expect(load("1.key", NOISE, { frag: { decryptdata: null }, keyInfo: {} })).toBe("loaded");
    expect(load("1.m4s", NOISE, { frag: { decryptdata: { method: "SAMPLE-AES" } } })).toBe(415);
  });
});
