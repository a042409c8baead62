import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface ImportEdge {
  /** File with the import, relative to the checkout. */
  readonly from: string;
  readonly specifier: string;
  /** File imported, when it is ours; null: a package. */
  readonly to: string | null;
  readonly typeOnly: boolean;
}

// `import ... from "x"`, `export ... from "x"`, `import "x"` and `import("x")`; our formatter keeps them regular.
const IMPORT =
  /(?:^|\n)\s*(import|export)(\s+type)?\s[^"';]*?from\s+"([^"]+)"|(?:^|\n)\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

/** Source files below a folder, relative to the checkout. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .toSorted();
}

/** Every import below a folder. */
export function readImports(folder: string): ImportEdge[] {
  return listSources(folder).flatMap((from) => {
    const text = readFileSync(from, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    return [...text.matchAll(IMPORT)].map((match) => {
      const specifier = (match[3] ?? match[4] ?? match[5] ?? "").replace(/\?.*$/, "");
      const to = specifier.startsWith(".") ? normalize(join(dirname(from), specifier)) : null;
      if (to !== null && !existsSync(to))
        throw new Error(`${from} imports ${specifier}, which does not exist.`);
      return { from, specifier, to, typeOnly: match[2] !== undefined };
    });
  });
}

/** Files of one import cycle in order, or an empty list. */
export function findCycle(edges: readonly ImportEdge[]): string[] {
  const next = groupByFile(edges);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const { to } of next.get(file) ?? []) {
      const cycle = to === null ? [] : visit(to);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function groupByFile(edges: readonly ImportEdge[]): Map<string, ImportEdge[]> {
  const groups = new Map<string, ImportEdge[]>();
  for (const edge of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  return groups;
}
