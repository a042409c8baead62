/**
 * The floor plan of Stage 9 as the art department pins it up: drawn from the numbers that build the set.
 *
 *   node story/set-plan.mjs   writes scenes/low-tide/pages/plan.webp
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawSvg, escapeText } from "./typeset.mjs";

const { plan, lamps } = JSON.parse(
  execFileSync("python3", [fileURLToPath(new URL("read_plan.py", import.meta.url))], { encoding: "utf8" }),
);
const [SIZE, TALL, METRE] = [1600, 1240, 80];
const [X0, Y0] = [26, 56];
const [west, south, east, north] = plan.STAGE;
const INK = "#25272c";
const CAMERA_INKS = { A: "#a8691a", B: "#1d7f90", C: "#a03a72", D: "#5f7f1c", E: "#55585e" };
const CIRCUITS = { base: "#3f6aa8", lamp: "#c47a1d", match: "#c14f1c" };

const px = (x) => X0 + (x - west) * METRE;
const py = (y) => Y0 + (north - y) * METRE;
const at = ([x, y]) => `${px(x).toFixed(1)} ${py(y).toFixed(1)}`;
const line = (points, more = "") => `<path d="M${points.map(at).join("L")}" fill="none" ${more}/>`;
const closed = (points, more) => `<path d="M${points.map(at).join("L")}Z" ${more}/>`;
const box = (x0, y0, x1, y1, more = 'fill="none"') =>
  closed(
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ],
    more,
  );
const circle = ([x, y], metres, more = 'fill="none"') =>
  `<circle cx="${px(x).toFixed(1)}" cy="${py(y).toFixed(1)}" r="${(metres * METRE).toFixed(1)}" ${more}/>`;
const label = (
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

/** What else stands about: width, depth, what it is called. Left out when the plan has no place for it. */
const STANDS = {
  STORYBOARD: [1.6, 0.12, "STORYBOARD"],
  PLAN_TABLE: [1.1, 0.7, "PLAN TABLE"],
  CALL_BOARD: [1.2, 0.12, "CALL BOARD"],
  SOUND_CART: [0.8, 0.55, "SOUND"],
  PLAYBACK: [0.6, 0.5, "PLAYBACK"],
  MAKING_OF: [0.7, 0.5, "MAKING-OF"],
  WARDROBE: [1.3, 0.5, "WARDROBE"],
  SCENE_SHOP: [1.6, 0.7, "SCENE SHOP"],
};
const {
  WEST,
  EAST,
  NORTH,
  HEIGHT,
  EAST_START,
  WINDOW,
  TABLE,
  CHAIR,
  BARREL,
  STOVE,
  STAIR,
  SIDEBOARD,
  DRESSER,
  PENDANT,
  BACKING_Y,
  VILLAGE,
  ANIMATORS,
  GHOST,
  TRACK,
} = plan;

function flats() {
  const wall = 'fill="url(#wood)" stroke="' + INK + '" stroke-width="2.6"';
  const [left, right] = [WINDOW.x - WINDOW.width / 2, WINDOW.x + WINDOW.width / 2];
  const brace = (x, y, dx, dy) =>
    line(
      [
        [x, y],
        [x + dx, y + dy],
      ],
      `stroke="${INK}" stroke-width="1.6"`,
    ) +
    box(
      x + dx - 0.16,
      y + dy - 0.1,
      x + dx + 0.16,
      y + dy + 0.1,
      `fill="#c9bda2" stroke="${INK}" stroke-width="1.2"`,
    );
  return [
    box(WEST - 0.1, 0, WEST, NORTH + 0.1, wall),
    box(WEST, NORTH, left, NORTH + 0.1, wall),
    box(right, NORTH, EAST, NORTH + 0.1, wall),
    box(EAST, EAST_START, EAST + 0.1, NORTH + 0.1, wall),
    box(left, NORTH, right, NORTH + 0.1, `fill="#dfe7ef" stroke="${INK}" stroke-width="1.6"`),
    line(
      [
        [left, NORTH + 0.05],
        [right, NORTH + 0.05],
      ],
      `stroke="${INK}" stroke-width="1"`,
    ),
    ...[0.52, 2.3, 4.1].map((y) => brace(WEST - 0.1, y, -1.05, 0)),
    ...[1.4, 3.8].map((y) => brace(EAST + 0.1, y, 1.05, 0)),
    ...[-1.95, 2.15].map((x) => brace(x, NORTH + 0.1, 0, 1.05)),
    `<path d="M${at([-5.1, BACKING_Y])}Q${at([0, BACKING_Y + 0.5])} ${at([5.1, BACKING_Y])}" fill="none" stroke="${INK}" stroke-width="5"/>`,
    `<path d="M${at([-5.1, BACKING_Y])}Q${at([0, BACKING_Y + 0.5])} ${at([5.1, BACKING_Y])}" fill="none" stroke="#8fb0c8" stroke-width="2.4"/>`,
    label("PAINTED BACKING: STORM, SEA  10.2 × 4.5", [0, BACKING_Y + 0.42], { size: 16 }),
  ].join("");
}

