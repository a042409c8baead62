import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readImports } from "./read-imports.ts";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/bench/README.md",
  "docs/embed.md",
  "docs/playback.md",
  ...readdirSync("docs/adr").map((file) => join("docs/adr", file)),
  "docs/third-party.md",
];
/** Floors whose exports others build on: each of them is documented. */
const PUBLIC_FLOORS = ["src/tour", "src/playback", "src/session", "src/embed"];

describe("the documents", () => {
  it.each(DOCUMENTS)("link only to what exists: %s", (document) => {
    const links = [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  it("name every floor of the house", () => {
    const floors = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(floors.length).toBeGreaterThan(5);
    for (const { name } of floors) {
      expect(readFileSync("README.md", "utf8")).toContain(`src/${name}`);
      expect(readFileSync("CONTRIBUTING.md", "utf8")).toContain(`src/${name}`);
    }
  });

  it("name every package that the viewer is made of", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const licences = readFileSync("docs/third-party.md", "utf8");
    const missing = Object.keys(dependencies).filter(
      (name) =>
        !licences.includes(name.replace("@fontsource/", "").replaceAll("-", " ")) &&
        !licences.toLowerCase().includes(name.replace("@fontsource/", "").replaceAll("-", " ")) &&
        !licences.includes(name),
    );
    expect(missing).toEqual([]);
  });

  it("stand above every function that another floor uses", () => {
    const floorOf = (file: string) => file.split("/")[1];
    const used = readImports("src").flatMap(({ from, to }) =>
      to !== null && floorOf(from) !== floorOf(to) ? [to] : [],
    );
    const files = [...new Set(used)].filter((file) =>
      PUBLIC_FLOORS.some((floor) => file.startsWith(`${floor}/`)),
    );
    expect(files.length).toBeGreaterThan(5);
    const bare = files.flatMap((file) => {
      const lines = readFileSync(file, "utf8").split("\n");
      return lines.flatMap((line, at) => {
        const name = /^export (?:async )?function (\w+)/.exec(line)?.[1];
        return name === undefined || lines[at - 1]?.trim().endsWith("*/") ? [] : [`${file}: ${name}`];
      });
    });
    expect(bare).toEqual([]);
  });
});
