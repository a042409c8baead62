import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface ManifestEntry {
  readonly file: string;
  readonly src?: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export interface Chunk {
  readonly file: string;
  readonly gzipBytes: number;
}

const VIEWER = "dist/viewer";

function readManifest(): Record<string, ManifestEntry> {
  return JSON.parse(readFileSync(join(VIEWER, ".vite/manifest.json"), "utf8")) as Record<
    string,
    ManifestEntry
  >;
}

/** Chunks that are fetched for these sources: they and everything they import statically, each once. */
export function chunksOf(...sources: readonly string[]): Chunk[] {
  const manifest = readManifest();
  const files = new Set<string>();
  const visit = (key: string) => {
    const entry = manifest[key];
    if (!entry) throw new Error(`The build has no chunk for ${key}: is it still an entry or a lazy import?`);
    if (files.has(entry.file)) return;
    files.add(entry.file);
    for (const needed of entry.imports ?? []) visit(needed);
  };
  for (const source of sources) visit(source);
  return [...files].map((file) => ({ file, gzipBytes: gzipBytes(join(VIEWER, file)) }));
}

export function gzipBytes(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

export function readChunk(file: string): string {
  return readFileSync(join(VIEWER, file), "utf8");
}

/** Every chunk of the build, lazy ones included. */
export function allChunks(): Chunk[] {
  const files = new Set(Object.values(readManifest()).map((entry) => entry.file));
  return [...files]
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, gzipBytes: gzipBytes(join(VIEWER, file)) }));
}