function furniture() {
  const thin = `stroke="${INK}" stroke-width="1.8" fill="#f6f1e4"`;
  const treads = Array.from({ length: 15 }, (_, i) => {
    const a = ((-200 + i * 24) * Math.PI) / 180;
    return line(
      [
        [STAIR[0] + 0.12 * Math.cos(a), STAIR[1] + 0.12 * Math.sin(a)],
        [STAIR[0] + 0.8 * Math.cos(a), STAIR[1] + 0.8 * Math.sin(a)],
      ],
      `stroke="${INK}" stroke-width="1.2"`,
    );
  });
  const stripes = Array.from({ length: 9 }, (_, i) =>
    line(
      [
        [-2.1, 1.0 + i * 0.13],
        [0.75, 1.0 + i * 0.13],
      ],
      `stroke="${INK}" stroke-opacity=".3" stroke-width="1"`,
    ),
  );
  return [
    box(
      -2.1,
      0.9,
      0.75,
      2.15,
      `stroke="${INK}" stroke-opacity=".55" stroke-width="1.2" stroke-dasharray="3 3" fill="#efe6d0"`,
    ),
    ...stripes,
    box(TABLE[0] - 0.78, TABLE[1] - 0.46, TABLE[0] + 0.78, TABLE[1] + 0.46, thin),
    box(CHAIR[0] - 0.24, CHAIR[1] - 0.2, CHAIR[0] + 0.24, CHAIR[1] + 0.24, thin),
    box(-1.85, 1.15, -1.4, 1.65, thin),
    circle(BARREL, 0.32, thin),
    circle(BARREL, 0.12, thin),
    box(STOVE[0] - 0.5, STOVE[1] - 0.5, STOVE[0] + 0.4, STOVE[1] + 0.55, thin),
    circle([STOVE[0], STOVE[1] + 0.2], 0.13, thin),
    circle([STOVE[0], STOVE[1] - 0.15], 0.17, thin),
    box(SIDEBOARD[0] - 1.1, SIDEBOARD[1] - 0.26, SIDEBOARD[0] + 1.02, SIDEBOARD[1] + 0.3, thin),
    box(DRESSER[0] - 0.78, DRESSER[1] - 0.28, DRESSER[0] + 0.78, DRESSER[1] + 0.28, thin),
    circle(STAIR, 0.8, thin),
    ...treads,
    circle(STAIR, 0.12, `fill="${INK}"`),
    circle(PENDANT, 0.3, `fill="none" stroke="${CIRCUITS.lamp}" stroke-width="2" stroke-dasharray="5 4"`),
    label("TABLE", TABLE, { dy: 6, size: 15 }),
    label("K", CHAIR, { dy: 6, size: 16, font: "Permanent Marker" }),
    label("BARREL", [BARREL[0], BARREL[1] - 0.42], { size: 14, dy: 10 }),
    label("STOVE", [STOVE[0] + 0.05, STOVE[1] - 0.66], { size: 14, dy: 10 }),
    label("SIDEBOARD / RADIO", SIDEBOARD, { size: 14, dy: 5 }),
    label("DRESSER", DRESSER, { size: 14, dy: 5 }),
    label("15 UP", [STAIR[0] + 0.5, STAIR[1] - 0.98], { size: 14, dy: 6 }),
    label("WINDOW", [WINDOW.x, NORTH + 0.22], { size: 14 }),
    // Where he stands, in coloured tape: sit, round, barrel.
    ...[
      [CHAIR[0], 2.72],
      [0.35, 3.1],
      [BARREL[0], 2.94],
    ].map(
      ([x, y], i) =>
        `<g stroke="#b0447f" stroke-width="3.4">${line([
          [x - 0.09, y],
          [x + 0.09, y],
        ])}${line([
          [x, y],
          [x, y - 0.12],
        ])}</g>${label(String(i + 1), [x + 0.14, y], { size: 15, font: "Permanent Marker", colour: "#b0447f", dy: 5 })}`,
    ),
    `<path d="M${at([CHAIR[0], 2.84])}Q${at([0.1, 3.36])} ${at([0.35, 3.14])}T${at([BARREL[0], 2.98])}" fill="none" stroke="#b0447f" stroke-width="1.6" stroke-dasharray="2 5"/>`,
  ].join("");
}

