/**
 * The call sheet as it hangs on the board: hairlines, small capitals, eight faces.
 *
 *   node story/call-sheet.mjs   writes scenes/low-tide/pages/call-sheet.webp
 */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawSvg, escapeText, makeRandom, sharp } from "./typeset.mjs";

const scene = fileURLToPath(new URL("../../../scenes/low-tide", import.meta.url));
const INK = "#25231f";
const [WIDTH, HEIGHT] = [1200, 1600];
const TAPES = {
  direction: "#f4f1ea",
  camera: "#ffb46b",
  electric: "#e9d24f",
  animation: "#8fb8a8",
  art: "#d8c48a",
  costume: "#c9a0c8",
  sound: "#6f8fae",
  production: "#cfc7b6",
};
const TIMES = [
  ["8.00", "Crew call", "Door 9. It sticks; lift."],
  ["8.30", "Lamps", "Moon first. Then the pendant, dimmer 3."],
  ["9.15", "First pose", "42A, pose 133 of 384. Bread is hot: do not touch."],
  ["13.00", "Soup", "Yuki’s. The good one."],
  ["16.00", "The lamp fails", "Pose 144, if we get there. Odile calls it."],
  ["18.30", "Wrap", "Last one out: ghost light."],
];
const CREW = [
  ["director", "Ines Quillfeather", "Director", "direction", "8.00"],
  ["dop", "Tomasz Varga", "Photography", "camera", "8.00"],
  ["gaffer", "Odile Marchand", "Gaffer", "electric", "7.30"],
  ["animator", "Ruth Ekwueme", "Lead animator", "animation", "8.45"],
  ["designer", "Yuki Brandt", "Design, props", "art", "8.00"],
  ["costume", "Saoirse Lindqvist", "Puppets, costume", "costume", "8.15"],
  ["sound", "Baptiste Oyelaran", "Sound", "sound", "when it is quiet"],
  ["first-ad", "Farid Nassar", "First AD, script", "production", "7.00"],
];
const random = makeRandom(19);

const text = (
  x,
  y,
  words,
  { size = 24, weight = 500, font = "Barlow Condensed", anchor = "start", colour = INK, more = "" } = {},
) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${colour}" ${more}>${escapeText(words)}</text>`;
const rule = (y, weight = 1.4) => `<path d="M70 ${y}H1130" stroke="${INK}" stroke-width="${weight}"/>`;
const small = (x, y, words) =>
  text(x, y, words.toUpperCase(), { size: 19, weight: 600, colour: "#6b6355", more: 'letter-spacing="1.2"' });

/** A torn strip of cloth tape in the colour of a department. */
function tape(x, y, width, colour) {
  const torn = (at, way) =>
    Array.from(
      { length: 5 },
      (_, i) => `${at + (random() - 0.5) * 6} ${way > 0 ? y + i * 6 : y + 24 - i * 6}`,
    ).join("L");
  return `<path d="M${torn(x, 1)}L${torn(x + width, -1)}Z" fill="${colour}" stroke="#000" stroke-opacity=".12"/>`;
}

async function face([id, name, role, department, call], index) {
  const [column, row] = [index % 4, Math.floor(index / 4)];
  const [x, y] = [70 + column * 270, 872 + row * 322];
  const turn = ((random() - 0.5) * 2.4).toFixed(2);
  const picture = await sharp(readFileSync(`${scene}/people/${id}.webp`))
    .resize(210, 210)
    .png()
    .toBuffer();
  return `<g transform="rotate(${turn} ${x + 125} ${y + 130})"><rect x="${x + 4}" y="${y + 6}" width="250" height="292" fill="#000" opacity=".28" filter="url(#soft)"/><rect x="${x}" y="${y}" width="250" height="292" fill="#f7f4ec"/><image x="${x + 20}" y="${y + 18}" width="210" height="210" xlink:href="data:image/png;base64,${picture.toString("base64")}"/>
${tape(x + 66 + (random() - 0.5) * 30, y - 12, 112, TAPES[department])}
${text(x + 20, y + 255, name, { size: 26, weight: 600 })}${text(x + 20, y + 280, role, { size: 20, colour: "#575044" })}${text(x + 230, y + 280, call, { size: call.length > 5 ? 16 : 20, anchor: "end", font: call.length > 5 ? "Permanent Marker" : "JetBrains Mono", colour: "#2f5596" })}</g>`;
}

