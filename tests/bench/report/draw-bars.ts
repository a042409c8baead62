import type { Cell, CellFigures } from "../cell.ts";
import { CONTESTANTS } from "../contestants.ts";
import { box, drawing, line, OTHER_COLOUR, OWN_COLOUR, text } from "./svg.ts";

export interface Bars {
  readonly title: string;
  /** null: nothing to draw. */
  readonly value: (figures: CellFigures) => number | null;
  readonly label: (value: number) => string;
}

const WIDTH = 900;
const LEFT = 210;
const RIGHT = 70;
const ROW_HEIGHT = 22;
const HEAD = 34;

/** Bars of everyone with one number of angles, one block per figure. */
export function drawBars(cells: readonly Cell[], angles: number, blocks: readonly Bars[]): string {
  const shown = CONTESTANTS.flatMap(({ id, name, kind }) => {
    const figures = cells.find((cell) => cell.contestant === id && cell.angles === angles)?.figures;
    return figures == null ? [] : [{ name, isOurs: kind === "ours", figures }];
  });
  const blockHeight = HEAD + shown.length * ROW_HEIGHT + 8;
  const shapes = blocks.flatMap(({ title, value, label }, block) => {
    const top = block * blockHeight;
    const values = shown.map(({ figures }) => value(figures));
    const largest = Math.max(...values.map((each) => each ?? 0), Number.EPSILON);
    const rows = shown.flatMap(({ name, isOurs }, row) => {
      const each = values[row] ?? null;
      const y = top + HEAD + row * ROW_HEIGHT;
      const width = ((each ?? 0) / largest) * (WIDTH - LEFT - RIGHT);
      return [
        text(LEFT - 8, y + 13, name, { anchor: "end" }),
        box(LEFT, y + 2, Math.max(1, width), ROW_HEIGHT - 6, isOurs ? OWN_COLOUR : OTHER_COLOUR),
        text(LEFT + width + 6, y + 13, each === null ? "never" : label(each), { size: 11 }),
      ];
    });
    const floor = top + HEAD + shown.length * ROW_HEIGHT;
    return [text(LEFT, top + 22, title), ...rows, line(LEFT, top + HEAD, LEFT, floor)];
  });
  return drawing(WIDTH, blocks.length * blockHeight, `Figures of ${angles} angles`, shapes);
}
