/** What the making-of shows, scene by scene: each a function of the time since it began that gives a whole picture. */
import { fileURLToPath } from "node:url";
import { takeOf } from "../performance/takes.mjs";
import {
  cardOf,
  createSelfDrawing,
  createShots,
  HEIGHT,
  overlayOf,
  tapeStrip,
  toPlywood,
  WIDTH,
} from "./making-of-pictures.mjs";
import { CUES, GRID_FROM, ONION_FROM, POSE_HELD_SECONDS } from "./making-of-timeline.mjs";
import { PANELS } from "./storyboard-panels.mjs";
import { sharp } from "./typeset.mjs";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const { beats } = takeOf("42a-3");
const TAPES = {
  plain: "#e4ddcd",
  wood: "#d8b483",
  teal: "#8fb8a8",
  amber: "#ffb46b",
  moon: "#b9cbe6",
  yellow: "#e9d24f",
};
/** On twos, like everything else here. */
export const PICTURES_PER_SECOND = 12;

const shots = createShots(cache);
const drawing = await createSelfDrawing(cache);
const kept = new Map();
const once = async (key, make) => {
  if (!kept.has(key)) kept.set(key, await make());
  return kept.get(key);
};
const label = (words, colour, boil, x = 56, y = 596) =>
  tapeStrip({ words, x, y, size: 50, colour, boil, seed: words.length });
const over = (picture, inner) =>
  sharp(picture)
    .composite([{ input: overlayOf(inner) }])
    .removeAlpha()
    .raw()
    .toBuffer();
const panel = (number) =>
  once(`panel ${number}`, () =>
    sharp(`${cache}/story/panels/${number}.png`).resize(WIDTH, HEIGHT).png().toBuffer(),
  );
const painted = () =>
  once("painted", () =>
    shots.roomOf("painted", {
      at: beats.read + 1,
      light: { lamp: 0.3, match: 0, house: 0.6, dark: 0 },
      tubes: true,
    }),
  );
const plywood = () => once("plywood", async () => toPlywood(await painted()));

/** `after` comes in over `before` in upright boards, one after the other. */
async function boards(before, after, share, count = 8) {
  const wide = WIDTH / count;
  const strips = [];
  for (let i = 0; i < count; i += 1)
    if ((((i * 5) % count) + 0.5) / count < share)
      strips.push({
        input: await sharp(after)
          .extract({ left: Math.round(i * wide), top: 0, width: Math.round(wide), height: HEIGHT })
          .png()
          .toBuffer(),
        left: Math.round(i * wide),
        top: 0,
      });
  return sharp(before).composite(strips).png().toBuffer();
}

