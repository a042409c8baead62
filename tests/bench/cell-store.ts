import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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
