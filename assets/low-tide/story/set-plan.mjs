/**
 * The floor plan of Stage 9 as the art department pins it up: drawn from the numbers that build the set.
 *
 *   node story/set-plan.mjs   writes scenes/low-tide/pages/plan.webp
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { flats, furniture, stageSide } from "./plan-places.mjs";
import {
  box,
  circle,
  CIRCUITS,
  closed,
  east,
  INK,
  label,
  lamps,
  line,
  METRE,
  north,
  plan,
  px,
  py,
  SIZE,
  south,
  TALL,
  west,
  X0,
} from "./plan-sheet.mjs";
import { drawSvg, escapeText } from "./typeset.mjs";

const { WEST, EAST, NORTH, HEIGHT, WINDOW, BACKING_Y } = plan;
const CAMERA_INKS = { A: "#a8691a", B: "#1d7f90", C: "#a03a72", D: "#5f7f1c", E: "#55585e" };

function cameras() {
  return Object.entries(plan.CAMERAS).map(([name, { at: spot, aim, fov }]) => {
    const colour = CAMERA_INKS[name];
    const [x, y, z] = spot;
    const wide = Math.atan(Math.tan((fov * Math.PI) / 360) * (16 / 9));
    const lens = Math.round(9 / Math.tan((fov * Math.PI) / 360));
    if (name === "C") {
      const [w, d] = [Math.tan(wide) * (z - 0.02), Math.tan((fov * Math.PI) / 360) * (z - 0.02)];
      return `${box(x - w, y - d, x + w, y + d, `fill="${colour}" fill-opacity=".05" stroke="${colour}" stroke-width="1.8" stroke-dasharray="10 6"`)}${box(x - 0.15, y - 0.15, x + 0.15, y + 0.15, `fill="#fff" stroke="${colour}" stroke-width="2.4"`)}${label("C", [x, y], { size: 20, font: "Permanent Marker", colour, dy: 7 })}${label(`C  ${lens} mm, from ${z.toFixed(1)} m straight down`, [x - w, y - d], { size: 16, anchor: "start", colour, dx: 6, dy: -6, weight: 600 })}`;
    }
    const heading = Math.atan2(aim[1] - y, aim[0] - x);
    const reach = { A: 7.6, B: 5.6, D: 6.6, E: 8.4 }[name] ?? 6;
    const edge = (turn) => [x + reach * Math.cos(heading + turn), y + reach * Math.sin(heading + turn)];
    const body = `<g transform="translate(${px(x)} ${py(y)}) rotate(${(-heading * 180) / Math.PI})"><rect x="-26" y="-12" width="30" height="24" rx="3" fill="#fff" stroke="${colour}" stroke-width="2.6"/><path d="M4-7h12v14h-12z" fill="#fff" stroke="${colour}" stroke-width="2.2"/></g>`;
    const back = [x - 0.46 * Math.cos(heading), y - 0.46 * Math.sin(heading)];
    const tag = {
      A: [0.34, -0.5, "start"],
      B: [-0.2, -0.82, "middle"],
      D: [0.45, 0.25, "start"],
      E: [-0.1, -0.62, "middle"],
    }[name];
    return `${closed([[x, y], edge(wide), edge(-wide)], `fill="${colour}" fill-opacity=".045" stroke="none"`)}${line([edge(wide), [x, y], edge(-wide)], `stroke="${colour}" stroke-width="1.5" stroke-dasharray="14 5"`)}${body}${circle(back, 0.17, `fill="${colour}"`)}${label(name, back, { size: 21, font: "Permanent Marker", colour: "#fff", dy: 7 })}${label(`${lens} mm, h ${z.toFixed(2)}`, [x + tag[0], y + tag[1]], { size: 16, anchor: tag[2], colour, weight: 600 })}`;
  });
}

function plot() {
  return lamps
    .filter(({ kind, name }) => kind !== "AREA" || /window|drop/.test(name))
    .map(({ circuit, kind, at: spot, aim }, index) => {
      const colour = CIRCUITS[circuit];
      const ray = aim && kind === "SPOT" && Math.hypot(aim[0] - spot[0], aim[1] - spot[1]) > 0.3;
      const heading = ray ? Math.atan2(aim[1] - spot[1], aim[0] - spot[0]) : 0;
      const reach = ray ? Math.min(1.1, Math.hypot(aim[0] - spot[0], aim[1] - spot[1])) : 0;
      const [x, y] = [Math.min(east - 0.3, Math.max(west + 0.3, spot[0])), spot[1]];
      return `${
        ray
          ? line(
              [
                [x, y],
                [x + reach * Math.cos(heading), y + reach * Math.sin(heading)],
              ],
              `stroke="${colour}" stroke-width="1.6" marker-end="url(#tip-${circuit})"`,
            )
          : ""
      }${circle([x, y], 0.12, `fill="#fbf7ec" stroke="${colour}" stroke-width="2.2"`)}<path d="M${px(x) - 6} ${py(y) - 6}l12 12m0-12l-12 12" stroke="${colour}" stroke-width="1.5"/>${label(String(index + 1), [x, y], { size: 12, dx: 15, dy: -7, anchor: "start", colour, weight: 600 })}`;
    });
}

function dimensions() {
  const rule = `stroke="${INK}" stroke-width="1.3"`;
  const tick = ([x, y]) => `<path d="M${px(x) - 5} ${py(y) + 5}l10-10" ${rule}/>`;
  const measure = (a, b, words, turn, shift) =>
    line([a, b], rule) +
    tick(a) +
    tick(b) +
    label(words, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], { size: 17, turn, ...shift, weight: 600 });
  return [
    measure([WEST, -0.32], [EAST, -0.32], `${(EAST - WEST).toFixed(2)} m`, 0, { dy: -6, dx: 60 }),
    measure([WEST - 1.6, 0], [WEST - 1.6, NORTH], `${NORTH.toFixed(2)} m`, -90, { dx: -6 }),
    measure(
      [WINDOW.x - WINDOW.width / 2, NORTH + 0.62],
      [WINDOW.x + WINDOW.width / 2, NORTH + 0.62],
      WINDOW.width.toFixed(2),
      0,
      { dy: -6 },
    ),
    measure([EAST + 1.5, NORTH], [EAST + 1.5, BACKING_Y], (BACKING_Y - NORTH).toFixed(2), -90, { dx: -6 }),
  ].join("");
}

function titleBlock() {
  const x = 1172;
  const rows = lamps.filter(({ kind, name }) => kind !== "AREA" || /window|drop/.test(name));
  const step = Math.min(22.4, 534 / rows.length);
  const list = rows.map(({ circuit, name, watts, at: spot }, i) => {
    const y = 402 + i * step;
    return `<g font-family="Barlow Condensed" font-size="${Math.min(18, step)}" fill="${INK}"><text x="${x + 26}" y="${y}" text-anchor="end" font-weight="600" fill="${CIRCUITS[circuit]}">${i + 1}</text><text x="${x + 38}" y="${y}">${escapeText(name)}</text><text x="${x + 226}" y="${y}" text-anchor="end">${watts}</text><text x="${x + 296}" y="${y}" text-anchor="end">${Math.max(0, spot[2]).toFixed(1)} m</text><text x="${x + 392}" y="${y}" text-anchor="end" fill="${CIRCUITS[circuit]}">${circuit}</text></g>`;
  });
  const bar = Array.from(
    { length: 5 },
    (_, i) =>
      `<rect x="${x + 6 + i * METRE}" y="1130" width="${METRE}" height="11" fill="${i % 2 ? "#fbf7ec" : INK}" stroke="${INK}"/>`,
  ).join("");
  return `<g font-family="Barlow Condensed" fill="${INK}"><path d="M${x - 14} 56v1140M${x - 14} 356h420M${x - 14} 940h420" stroke="${INK}" stroke-width="2"/>
<text x="${x}" y="112" font-size="58" font-weight="700">LOW TIDE</text><text x="${x}" y="146" font-size="26" font-weight="500">STAGE 9  LAMP-ROOM KITCHEN</text>
<text x="${x}" y="178" font-size="22">Sc. 42, 42A  Floor plan and lamp plot</text>
<g font-size="20"><text x="${x}" y="222">Drawn: Y. Brandt</text><text x="${x + 210}" y="222">Lamps: O. Marchand</text><text x="${x}" y="250">Rev. C, 18 Nov</text><text x="${x + 210}" y="250">Metres. Flats h ${HEIGHT.toFixed(1)}</text></g>
<text x="${x}" y="306" font-family="Permanent Marker" font-size="25" fill="#2f5596" transform="rotate(-3 ${x} 306)">east wall stops short: camera E</text><text x="${x}" y="334" font-family="Permanent Marker" font-size="25" fill="#2f5596" transform="rotate(-3 ${x} 334)">and the dolly live there.</text>
<g font-size="17" font-weight="600"><text x="${x + 38}" y="381">LAMP</text><text x="${x + 226}" y="381" text-anchor="end">W</text><text x="${x + 296}" y="381" text-anchor="end">HUNG</text><text x="${x + 392}" y="381" text-anchor="end">CIRCUIT</text></g></g>${list.join("")}
<g font-family="Barlow Condensed" font-size="19" fill="${INK}"><text x="${x}" y="972"><tspan fill="${CIRCUITS.base}" font-weight="600">base</tspan>  burns all night: moon, storm, work lamps</text><text x="${x}" y="998"><tspan fill="${CIRCUITS.lamp}" font-weight="600">lamp</tspan>  the house current; fails in 42A</text><text x="${x}" y="1024"><tspan fill="${CIRCUITS.match}" font-weight="600">match</tspan>  flame: his hand, then the lantern</text><text x="${x}" y="1058"><tspan fill="#b0447f" font-weight="600">T</tspan>  his marks, in the order he walks them</text></g>
${bar}<g font-family="JetBrains Mono" font-size="15" fill="${INK}">${[0, 1, 2, 3, 4, 5].map((m) => `<text x="${x + 6 + m * METRE}" y="1162" text-anchor="middle">${m}</text>`).join("")}<text x="${x + 6}" y="1118">metres</text></g>
<g transform="translate(1546 112)" stroke="${INK}" fill="none" stroke-width="2"><circle r="30"/><path d="M0 26v-66l-9 18M0-40l9 18"/><text y="-48" text-anchor="middle" stroke="none" fill="${INK}" font-family="Barlow Condensed" font-weight="700" font-size="24">N</text></g>`;
}

const tips = Object.entries(CIRCUITS)
  .map(
    ([name, colour]) =>
      `<marker id="tip-${name}" markerWidth="8" markerHeight="8" refX="6" refY="3" orient="auto"><path d="M0 0l6 3l-6 3" fill="none" stroke="${colour}" stroke-width="1.2"/></marker>`,
  )
  .join("");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${TALL}" viewBox="0 0 ${SIZE} ${TALL}"><defs>${tips}
<pattern id="wood" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#e6d7b6"/><path d="M0 0v7" stroke="${INK}" stroke-width="1.3"/></pattern>
<pattern id="squares" width="${METRE}" height="${METRE}" patternUnits="userSpaceOnUse" x="${X0}" y="${py(0) % METRE}"><path d="M${METRE} 0H0v${METRE}" fill="none" stroke="#7f97a8" stroke-opacity=".28" stroke-width="1"/></pattern>
<filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".02 .03" numOctaves="5" seed="9"/><feColorMatrix values="0 0 0 0 .66 0 0 0 0 .57 0 0 0 0 .4 0 0 0 .9 -.36"/></filter>
<clipPath id="stage"><rect x="${px(west)}" y="${py(north)}" width="${(east - west) * METRE}" height="${(north - south) * METRE}"/></clipPath></defs>
<rect width="${SIZE}" height="${TALL}" fill="#f3ecda"/><rect width="${SIZE}" height="${TALL}" filter="url(#fibre)" opacity=".4"/>
<path d="M533 0v${TALL}M1066 0v${TALL}M0 620h${SIZE}" stroke="#8a7a58" stroke-opacity=".16" stroke-width="3"/>
<rect x="${px(west)}" y="${py(north)}" width="${(east - west) * METRE}" height="${(north - south) * METRE}" fill="url(#squares)" stroke="${INK}" stroke-width="3"/>
<g clip-path="url(#stage)">${furniture()}${stageSide()}${cameras().join("")}${flats()}${plot().join("")}${dimensions()}</g>
${titleBlock()}</svg>`;
const pages = fileURLToPath(new URL("../../../scenes/low-tide/pages", import.meta.url));
mkdirSync(pages, { recursive: true });
await drawSvg(svg).webp({ quality: 80 }).toFile(`${pages}/plan.webp`);