async function mix(from, to, share) {
  const [a, b] = await Promise.all(
    [from, to].map((picture) => sharp(picture).resize(WIDTH, HEIGHT).removeAlpha().raw().toBuffer()),
  );
  const out = Buffer.alloc(a.length);
  for (let i = 0; i < a.length; i += 1) out[i] = a[i] + (b[i] - a[i]) * share;
  return sharp(out, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}

const card = (strips) => async (_t, boil) =>
  sharp(await cardOf(strips(boil)))
    .removeAlpha()
    .raw()
    .toBuffer();
const smooth = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

/** A panel that turns into its shot: held, dissolved, and then it moves. */
const panelToShot = (number) => async (t) => {
  const { camera, beat } = PANELS[number - 1];
  const at = beats[beat[0]] + beat[1];
  const shot = await shots.shotOf("42a-3", camera, at + Math.max(0, t - 2.2));
  return sharp(t < 1.1 ? await panel(number) : await mix(await panel(number), shot, smooth((t - 1.1) / 1.1)))
    .removeAlpha()
    .raw()
    .toBuffer();
};

/** What the animator sees: this pose, and the ones before it as they fade. */
async function onion(t, boil) {
  const pose = Math.floor(t / POSE_HELD_SECONDS + 1e-6);
  const at = ONION_FROM + pose / PICTURES_PER_SECOND;
  let picture = await shots.shotOf("42a-3", "D", at);
  const held = t - pose * POSE_HELD_SECONDS;
  if (held < 0.2)
    for (const [back, share] of [
      [1, 0.42],
      [2, 0.24],
    ])
      picture = await mix(picture, await shots.shotOf("42a-3", "D", at - back / PICTURES_PER_SECOND), share);
  const number = Math.round(at * PICTURES_PER_SECOND);
  return over(picture, label(`pose ${number} of 384`, TAPES.teal, boil));
}

async function grid(t, boil) {
  const at = GRID_FROM + t;
  const [wide, high] = [420, 236];
  const places = [
    ["A", 4, 118],
    ["B", 430, 118],
    ["C", 856, 118],
    ["D", 217, 366],
    ["E", 643, 366],
  ];
  const tiles = await Promise.all(
    places.map(async ([camera, left, top]) => ({
      input: await sharp(await shots.shotOf("42a-3", camera, at))
        .resize(wide, high)
        .png()
        .toBuffer(),
      left,
      top,
    })),
  );
  const colours = { A: TAPES.amber, B: "#7fd0da", C: "#d58ab0", D: "#c1d77a", E: "#f4f1ea" };
  const names = places
    .map(([camera, left, top]) =>
      tapeStrip({
        words: camera,
        x: left + 8,
        y: top + high - 44,
        size: 24,
        colour: colours[camera],
        boil,
        seed: camera.charCodeAt(0),
        turn: -2,
      }),
    )
    .join("");
  const base = await once("grid", () => cardOf(""));
  return sharp(base)
    .composite([...tiles, { input: overlayOf(names) }])
    .removeAlpha()
    .raw()
    .toBuffer();
}

async function light(t, boil) {
  if (t < CUES.moon - CUES.dark) return Buffer.alloc(WIDTH * HEIGHT * 3, 6);
  const moonAfter = t - (CUES.moon - CUES.dark);
  const lampAfter = t - (CUES.pendant - CUES.dark);
  const at = beats.read + 1;
  const level =
    lampAfter < 0 ? 0 : ([0.3, 0.12, 0.6, 0.25, 0.8][Math.floor(lampAfter * PICTURES_PER_SECOND)] ?? 1);
  const moon = await shots.roomOf("moon", { at, light: { lamp: 0, match: 0, house: 0, dark: 0 }, open: 0.5 });
  const picture =
    level === 0
      ? moon
      : await shots.roomOf(`lamp-${level}`, {
          at,
          light: { lamp: level, match: 0, house: 0, dark: 0 },
          open: 0.5 * (1 - level),
        });
  const shown =
    moonAfter < 0.5
      ? await mix(
          Buffer.from(await once("black", () => cardOf(""))),
          picture,
          [0.2, 0.45, 0.4, 0.7, 0.85, 1][Math.floor(moonAfter * PICTURES_PER_SECOND)] ?? 1,
        )
      : picture;
  return over(
    shown,
    label("moon", TAPES.moon, boil) + (lampAfter >= 0 ? label("pendant", TAPES.amber, boil, 278) : ""),
  );
}

/** [seconds from which, (seconds since, number of the picture on fours) -> raw red, green, blue] */
export const SCENES = [
  [
    CUES.title,
    card(
      (boil) =>
        tapeStrip({ words: "LOW TIDE", x: 330, y: 210, size: 104, boil, seed: 2 }) +
        tapeStrip({
          words: "forty-five seconds of making",
          x: 250,
          y: 426,
          size: 40,
          colour: TAPES.teal,
          turn: 1,
          boil,
          seed: 5,
        }),
    ),
  ],
  // The pencil is shot on fours: twice the hurry.
  [
    CUES.pencil,
    async (t) =>
      sharp(
        await once(`drawing ${Math.min(1, Math.floor(t * 6) / 16)}`, () =>
          drawing(Math.min(1, Math.floor(t * 6) / 16)),
        ),
      )
        .removeAlpha()
        .raw()
        .toBuffer(),
  ],
  [
    CUES.plywood,
    async (t, boil) =>
      over(
        await boards(await once("drawing 1", () => drawing(1)), await plywood(), t / 1.1),
        label("plywood", TAPES.wood, boil),
      ),
  ],
  [
    CUES.paint,
    async (t, boil) =>
      over(await boards(await plywood(), await painted(), t / 1.1), label("paint", TAPES.teal, boil)),
  ],
  [CUES.dark, light],
  [
    CUES.match,
    async (t, boil) =>
      over(await shots.shotOf("42a-3", "A", beats.strike + 0.1 + t), label("match", "#f09a5a", boil)),
  ],
  [
    CUES.drawn,
    card((boil) =>
      tapeStrip({ words: "drawn first", x: 360, y: 290, size: 78, colour: TAPES.plain, boil, seed: 8 }),
    ),
  ],
  [CUES.panelA, panelToShot(2)],
  [CUES.panelB, panelToShot(8)],
  [
    CUES.poses,
    card((boil) =>
      tapeStrip({
        words: "twelve times a second",
        x: 170,
        y: 290,
        size: 66,
        colour: TAPES.teal,
        boil,
        seed: 9,
      }),
    ),
  ],
  [CUES.onion, onion],
  [
    CUES.speed,
    async (t) =>
      sharp(await shots.shotOf("42a-3", "D", ONION_FROM + t))
        .removeAlpha()
        .raw()
        .toBuffer(),
  ],
  [
    CUES.cameras,
    card((boil) =>
      tapeStrip({
        words: "five cameras, one lamp",
        x: 140,
        y: 290,
        size: 66,
        colour: TAPES.yellow,
        boil,
        seed: 11,
      }),
    ),
  ],
  [CUES.grid, grid],
  [
    CUES.slate,
    async (t) =>
      sharp(await shots.shotOf("42a-3", "A", Math.min(0.25 + t, 1.4)))
        .removeAlpha()
        .raw()
        .toBuffer(),
  ],
  [
    CUES.end,
    card(
      (boil) =>
        tapeStrip({ words: "LOW TIDE", x: 330, y: 190, size: 104, boil, seed: 2 }) +
        tapeStrip({
          words: "nothing here was photographed",
          x: 240,
          y: 406,
          size: 40,
          colour: TAPES.wood,
          turn: 1,
          boil,
          seed: 6,
        }) +
        tapeStrip({
          words: "CC BY 4.0",
          x: 800,
          y: 560,
          size: 30,
          colour: TAPES.plain,
          turn: -2,
          boil,
          seed: 7,
        }),
    ),
  ],
];

/** The poster: the second match, with a strip of tape. */
export async function drawPoster() {
  return sharp(await shots.shotOf("42a-3", "D", ONION_FROM + 1)).composite([
    { input: overlayOf(label("forty-five seconds of making", TAPES.teal, 0, 56, 590)) },
  ]);
}
