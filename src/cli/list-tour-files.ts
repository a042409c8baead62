import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, posix, sep } from "node:path";
import { checkPath, isRemote } from "../tour/check-path.ts";
import { resolveTourFile } from "../tour/resolve-source.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { compareNames } from "./compare-names.ts";
import { listModelReferences } from "./list-model-references.ts";
import { listPlaylistReferences } from "./list-playlist-references.ts";

/** What a tour consists of. */
export interface TourFiles {
  /** Files that tour.json refers to, and those that they refer to in turn: names relative to its folder, sorted. */
  readonly files: readonly string[];
  /** Files that are missing or lie where they must not, in words, with what refers to them. */
  readonly problems: readonly string[];
}

/** Follows every reference from tour.json to the last segment. A file that nothing refers to is not part of the tour. */
export async function listTourFiles(tour: Tour, folder: string): Promise<TourFiles> {
  const files = new Set<string>();
  const problems: string[] = [];
  const root = await realpath(folder);
  const waiting = listTourPaths(tour).map((path) => ({ file: resolveTourFile(path), from: "tour.json" }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { file, from } = next;
    if (file === null || files.has(file)) continue;
    const problem = await findProblem(root, file);
    if (problem !== null) {
      problems.push(`${file}: ${problem} (${from} refers to it).`);
      continue;
    }
    files.add(file);
    for (const reference of await listReferences(join(root, file))) {
      const resolved = resolveReference(reference, file);
      if (resolved.problem === null) waiting.push({ file: resolved.file, from: file });
      else problems.push(`${file}: refers to ${JSON.stringify(reference)}. ${resolved.problem}`);
    }
  }
  return {
    files: [...files].toSorted(compareNames),
    problems: [...new Set(problems)].toSorted(compareNames),
  };
}

/** Every path in tour.json, as written. */
function listTourPaths(tour: Tour): string[] {
  const { brand } = tour;
  const paths = [
    tour.set.model,
    tour.set.details,
    tour.set.navmesh,
    brand?.logo,
    brand?.poster,
    ...tour.people.map(({ portrait }) => portrait),
  ];
  for (const take of tour.takes) {
    const sources = [...take.angles, ...(take.sound ?? []), ...(take.captions ?? [])];
    paths.push(take.atlas?.src, ...sources.map(({ src }) => src));
    for (const { storyboard, final } of take.beats ?? []) paths.push(storyboard?.src, final?.src);
  }
  for (const { opens } of tour.hotspots) {
    if ("src" in opens) paths.push(opens.src);
    if (opens.kind === "clip") paths.push(opens.poster, ...(opens.captions ?? []).map(({ src }) => src));
    if (opens.kind === "compare") paths.push(opens.before, opens.after);
  }
  return paths.filter((path) => path !== undefined);
}

async function findProblem(root: string, file: string): Promise<string | null> {
  const real = await realpath(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    return null;
  });
  if (real === null) return "there is no such file";
  if (!real.startsWith(root + sep)) return "it is a link that leaves the tour's folder";
  return (await stat(real)).isFile() ? null : "it is not a file";
}

async function listReferences(path: string): Promise<readonly string[]> {
  const extension = extname(path).toLowerCase();
  if (extension === ".m3u8") return listPlaylistReferences(await readFile(path, "utf8"));
  if (extension === ".glb" || extension === ".gltf") return listModelReferences(await readFile(path));
  return [];
}

/** `file` null: nothing to copy, the reference points to another host or holds its data itself. */
function resolveReference(
  reference: string,
  from: string,
): { readonly file: string | null; readonly problem: string | null } {
  if (isRemote(reference) || /^data:/i.test(reference)) return { file: null, problem: null };
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference))
    return { file: null, problem: "It must be an https address, or lie inside the tour's folder." };
  const withoutQuery = reference.split(/[?#]/, 1)[0] ?? "";
  // References of a file may go up within the tour's folder; what counts is where they end.
  const fromAddress = from.split("/").map(encodeURIComponent).join("/");
  const below = posix.join(posix.dirname(fromAddress), withoutQuery);
  const problem = withoutQuery.startsWith("/")
    ? "The path is absolute."
    : (checkPath(below, { allowHttps: false })?.message ?? null);
  return problem === null ? { file: decodeURIComponent(below), problem } : { file: null, problem };
}
