import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import type { ContestantId } from "./contestants.ts";

/** Keeps every cell in a file of its own, so that a run that was stopped goes on where it was. */
export interface CellStore {
  /** null: not measured yet. */
  read(contestant: ContestantId, angles: number): Cell | null;
  write(cell: Cell): void;
}

export function createCellStore(folder: string): CellStore {
  mkdirSync(folder, { recursive: true });
  const fileOf = (contestant: ContestantId, angles: number) => join(folder, `${angles}-${contestant}.json`);
  return {
    read(contestant, angles) {
      const file = fileOf(contestant, angles);
      return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Cell) : null;
    },
    write(cell) {
      const file = fileOf(cell.contestant, cell.angles);
      writeFileSync(`${file}.part`, JSON.stringify(cell));
      renameSync(`${file}.part`, file);
    },
  };
}

/** Every file of the footage with its size: encoded or packaged otherwise it is another one. */
export function listFootage(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((file) => `${file} ${statSync(join(folder, file)).size}`);
}

/**
 * A name for all that figures depend on, so that what was measured of other code, other footage or another plan is never
 * put beside them.
 *
 * @param pageFolder The built page, with the engine and the rules in it.
 */
export function nameConditions(pageFolder: string, others: readonly string[]): string {
  const hash = createHash("sha256").update(others.join("\n"));
  const files = readdirSync(pageFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
