import type { Part } from "./build-solid.ts";
import { CASE, HOOD, METAL } from "./monitor-parts.ts";

export interface VillageLayout {
  readonly parts: readonly Part[];
  /** Middle of each angle's glass, in the order of the angles. */
  readonly glasses: readonly (readonly [number, number, number])[];
}

export const VILLAGE_GLASS = { width: 0.44, height: 0.2475 } as const;
const COLUMN_METRES = 0.5;
const ROW_METRES = 0.315;
const LOWEST_METRES = 0.98;

/** A cart with one small monitor for each angle, facing +Z. @param angles 1 to 9. */
export function layVillage(angles: number): VillageLayout {
  const columns = angles <= 3 ? angles : angles === 4 ? 2 : 3;
  const rows = Math.ceil(angles / columns);
  const width = columns * COLUMN_METRES;
  const top = LOWEST_METRES + rows * ROW_METRES;
  const glasses = Array.from({ length: angles }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? angles - row * columns : columns;
    const x = ((index % columns) - (inRow - 1) / 2) * COLUMN_METRES;
    return [x, top - (row + 0.5) * ROW_METRES, 0.045] as const;
  });
  const post = (x: number): Part => ({
    shape: "box",
    size: [0.035, top - 0.12, 0.035],
    at: [x, (top + 0.12) / 2, -0.05],
    colour: METAL,
  });
  const wheel = (x: number, z: number): Part => ({
    shape: "tube",
    size: [0.06, 0.03, 0.06],
    at: [x, 0.06, z],
    turn: [0, 0, Math.PI / 2],
    colour: HOOD,
  });
  return {
    glasses,
    parts: [
      ...glasses.map(([x, y]): Part => ({
        shape: "box",
        size: [0.475, 0.285, 0.08],
        at: [x, y, 0],
        colour: CASE,
      })),
      { shape: "box", size: [width + 0.06, 0.03, 0.5], at: [0, 0.78, -0.05], colour: METAL },
      { shape: "box", size: [width + 0.06, 0.03, 0.5], at: [0, 0.18, -0.05], colour: METAL },
      { shape: "box", size: [width * 0.6, 0.16, 0.34], at: [-width * 0.1, 0.28, -0.05], colour: CASE },
      post(-width / 2),
      post(width / 2),
      ...[-1, 1].flatMap((side) => [wheel((side * width) / 2, 0.17), wheel((side * width) / 2, -0.27)]),
    ],
  };
}
