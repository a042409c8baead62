/** The script side of scene 42 on blue revision paper: scenes/low-tide/pages/script-42.svg. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const INK = "#22242b";
const body = [
  ["scene", "42", "INT. LAMP-ROOM KITCHEN – NIGHT", "42"],
  ["gap"],
  ["action", "Storm. The whole tower hums like a bottle."],
  ["action", "THE KEEPER sits down to his log. The bread is from Tuesday. He"],
  ["action", "moves his lips as he writes."],
  ["gap"],
  ["cue", "KEEPER"],
  ["speech", "(to the log)"],
  ["speech", "Wind south-west, nine."],
  ["gap"],
  ["action", "The lamp over the table stutters. He looks up at it as one looks"],
  ["action", "at an old dog. It stutters again. It dies."],
  ["gap"],
  ["action", "Dark. The window. The stove. He listens: left. Right."],
  ["action", "He gets up and crosses by heart, one hand out, six steps, and", "*"],
  ["action", "stops in front of something we cannot see.", "*"],
  ["gap"],
  ["action", "A MATCH. His face, from below, a hundred years old."],
  ["action", "The LANTERN. He blows out the match; he has only just got used"],
  ["action", "to the small light when –"],
  ["gap"],
  ["action", "– the lamp comes back."],
  ["gap"],
  ["struck", "KEEPER"],
  ["struckSpeech", "Well. Now you’re both here."],
  ["gap"],
  ["action", "He looks at the lamp. He looks at us.", "*"],
  ["gap"],
  ["right", "CUT TO:"],
];
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const lines = [];
let y = 190;
for (const [kind, text = "", mark = "", end = ""] of body) {
  const at = { scene: 150, action: 150, cue: 400, speech: 300, struck: 400, struckSpeech: 300, right: 640 }[
    kind
  ];
  const weight = kind === "scene" ? ' font-weight="700"' : "";
  if (kind === "scene") {
    lines.push(
      `<text x="90" y="${y}" font-weight="700">${text}</text><text x="150" y="${y}"${weight}>${escape(mark)}</text><text x="740" y="${y}" font-weight="700">${end}</text>`,
    );
  } else if (kind !== "gap") {
    lines.push(`<text x="${at}" y="${y}">${escape(text)}</text>`);
    if (kind.startsWith("struck"))
      lines.push(
        `<path d="M${at - 6} ${y - 5}h${text.length * 9.7 + 12}" stroke="#b3402e" stroke-width="2.4" fill="none"/>`,
      );
    if (mark) lines.push(`<text x="806" y="${y}">${mark}</text>`);
  }
  y += kind === "gap" ? 15 : 25;
}
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 850 1100" role="img" aria-label="Script page, scene 42, second blue revision">
<rect width="850" height="1100" fill="#c4d5e2"/>
<path d="M0 0h850v1100H0z" fill="none" stroke="#9fb4c4" stroke-width="6"/>
<g fill="#8fa4b4"><circle cx="40" cy="180" r="11"/><circle cx="40" cy="550" r="11"/><circle cx="40" cy="920" r="11"/></g>
<g font-family="'Courier Prime','Courier New',Courier,monospace" font-size="16" fill="${INK}">
<text x="90" y="70" font-size="14">LOW TIDE – BLUE REVISION 2</text><text x="640" y="70" font-size="14">17 NOV · p. 31</text>
<path d="M90 92h680" stroke="${INK}" stroke-width="1"/>
${lines.join("\n")}
</g>
<g font-family="'Permanent Marker','Segoe Print','Comic Sans MS',cursive" fill="#b3402e" font-size="24">
<text x="420" y="880" transform="rotate(-6 420 880)">no line. just the look.</text>
<text x="590" y="912" transform="rotate(-6 590 912)">– I. Q.</text>
<path d="M408 872c-60-8-96-40-104-92" fill="none" stroke="#b3402e" stroke-width="2.4"/>
</g>
<g font-family="'Courier Prime','Courier New',Courier,monospace" font-size="13" fill="#3f4a63"><text x="90" y="1020">42A  wide / close / overhead / dolly / witness – one take, five cameras, on twos.</text><text x="90" y="1042">Practical on dimmer 3. Match and lantern: see Odile’s squares.</text></g>
</svg>
`;
const folder = fileURLToPath(new URL("../../../scenes/low-tide/pages", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/script-42.svg`, svg);
