import { CONTESTANTS, type ContestantId } from "./contestants.ts";

export interface BenchOptions {
  readonly contestants: readonly ContestantId[];
  readonly angleCounts: readonly number[];
  /** Short parts and four angles only: to see that all is well, not to compare. */
  readonly quick: boolean;
  /** Measures again what an earlier run has left. */
  readonly fresh: boolean;
  /** Picture height of the angles. */
  readonly height: number;
}

export const USAGE = `npm run bench -- [options]
  --quick           short parts, four angles: about five minutes; the result stays in .cache/bench
  --only <ids>      ${CONTESTANTS.map(({ id }) => id).join(",")}
  --angles <counts> 4,9
  --height <pixels> 720 (default) or 360
  --fresh           measure again what an earlier run has left`;

/** null: not to be understood. */
export function readOptions(parameters: readonly string[]): BenchOptions | null {
  const quick = parameters.includes("--quick");
  const valueOf = (name: string) => {
    const at = parameters.indexOf(name);
    return at < 0 ? null : (parameters[at + 1] ?? "");
  };
  const known = new Set(["--quick", "--fresh", "--only", "--angles", "--height"]);
  const isValue = (at: number) => ["--only", "--angles", "--height"].includes(parameters[at - 1] ?? "");
  if (parameters.some((parameter, at) => !known.has(parameter) && !isValue(at))) return null;
  const only = valueOf("--only")?.split(",");
  const ids = CONTESTANTS.map(({ id }) => id);
  if (only?.some((id) => !ids.includes(id as ContestantId)) === true) return null;
  const angleCounts = (valueOf("--angles") ?? (quick ? "4" : "4,9")).split(",").map(Number);
  if (angleCounts.some((count) => !Number.isInteger(count) || count < 2 || count > 9)) return null;
  const height = Number(valueOf("--height") ?? 720);
  if (height !== 720 && height !== 360) return null;
  return {
    contestants: ids.filter((id) => only === undefined || only.includes(id)),
    angleCounts,
    quick,
    fresh: parameters.includes("--fresh"),
    height,
  };
}
