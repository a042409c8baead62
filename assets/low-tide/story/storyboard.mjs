/**
 * The storyboard: nine panels drawn in grease pencil after the set itself, on one sheet.
 *
 *   node --import tsx story/storyboard.mjs   writes scenes/low-tide/pages/storyboard.webp and .cache/story/panels
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawSvg, escapeText, makeRandom, sharp } from "./typeset.mjs";
import { makeChannels } from "../performance/moves.mjs";
import { takeOf } from "../performance/takes.mjs";
import { createPainter } from "../render/create-painter.mjs";
import { codeOf } from "../render/develop.mjs";
import { loadScene, poseScene } from "../render/load-scene.mjs";
import { createPencil, TOOTH } from "./pencil.mjs";
import { PANELS } from "./storyboard-panels.mjs";
import { traceLines } from "./trace-lines.mjs";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const folder = `${cache}/story/panels`;
const pages = fileURLToPath(new URL("../../../scenes/low-tide/pages", import.meta.url));
const take = takeOf("42a-3");
const [WIDTH, HEIGHT] = [960, 540];
const PAPER = "#e9e1cf";
const [BLACK, AMBER, BLUE] = ["#262320", "#c9761c", "#2f5596"];

/** How bright and how warm the picture is, softened to what a hand would see. */
async function readTone(paint, view, seconds) {
  const [w, h] = [WIDTH / 2, HEIGHT / 2];
  const data = codeOf(
    paint(view, Math.round(seconds * 12), take.lightAt(seconds), { focus: 5, aperture: 0 }),
  );
  const { data: soft } = await sharp(data, { raw: { width: w, height: h, channels: 3 } })
    .blur(2.4)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const tone = new Float32Array(w * h);
  for (let i = 0; i < tone.length; i += 1)
    tone[i] = (soft[i * 3] * 0.3 + soft[i * 3 + 1] * 0.55 + soft[i * 3 + 2] * 0.15) / 255;
  const sorted = tone.toSorted();
  const [low, high] = [sorted[Math.floor(tone.length * 0.06)], sorted[Math.floor(tone.length * 0.975)]];
  const index = (x, y) =>
    Math.min(h - 1, Math.max(0, Math.floor(y / 2))) * w + Math.min(w - 1, Math.max(0, Math.floor(x / 2)));
  return {
    /** 0 is the darkest part of this picture, 1 the brightest. */
    tone: (x, y) => Math.min(1, Math.max(0, (tone[index(x, y)] - low) / (high - low))) ** 0.7,
    warm: (x, y) => {
      const i = index(x, y) * 3;
      return soft[i] > 105 && soft[i] - soft[i + 2] > 70;
    },
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}

/** The side of the pencil, rubbed with a thumb: the large darks, without edges. */
async function rubTone(tone) {
  const [w, h] = [WIDTH / 8, HEIGHT / 8].map(Math.ceil);
  const alpha = Buffer.alloc(w * h * 4);
  for (let i = 0; i < w * h; i += 1) {
    const dark = 1 - tone((i % w) * 8 + 4, Math.floor(i / w) * 8 + 4);
    alpha.set([38, 35, 32, Math.round(255 * 0.62 * Math.max(0, dark - 0.3) ** 1.25)], i * 4);
  }
  const picture = await sharp(alpha, { raw: { width: w, height: h, channels: 4 } })
    .blur(1.6)
    .resize(WIDTH, HEIGHT, { kernel: "cubic" })
    .png()
    .toBuffer();
  return `data:image/png;base64,${picture.toString("base64")}`;
}

function drawMarks(marks, seed) {
  const blue = createPencil(seed + 3, BLUE);
  const place = ([x, y]) => [x * WIDTH, y * HEIGHT];
  return marks
    .map(({ arrow, rays, words, at }) => {
      let out = "";
      if (arrow) out += blue.arrow(arrow.map(place), { width: 7, head: 26 });
      if (rays) {
        const [x, y] = place(rays);
        for (let k = 0; k < 11; k += 1) {
          const a = (k / 11) * 2 * Math.PI + 0.2;
          const [from, to] = [96, 130 + (k % 3) * 16];
          const spot = (r) => [x + Math.cos(a) * r, y + Math.sin(a) * r * 0.8];
          out += createPencil(seed + 20 + k, AMBER).stroke([spot(from), spot((from + to) / 2), spot(to)], {
            width: 8,
            wobble: 2,
          });
        }
      }
      if (words) {
        const [x, y] = place(at);
        out += `<text x="${x}" y="${y}" font-family="Permanent Marker" font-size="46" fill="${BLUE}" stroke="${PAPER}" stroke-width="9" stroke-linejoin="round" paint-order="stroke" transform="rotate(-4 ${x} ${y})">${escapeText(words)}</text>`;
      }
      return out;
    })
    .join("");
}

async function drawPanel(scene, channels, paint, panel, index) {
  const seed = 100 + index * 37;
  const seconds = take.beats[panel.beat[0]] + panel.beat[1];
  const { tone, warm, mean } = await readTone(paint, panel.view, seconds);
  poseScene(scene, channels, Math.round(seconds * 12));
  const { lines, figure, wears } = traceLines(scene, panel.view, WIDTH, HEIGHT);
  const rub = await rubTone(tone);
  const pencil = createPencil(seed, BLACK);
  const amber = createPencil(seed + 1, AMBER);
  const night = mean < 0.16;
  const [dense, middle, light] = night ? [0.2, 0.42, 0.62] : [0.14, 0.32, 0.5];
  const size = { width: WIDTH, height: HEIGHT };
  const shade = [
    pencil.hatch({
      ...size,
      angle: -0.9,
      gap: 9,
      covers: (x, y) => tone(x, y) < light && !(figure(x, y) && tone(x, y) > 0.2),
      weight: 2.2,
      opacity: 0.42,
      longest: 190,
    }),
    pencil.hatch({
      ...size,
      angle: -0.72,
      gap: 7.5,
      covers: (x, y) => tone(x, y) < middle,
      weight: 2.8,
      opacity: 0.5,
      longest: 130,
    }),
    pencil.hatch({
      ...size,
      angle: 0.5,
      gap: 8,
      covers: (x, y) => tone(x, y) < dense,
      weight: 3.6,
      opacity: 0.55,
      longest: 90,
    }),
  ].join("");
  const dress = [
    pencil.hatch({
      ...size,
      angle: 1.45,
      gap: 6,
      covers: (x, y) => wears("beard", x, y),
      weight: 2,
      opacity: 0.5,
      longest: 34,
    }),
    pencil.hatch({
      ...size,
      angle: -0.8,
      gap: 4,
      covers: (x, y) => wears("boot", x, y) || wears("slate", x, y),
      weight: 4.5,
      opacity: 0.8,
      longest: 120,
    }),
    pencil.hatch({
      ...size,
      angle: -0.8,
      gap: 6,
      covers: (x, y) => wears("trouser", x, y),
      weight: 3,
      opacity: 0.6,
      longest: 80,
    }),
    pencil.hatch({
      ...size,
      angle: 0.3,
      gap: 2.2,
      covers: (x, y) => wears("pupil", x, y),
      weight: 4.4,
      opacity: 0.95,
      longest: 60,
    }),
  ].join("");
  const glow = amber.hatch({
    ...size,
    angle: 0.86,
    gap: 8,
    covers: (x, y) => warm(x, y) && tone(x, y) > 0.72,
    weight: 3.6,
    opacity: 0.62,
    longest: 70,
  });
  const ink = lines
    .toSorted((a, b) => (a.kind === "figure") - (b.kind === "figure"))
    .map(({ points, kind }) => {
      const middlePoint = points[points.length >> 1];
      const dim = tone(...middlePoint) < 0.1 ? 0.6 : 1;
      if (kind === "fold") return pencil.stroke(points, { width: 2.2, opacity: 0.6 * dim, overshoot: 7 });
      if (kind === "outline") return pencil.stroke(points, { width: 3.4, opacity: 0.88 * dim, overshoot: 6 });
      return (
        pencil.stroke(points, { width: 5.4, wobble: 0.9, opacity: 0.95 }) +
        (points.length > 40 ? pencil.stroke(points, { width: 2.2, wobble: 2.4, opacity: 0.5 }) : "")
      );
    })
    .join("");
  // Lines under the drawing: a horizon and a diagonal, as one sets up a frame.
  const guides = createPencil(seed + 9, BLUE);
  const under = [
    guides.stroke(
      [
        [20, 300 + index * 6],
        [480, 292],
        [940, 300 - index * 5],
      ],
      { width: 1.6, opacity: 0.25, wobble: 2 },
    ),
    guides.stroke(
      [
        [480, 12],
        [486, 270],
        [478, 528],
      ],
      { width: 1.6, opacity: 0.2, wobble: 2 },
    ),
  ].join("");
  const frame = [
    [
      [6, 7],
      [480, 3],
      [955, 8],
    ],
    [
      [952, 4],
      [956, 270],
      [951, 536],
    ],
    [
      [956, 533],
      [480, 537],
      [4, 532],
    ],
    [
      [8, 536],
      [4, 270],
      [7, 3],
    ],
  ]
    .map((side) => pencil.stroke(side, { width: 6, wobble: 1.4, overshoot: 3 }))
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${TOOTH}<clipPath id="in"><rect x="6" y="6" width="${WIDTH - 12}" height="${HEIGHT - 12}"/></clipPath></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/><g filter="url(#tooth)"><g clip-path="url(#in)">${under}<image width="${WIDTH}" height="${HEIGHT}" xlink:href="${rub}"/>${glow}${shade}${dress}${ink}</g>${drawMarks(panel.marks, seed)}${frame}</g></svg>`;
}

/** The sheet: three rows of three, taped to card, captions as typed strips. */
function drawSheet(pictures) {
  const [width, height] = [1600, 1270];
  const random = makeRandom(5);
  const cells = PANELS.map(({ camera, caption }, index) => {
    const [column, row] = [index % 3, Math.floor(index / 3)];
    const [x, y] = [62 + column * 504, 132 + row * 374];
    const turn = ((random() - 0.5) * 0.7).toFixed(2);
    const data = pictures[index].toString("base64");
    return `<g transform="rotate(${turn} ${x + 234} ${y + 132})"><image x="${x}" y="${y}" width="468" height="263.25" xlink:href="data:image/png;base64,${data}"/>
<text x="${x + 4}" y="${y + 300}" font-family="Permanent Marker" font-size="27" fill="${BLACK}">${index + 1}</text>
<text x="${x + 466}" y="${y + 299}" text-anchor="end" font-family="Barlow Condensed" font-weight="600" font-size="21" fill="${BLUE}">CAM ${camera}</text>
<g font-family="Courier Prime" font-size="20.5" fill="#2c2925"><text x="${x + 36}" y="${y + 298}">${escapeText(caption[0])}</text><text x="${x + 36}" y="${y + 323}">${escapeText(caption[1])}</text></g></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><defs>
<filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".03 .04" numOctaves="5" seed="6"/><feColorMatrix values="0 0 0 0 .62 0 0 0 0 .54 0 0 0 0 .4 0 0 0 .8 -.3"/></filter></defs>
<rect width="${width}" height="${height}" fill="${PAPER}"/><rect width="${width}" height="${height}" filter="url(#fibre)" opacity=".35"/>
<g font-family="Barlow Condensed" fill="${BLACK}"><text x="62" y="82" font-size="52" font-weight="700" letter-spacing="1">LOW TIDE</text><text x="262" y="82" font-size="34" font-weight="500">SC. 42A  INT. LAMP-ROOM KITCHEN  NIGHT</text><text x="1538" y="62" font-size="24" font-weight="500" text-anchor="end">BOARD 3 OF 7   YELLOW REV. 21 NOV</text><text x="1538" y="92" font-size="24" font-weight="500" text-anchor="end">I. QUILLFEATHER / R. EKWUEME</text></g>
<path d="M62 104h1476" stroke="${BLACK}" stroke-width="2.5"/>${cells.join("\n")}</svg>`;
}

mkdirSync(folder, { recursive: true });
mkdirSync(pages, { recursive: true });
const wanted = process.argv.slice(2).map(Number);
const states = new Set(readdirSync(`${cache}/pictures`).map((name) => name.replace(".png", "")));
const scene = await loadScene({ model: `${cache}/finished.glb`, pictures: `${cache}/pictures`, states });
const channels = makeChannels(take);
const paint = await createPainter({ cache, take, width: WIDTH / 2, height: HEIGHT / 2 });
for (const [index, panel] of PANELS.entries()) {
  if (wanted.length > 0 && !wanted.includes(index + 1)) continue;
  const svg = await drawPanel(scene, channels, paint, panel, index);
  writeFileSync(`${folder}/${index + 1}.png`, await drawSvg(svg).png().toBuffer());
}
if (PANELS.every((_, index) => existsSync(`${folder}/${index + 1}.png`)))
  await drawSvg(drawSheet(PANELS.map((_, index) => readFileSync(`${folder}/${index + 1}.png`))))
    .webp({ quality: 80 })
    .toFile(`${pages}/storyboard.webp`);
