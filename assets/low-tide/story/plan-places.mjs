/** What stands where on the floor plan: flats, furniture, the crew's side of the stage. */
import {
  at,
  box,
  circle,
  CIRCUITS,
  east,
  INK,
  label,
  line,
  north,
  plan,
  px,
  py,
  south,
  west,
} from "./plan-sheet.mjs";

const {
  WEST,
  EAST,
  NORTH,
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

export function flats() {
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

export function furniture() {
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

export function stageSide() {
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
