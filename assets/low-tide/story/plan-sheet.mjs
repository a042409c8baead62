/** The sheet of the floor plan: its scale, and lines, boxes and words placed in metres (x to the right, y into the set). */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { escapeText } from "./typeset.mjs";

export const { plan, lamps } = JSON.parse(
  execFileSync("python3", [fileURLToPath(new URL("read_plan.py", import.meta.url))], { encoding: "utf8" }),
);
export const [SIZE, TALL, METRE] = [1600, 1240, 80];
export const [X0, Y0] = [26, 56];
export const [west, south, east, north] = plan.STAGE;
export const INK = "#25272c";
export const CIRCUITS = { base: "#3f6aa8", lamp: "#c47a1d", match: "#c14f1c" };

export const px = (x) => X0 + (x - west) * METRE;
export const py = (y) => Y0 + (north - y) * METRE;
export const at = ([x, y]) => `${px(x).toFixed(1)} ${py(y).toFixed(1)}`;
export const line = (points, more = "") => `<path d="M${points.map(at).join("L")}" fill="none" ${more}/>`;
export const closed = (points, more) => `<path d="M${points.map(at).join("L")}Z" ${more}/>`;
export const box = (x0, y0, x1, y1, more = 'fill="none"') =>
  closed(
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ],
    more,
  );
export const circle = ([x, y], metres, more = 'fill="none"') =>
  `<circle cx="${px(x).toFixed(1)}" cy="${py(y).toFixed(1)}" r="${(metres * METRE).toFixed(1)}" ${more}/>`;
export const label = (
  words,
  [x, y],
  {
    size = 17,
    anchor = "middle",
    font = "Barlow Condensed",
    weight = 500,
    colour = INK,
    turn = 0,
    dx = 0,
    dy = 0,
  } = {},
) =>
  `<text x="${(px(x) + dx).toFixed(1)}" y="${(py(y) + dy).toFixed(1)}" font-family="${font}" font-weight="${weight}" font-size="${size}" text-anchor="${anchor}" fill="${colour}" ${turn ? `transform="rotate(${turn} ${px(x) + dx} ${py(y) + dy})"` : ""}>${escapeText(words)}</text>`;
