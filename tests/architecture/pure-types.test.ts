import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Floors that must compile where there is neither a DOM nor Node (docs/adr/0001). */
const PURE = ["src/tour/**/*.ts"];

/** In every JavaScript engine that speaks of the web, though not in ECMAScript's own library. */
const UNIVERSAL = `
  declare class URL {
    constructor(url: string, base?: string | URL);
    static canParse(url: string, base?: string): boolean;
    readonly href: string; readonly origin: string; readonly protocol: string; readonly pathname: string;
    readonly username: string; readonly password: string; readonly host: string; readonly search: string; readonly hash: string;
  }
  declare class TextEncoder { encode(text: string): Uint8Array }
`;

describe("pure floors", () => {
  it("compile without DOM and Node types", () => {
    mkdirSync(".cache", { recursive: true });
    writeFileSync(".cache/universal.d.ts", UNIVERSAL);
    const config = {
      extends: "../tsconfig.json",
      compilerOptions: { lib: ["ES2023"], types: [] },
      include: ["universal.d.ts", ...PURE.map((glob) => `../${glob}`)],
    };
    writeFileSync(".cache/tsconfig.pure.json", JSON.stringify(config));
    const compiler = spawnSync("node_modules/.bin/tsc", ["--noEmit", "-p", ".cache/tsconfig.pure.json"], {
      encoding: "utf8",
    });
    expect(compiler.stdout).toBe("");
    expect(compiler.status).toBe(0);
  });
});