const faces = [];
for (const [index, person] of CREW.entries()) faces.push(await face(person, index));
const times = TIMES.map(
  ([at, what, how], i) =>
    text(70, 498 + i * 46, at, { font: "JetBrains Mono", weight: 700, size: 25 }) +
    text(186, 498 + i * 46, what, { size: 28, weight: 600 }) +
    text(420, 498 + i * 46, how, { size: 26 }) +
    `<path d="M70 ${512 + i * 46}H1130" stroke="${INK}" stroke-opacity=".28" stroke-width="1"/>`,
).join("");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}"><defs><filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="6"/></filter>
<filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".03 .045" numOctaves="5" seed="14"/><feColorMatrix values="0 0 0 0 .62 0 0 0 0 .54 0 0 0 0 .4 0 0 0 .8 -.32"/></filter></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ece5d4"/><rect width="${WIDTH}" height="${HEIGHT}" filter="url(#fibre)" opacity=".4"/>
${[
  [34, 34],
  [1166, 34],
  [34, 1566],
  [1166, 1566],
]
  .map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y + 2}" r="10" fill="#000" opacity=".3"/><circle cx="${x}" cy="${y}" r="9" fill="#b3832f"/><circle cx="${x - 3}" cy="${y - 3}" r="3" fill="#f2d79a"/>`,
  )
  .join("")}
${text(70, 140, "LOW TIDE", { size: 96, weight: 700 })}${text(1130, 96, "CALL SHEET  12 of 34", { size: 32, weight: 600, anchor: "end" })}${text(1130, 136, "Friday 21 November", { size: 32, anchor: "end" })}
${rule(166, 3)}
${small(70, 200, "Stage")}${text(70, 232, "9, Quay Street")}${small(340, 200, "Weather outside")}${text(340, 232, "Drizzle")}${small(610, 200, "Weather inside")}${text(610, 232, "South-west, nine")}${small(880, 200, "High water")}${text(880, 232, "04.12  /  16.40")}
${rule(256)}
${small(70, 290, "Scene")}${small(210, 290, "Set")}${small(700, 290, "D/N")}${small(800, 290, "Pages")}${small(930, 290, "Cast")}
${text(70, 328, "42A", { weight: 700, size: 30 })}${text(210, 328, "INT. LAMP-ROOM KITCHEN", { size: 28 })}${text(700, 328, "N", { size: 28 })}${text(800, 328, "3/8", { size: 28 })}${text(930, 328, "The keeper", { size: 28 })}
${text(70, 372, "42", { weight: 700, size: 30 })}${text(210, 372, "EXT. LIGHTHOUSE (model shot, if the sea is dry)", { size: 28 })}${text(700, 372, "N", { size: 28 })}${text(800, 372, "1/8", { size: 28 })}${text(930, 372, "A window", { size: 28 })}
${rule(398)}${small(70, 440, "The day")}
${times}
${text(770, 440, "hat: bring the spare", { font: "Permanent Marker", size: 27, colour: "#2f5596", more: 'transform="rotate(-3 770 440)"' })}
${rule(772, 3)}${text(70, 830, "HOT SET. Do not touch the bread. Nobody whistles under the grid.", { size: 31, weight: 600 })}
${faces.join("\n")}
${rule(1536)}${text(70, 1570, "Questions: find Farid. If he is running, walk with him.", { size: 24 })}${text(1130, 1570, "Distribution: board, kettle, Ruth’s mirror", { size: 24, anchor: "end" })}</svg>`;
mkdirSync(`${scene}/pages`, { recursive: true });
await drawSvg(svg).webp({ quality: 80 }).toFile(`${scene}/pages/call-sheet.webp`);
