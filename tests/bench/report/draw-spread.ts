import type { Cell } from "../cell.ts";
import { CONTESTANTS } from "../contestants.ts";
import { drawing, INK, line, OTHER_COLOUR, OWN_COLOUR, path, text } from "./svg.ts";

const WIDTH = 900;
const LEFT = 210;
const RIGHT = 20;
const ROW_HEIGHT = 62;
const TOP = 26;
const TRACES_PER_SECOND = 4;
/** Differences beyond this are drawn at the edge. */
const MOST_FRAMES = 12;

/** The steady part of everyone with one number of angles: spread in frames over time, one row each, on one scale. */
export function drawSpread(cells: readonly Cell[], angles: number): string {
  const shown = CONTESTANTS.flatMap(({ id, name, kind }) => {
    const figures = cells.find((cell) => cell.contestant === id && cell.angles === angles)?.figures;
    return figures == null ? [] : [{ name, isOurs: kind === "ours", trace: figures.steadyTrace }];
  });
  const largest = Math.max(...shown.flatMap(({ trace }) => trace.map((spread) => spread ?? 0)), 2);
  const top = Math.min(MOST_FRAMES, largest);
  const length = Math.max(...shown.map(({ trace }) => trace.length), 2);
  const title = `Spread between ${angles} angles over the steady part, frames (up to ${top})`;
  const rows = shown.flatMap(({ name, isOurs, trace }, row) => {
    const floor = TOP + (row + 1) * ROW_HEIGHT - 14;
    const heightOf = (spread: number) => (Math.min(top, spread) / top) * (ROW_HEIGHT - 22);
    const x = (at: number) => LEFT + (at / (length - 1)) * (WIDTH - LEFT - RIGHT);
    const points = trace.flatMap((spread, at) =>
      spread === null ? [] : [[x(at), floor - heightOf(spread)] as const],
    );
    return [
      text(LEFT - 34, floor - 12, name, { anchor: "end" }),
      line(LEFT, floor, WIDTH - RIGHT, floor),
      ...[0, Math.round(top / 2), top].map((frames) =>
        text(LEFT - 6, floor - heightOf(frames) + 4, `${frames}`, { anchor: "end", size: 9 }),
      ),
      path(points, isOurs ? OWN_COLOUR : OTHER_COLOUR),
    ];
  });
  const height = TOP + shown.length * ROW_HEIGHT + 16;
  const seconds = Math.round(length / TRACES_PER_SECOND);
  return drawing(WIDTH, height, title, [
    text(LEFT, 15, title),
    ...rows,
    line(LEFT, TOP, LEFT, height - 30, INK),
    text(LEFT, height - 8, "0 s", { size: 10 }),
    text(WIDTH - RIGHT, height - 8, `${seconds} s`, { anchor: "end", size: 10 }),
  ]);
}