function stageSide() {
  const grey = `stroke="${INK}" stroke-width="1.6" fill="#ece5d6"`;
  const [from, to] = TRACK;
  const way = [to[0] - from[0], to[1] - from[1]];
  const size = Math.hypot(...way);
  const side = [-way[1] / size, way[0] / size];
  const rail = (off) =>
    line(
      [from, to].map(([x, y]) => [x + side[0] * off, y + side[1] * off]),
      `stroke="${INK}" stroke-width="2.4"`,
    );
  const sleepers = Array.from({ length: 9 }, (_, i) => {
    const [x, y] = [0, 1].map((axis) => from[axis] + (way[axis] * i) / 8);
    return line(
      [
        [x + side[0] * 0.4, y + side[1] * 0.4],
        [x - side[0] * 0.4, y - side[1] * 0.4],
      ],
      `stroke="${INK}" stroke-width="1.4"`,
    );
  });
  const turned = ([x, y], degrees, inner) =>
    `<g transform="rotate(${-degrees} ${px(x)} ${py(y)})">${inner}</g>`;
  return [
    ...sleepers,
    rail(0.31),
    rail(-0.31),
    turned(
      VILLAGE.at,
      VILLAGE.turn,
      box(VILLAGE.at[0] - 0.8, VILLAGE.at[1] - 0.25, VILLAGE.at[0] + 0.8, VILLAGE.at[1] + 0.25, grey) +
        [-0.5, 0, 0.5]
          .map((x) =>
            box(
              VILLAGE.at[0] + x - 0.18,
              VILLAGE.at[1] - 1.05,
              VILLAGE.at[0] + x + 0.18,
              VILLAGE.at[1] - 0.7,
              grey,
            ),
          )
          .join(""),
    ),
    label("VIDEO VILLAGE", [VILLAGE.at[0] - 0.1, VILLAGE.at[1] + 0.85], { size: 17, weight: 600 }),
    turned(
      ANIMATORS.at,
      ANIMATORS.turn,
      box(
        ANIMATORS.at[0] - 0.75,
        ANIMATORS.at[1] - 0.35,
        ANIMATORS.at[0] + 0.75,
        ANIMATORS.at[1] + 0.35,
        grey,
      ),
    ),
    label("ANIMATORS", [ANIMATORS.at[0] + 0.55, ANIMATORS.at[1] + 1.02], { size: 17, weight: 600 }),
    label("TRACK 3.2 m, MOVE 2.24 m", [2.3, -2.6], { size: 15, turn: 56, dx: 8 }),
    ...Object.entries(STANDS).map(([name, [wide, deep, words]]) => {
      const { at: spot, turn } = plan[name] ?? {};
      if (!spot) return "";
      const inward = Math.abs(spot[0]) > 4 ? -Math.sign(spot[0]) : 0;
      return (
        turned(
          spot,
          turn,
          box(spot[0] - wide / 2, spot[1] - deep / 2, spot[0] + wide / 2, spot[1] + deep / 2, grey),
        ) +
        label(
          words,
          [
            spot[0] + inward * 0.1,
            spot[1] - Math.max(deep, Math.abs(Math.sin((turn * Math.PI) / 180)) * wide) / 2 - 0.2,
          ],
          { size: 15, dy: 4 },
        )
      );
    }),
    circle(GHOST, 0.16, `fill="#ffe9bf" stroke="${INK}" stroke-width="1.6"`),
    label("GHOST LIGHT", [GHOST[0], GHOST[1] - 0.42], { size: 15 }),
    box(
      west + 0.12,
      south + 0.12,
      east - 0.12,
      north - 0.12,
      'fill="none" stroke="#b5912b" stroke-width="2" stroke-dasharray="18 9"',
    ),
    label("FIRE LANE  KEEP CLEAR", [-5.0, south + 0.28], { size: 15, colour: "#8a6d1c", weight: 600 }),
  ].join("");
}

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
