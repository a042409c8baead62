import { afterEach, describe, expect, it, vi } from "vitest";
import { keep, readKept } from "../../../src/playback/adapters/kept-values.ts";
import { savedNudges } from "../../../src/playback/adapters/saved-nudges.ts";

const stand = (storage: unknown) => vi.stubGlobal("localStorage", storage);
const refuse = () => {
  throw new DOMException("no", "SecurityError");
};
afterEach(() => {
  vi.unstubAllGlobals();
});

/** As much of a browser's storage as is used. */
function createStorage(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("what the browser keeps", () => {
  it("is read as it was kept, and goes when nothing is left of it", () => {
    const storage = createStorage();
    stand(storage);
    keep("hotset.a", { count: 3 });
    expect(readKept("hotset.a")).toEqual({ count: 3 });
    keep("hotset.a", {});
    expect(storage.kept.size).toBe(0);
  });

  it.each([
    ["no storage, as in some web views", null],
    ["one that refuses", { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ["what cannot be read", createStorage({ "hotset.a": "{" })],
    ["something else", createStorage({ "hotset.a": "7" })],
  ])("is nothing with %s", (_what, storage) => {
    stand(storage);
    expect(readKept("hotset.a")).toEqual({});
    expect(() => keep("hotset.a", { count: 3 })).not.toThrow();
  });

  it("has no nudges that are no numbers", () => {
    stand(createStorage({ "hotset.nudges:t": '{"a":0.5,"b":"x","c":null}' }));
    expect(savedNudges.read("t")).toEqual({ a: 0.5 });
  });
});
