/**
 * Scene 42 in its four colours: one picture per page (white, blue, pink, yellow) and the stack as it lies on the director's stand.
 *
 *   node steps/script-page.mjs   writes scenes/low-tide/pages/script-*.webp
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawSvg, escapeText, makeRandom, sharp } from "../story/typeset.mjs";
import { REVISIONS } from "../story/script-text.mjs";

const folder = fileURLToPath(new URL("../../../scenes/low-tide/pages", import.meta.url));
/** A US letter page, 100 pixels an inch: ten characters to the inch and six lines, as a typewriter sets it. */
const [WIDTH, HEIGHT, INCH, LINE] = [850, 1100, 100, 100 / 6];
const INK = "#23211f";
/** Inches from the left edge, and characters to a line. */
const COLUMNS = {
  scene: [1.5, 57],
  action: [1.5, 57],
  cue: [3.7, 30],
  aside: [3.1, 22],
  speech: [2.5, 35],
  cut: [6, 16],
};

function wrap(words, limit) {
  const lines = [""];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > limit) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Every paragraph as typed lines; `*` marks those that changed. */
function typeLines(paragraphs) {
  const lines = [];
  for (const { kind, text, changed = false, number = "" } of paragraphs) {
    const [inches, limit] = COLUMNS[kind];
    const tight = kind === "speech" || kind === "aside";
    if (lines.length > 0 && !tight) lines.push(null);
    for (const [at, words] of wrap(text, limit).entries())
      lines.push({
        kind,
        words,
        x: inches * INCH,
        mark: changed === true || (typeof changed === "string" && words.includes(changed)),
        number: at === 0 ? number : "",
      });
  }
  return lines;
}

function typedPage({ name, date, page, colour, edge, paragraphs, notes }, seed) {
  const random = makeRandom(seed);
  const rows = typeLines(paragraphs).map((line, index) => {
    if (line === null) return "";
    const y = 1.62 * INCH + index * LINE;
    const bold = line.kind === "scene" ? ' font-weight="700"' : "";
    // A ribbon never strikes twice alike.
    const dark = (0.86 + random() * 0.14).toFixed(2);
    const numbers = line.number
      ? `<text x="${0.8 * INCH}" y="${y}" font-weight="700">${line.number}</text><text x="${7.5 * INCH}" y="${y}" font-weight="700">${line.number}</text>`
      : "";
    const star = line.mark ? `<text x="${7.86 * INCH}" y="${y + 4}">*</text>` : "";
    return `<g opacity="${dark}">${numbers}${star}<text x="${line.x}" y="${y.toFixed(1)}"${bold} xml:space="preserve">${escapeText(line.words)}</text></g>`;
  });
  const holes = [1.4, 5.5, 9.6]
    .map(
      (y) =>
        `<circle cx="34" cy="${y * INCH}" r="13" fill="#15130f"/><path d="M24 ${y * INCH - 9}a13 13 0 0 1 22 3" stroke="#fff" stroke-opacity=".35" stroke-width="1.5" fill="none"/>`,
    )
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs><filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".035 .05" numOctaves="4" seed="${seed}" result="n"/><feColorMatrix in="n" values="0 0 0 0 ${edge[0]} 0 0 0 0 ${edge[1]} 0 0 0 0 ${edge[2]} 0 0 0 .9 -.36"/></filter>
<filter id="pencil" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="2" seed="${seed + 1}" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="2.6" result="d"/><feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -2.6 2.1" result="m"/><feComposite in="d" in2="m" operator="in"/></filter></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour}"/><rect width="${WIDTH}" height="${HEIGHT}" filter="url(#fibre)" opacity=".55"/>
<path d="M0 560q425 7 850-3" stroke="#000" stroke-opacity=".07" stroke-width="5" fill="none"/><path d="M0 563q425 7 850-3" stroke="#fff" stroke-opacity=".3" stroke-width="3" fill="none"/>
${holes}
<g font-family="Courier Prime" font-size="16.67" fill="${INK}">
<text x="${1.5 * INCH}" y="62">LOW TIDE</text><text x="${3.2 * INCH}" y="62">${escapeText(`${name} ${date}`)}</text><text x="${7.5 * INCH}" y="62" text-anchor="end">${page}</text>
${rows.join("\n")}
</g>
<g filter="url(#pencil)">${notes}</g>
</svg>`;
}

/** The stack: four sheets, each with its corner showing, held by a clip on the board of the stand. */
async function drawStack(pages) {
  const [width, height, scale] = [1200, 1500, 1.16];
  const turns = [
    [4.2, 52, 26],
    [-3.4, -34, 12],
    [2.0, 26, 10],
    [-0.7, 0, 0],
  ];
  const layers = [];
  for (const [index, page] of pages.entries()) {
    const [degrees, x, y] = turns[index];
    const sheet = await sharp(page)
      .resize({ width: Math.round(WIDTH * scale) })
      .png()
      .toBuffer();
    const data = sheet.toString("base64");
    const [left, top] = [(width - WIDTH * scale) / 2 + x, 128 + y];
    layers.push(
      `<g transform="rotate(${degrees} ${width / 2} ${height * 0.08})"><rect x="${left + 5}" y="${top + 9}" width="${WIDTH * scale}" height="${HEIGHT * scale}" fill="#000" opacity=".45" filter="url(#soft)"/><image x="${left}" y="${top}" width="${WIDTH * scale}" height="${HEIGHT * scale}" xlink:href="data:image/png;base64,${data}"/></g>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">
<defs><filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="11"/></filter>
<filter id="wood" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".12 .006" numOctaves="5" seed="4"/><feColorMatrix values="0 0 0 0 .07 0 0 0 0 .045 0 0 0 0 .03 0 0 0 1.6 -.5"/></filter>
<linearGradient id="clip" x2="0" y2="1"><stop stop-color="#d7d4cc"/><stop offset=".35" stop-color="#8d8a84"/><stop offset="1" stop-color="#4b4945"/></linearGradient>
<radialGradient id="lamp" cx=".32" cy=".22" r="1"><stop stop-color="#ffb46b" stop-opacity=".16"/><stop offset=".6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".42"/></radialGradient></defs>
<rect width="${width}" height="${height}" fill="#33241a"/><rect width="${width}" height="${height}" filter="url(#wood)"/>
${layers.join("\n")}
<g transform="translate(${width / 2} 70)"><rect x="-196" y="34" width="392" height="44" rx="8" fill="#000" opacity=".4" filter="url(#soft)"/><path d="M-190 22h380v46q0 12-12 12h-356q-12 0-12-12z" fill="url(#clip)"/><path d="M-96 22q0-44 96-44t96 44z" fill="url(#clip)"/><circle cy="2" r="15" fill="#33241a"/><path d="M-180 30h360" stroke="#fff" stroke-opacity=".5" stroke-width="2"/></g>
<rect width="${width}" height="${height}" fill="url(#lamp)"/></svg>`;
}

mkdirSync(folder, { recursive: true });
const pages = [];
for (const [index, revision] of REVISIONS.entries()) {
  const page = await drawSvg(typedPage(revision, 11 + index * 7), 1.4118)
    .png()
    .toBuffer();
  pages.push(page);
  await sharp(page).webp({ quality: 80 }).toFile(`${folder}/script-42-${revision.id}.webp`);
}
await drawSvg(await drawStack(pages))
  .webp({ quality: 80 })
  .toFile(`${folder}/script-42.webp`);
