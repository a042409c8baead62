import { describe, expect, it } from "vitest";
import { findCycle, readImports, type ImportEdge } from "./read-imports.ts";

/** Each floor with the floors it may use; types may come from any floor below (see docs/adr/0001). */
const MAY_USE: Record<string, readonly string[]> = {
  tour: [],
  words: [],
  playback: ["tour"],
  session: ["playback", "tour"],
  scene: ["session", "playback", "tour"],
  xr: ["scene", "session", "playback", "tour", "words"],
  ui: ["session", "playback", "tour", "words"],
  app: ["scene", "xr", "ui", "session", "playback", "embed/bridge", "tour", "words"],
  "embed/protocol": [],
  "embed/element": ["embed/protocol"],
  "embed/bridge": ["session", "embed/protocol"],
  ingest: ["tour"],
  cli: ["ingest", "tour"],
};

/** What a floor may know the shape of without using it. */
const TYPES_ONLY: Record<string, readonly string[]> = { "embed/protocol": ["session"] };

/** Packages that only the named floors may use. */
const PACKAGE_OWNERS: Record<string, readonly string[]> = {
  react: ["scene", "xr", "app"],
  preact: ["ui"],
  i18next: ["words"],
  three: ["scene", "xr"],
  "@react-three/fiber": ["scene", "xr"],
  "@react-three/xr": ["xr"],
  "hls.js": ["playback"],
  zustand: ["session", "xr"],
};

const edges = readImports("src");

function floorOf(file: string): string {
  const [, first = "", second = ""] = file.split("/");
  return first === "embed" ? `embed/${second}` : first;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const describeEdge = ({ from, specifier }: ImportEdge) => `${from} imports ${specifier}`;

describe("the house", () => {
  it("has imports to check", () => {
    expect(edges.length).toBeGreaterThan(100);
  });

  it("lets each floor stand only on the floors below it", () => {
    const wrong = edges.filter(({ from, to, typeOnly }) => {
      if (to === null || floorOf(from) === floorOf(to)) return false;
      return (
        !MAY_USE[floorOf(from)]?.includes(floorOf(to)) &&
        !(typeOnly && TYPES_ONLY[floorOf(from)]?.includes(floorOf(to)))
      );
    });
    expect(wrong.map(describeEdge)).toEqual([]);
  });

  it("has no circular imports", () => {
    expect(findCycle(edges.filter((edge) => !edge.typeOnly))).toEqual([]);
    expect(findCycle(edges)).toEqual([]);
  });

  it("keeps each library on its own floors", () => {
    const wrong = edges.filter(({ from, to, specifier }) => {
      const owners = to === null ? PACKAGE_OWNERS[packageOf(specifier)] : undefined;
      return owners !== undefined && !owners.includes(floorOf(from));
    });
    expect(wrong.map(describeEdge)).toEqual([]);
  });

  it("lets only adapters touch hls.js", () => {
    const users = edges.filter((edge) => packageOf(edge.specifier) === "hls.js").map((edge) => edge.from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith("src/playback/adapters/"))).toEqual([]);
  });

  it("uses Node only on the command line's side", () => {
    const users = edges.filter((edge) => edge.specifier.startsWith("node:")).map((edge) => edge.from);
    expect(users.filter((file) => !["ingest", "cli"].includes(floorOf(file)))).toEqual([]);
  });
});
