/** What the four colours of scene 42 say. Each revision marks only what it changed; the notes are made by hand on top. */
const BLUE_PENCIL = "#2b4f96";
const LEAD = "#3a3835";

const hand = (x, y, size, turn, words, colour = BLUE_PENCIL) =>
  `<text x="${x}" y="${y}" font-family="Permanent Marker" font-size="${size}" fill="${colour}" transform="rotate(${turn} ${x} ${y})">${words}</text>`;
const stroke = (path, colour = BLUE_PENCIL, width = 2.6) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;

/** The script supervisor's line through what a camera saw: straight while it is on him, wavy while it is elsewhere. */
function coverage(x, letter, parts) {
  const [first] = parts;
  const [, end] = parts.at(-1);
  const lines = parts.map(([from, to, on]) => {
    if (on) return `M${x} ${from}L${x + 1} ${to}`;
    let path = `M${x} ${from}`;
    for (let y = from; y < to; y += 14) path += `q${(y / 14) % 2 < 1 ? 8 : -8} 7 0 14`;
    return path;
  });
  return (
    lines.map((line) => stroke(line, LEAD, 1.9)).join("") +
    hand(x - 13, first[0] - 8, 15, -4, letter, LEAD) +
    stroke(`M${x - 9} ${end}h18`, LEAD, 1.9)
  );
}

const slug = (number, text, changed) => ({ kind: "scene", number, text, changed });
const action = (text, changed) => ({ kind: "action", text, changed });
const cue = (text, changed) => ({ kind: "cue", text, changed });
const aside = (text, changed) => ({ kind: "aside", text, changed });
const speech = (text, changed) => ({ kind: "speech", text, changed });

const KITCHEN = "INT. LAMP-ROOM KITCHEN - NIGHT";
const storm = (changed) =>
  action(
    "A tower in a storm, black on black. One window, the size of a stamp, the colour of butter. The big lamp above it turns and finds nobody.",
    changed,
  );
const log = (changed) => [
  cue("KEEPER", changed),
  aside("(to the log)", changed),
  speech("Wind south-west, nine.", changed),
];
const stutter =
  "The lamp over the table stutters. He looks up at it as one looks at an old dog. It stutters again. A last red thread in the bulb. It dies, and the radio with it.";
const dark = "Dark. The window. The stove. He listens: left. Right.";
const cross =
  "He gets up and crosses by heart, one hand out, six steps, and stops in front of something we cannot see.";
const firstMatch = "A MATCH. It scrapes, it spits, it is gone. He does not swear. He takes another.";
const lantern =
  "A MATCH. His face from below, a hundred years old. THE LANTERN. He blows out the match; he has only just got used to the small light when -";

export const REVISIONS = [
  {
    id: "white",
    name: "Production White",
    date: "3 Nov.",
    page: "31.",
    colour: "#efe9db",
    edge: [0.78, 0.72, 0.6],
    paragraphs: [
      slug("42", KITCHEN),
      action("Storm. The whole tower hums like a bottle."),
      action("THE KEEPER sits over his log. He moves his lips as he writes."),
      ...log(),
      action(stutter),
      action(dark),
      action(cross),
      action(lantern),
      action("- the lamp comes back."),
      cue("KEEPER"),
      speech("Well. Now you’re both here."),
      action("He sits down again, next to the lantern, and writes that, too."),
      { kind: "cut", text: "CUT TO:" },
    ],
    notes:
      hand(500, 740, 24, -5, "who is he talking to?", LEAD) +
      stroke("M492 732q80-50 30-112m-12 14l11-16l15 10", LEAD),
  },
  {
    id: "blue",
    name: "Blue Rev.",
    date: "10 Nov.",
    page: "31.",
    colour: "#bcd0de",
    edge: [0.5, 0.62, 0.72],
    paragraphs: [
      slug("42", "EXT. LIGHTHOUSE - NIGHT", true),
      storm(true),
      slug("42A", "INT. LAMP-ROOM KITCHEN - CONTINUOUS", true),
      action("THE KEEPER at table: a crust, a log, a radio that talks to itself.", true),
      ...log(),
      action(stutter, "radio"),
      action(dark),
      action(cross),
      action(lantern),
      action("- the lamp comes back."),
      cue("KEEPER"),
      speech("Well. Now you’re both here."),
      { kind: "cut", text: "CUT TO:" },
    ],
    notes:
      stroke("M362 653q36-4 82 1", BLUE_PENCIL, 3) +
      stroke("M244 671q150-5 286 2", BLUE_PENCIL, 3) +
      hand(400, 788, 27, -5, "no line. just the look.", BLUE_PENCIL) +
      hand(640, 822, 24, -5, "- I. Q.", BLUE_PENCIL) +
      stroke("M392 780q-62-8-74-90m-9 17l8-19l17 13", BLUE_PENCIL),
  },
  {
    id: "pink",
    name: "Pink Rev.",
    date: "17 Nov.",
    page: "31.",
    colour: "#e3bcb6",
    edge: [0.74, 0.55, 0.52],
    paragraphs: [
      slug("42", "EXT. LIGHTHOUSE - NIGHT"),
      storm(false),
      slug("42A", "INT. LAMP-ROOM KITCHEN - CONTINUOUS"),
      action(
        "THE KEEPER at table: a crust, a log, a radio that talks to itself. The bread is from Tuesday. He bites; it is a negotiation.",
        true,
      ),
      ...log(),
      action(stutter),
      action(dark),
      action(cross),
      action(firstMatch, true),
      action(lantern),
      action("- the lamp comes back. The kettle, which has been working up to it, begins to sing."),
      action("He looks at the lamp. He looks at us.", true),
      { kind: "cut", text: "CUT TO:" },
    ],
    notes:
      hand(170, 890, 20, -3, "Odile: where does the light come from when match 1 fails?", LEAD) +
      hand(170, 926, 22, -3, "it doesn’t. that’s the joke. - O.", BLUE_PENCIL),
  },
  {
    id: "yellow",
    name: "Yellow Rev.",
    date: "21 Nov.",
    page: "31.",
    colour: "#ecd68c",
    edge: [0.76, 0.62, 0.3],
    paragraphs: [
      slug("42", "EXT. LIGHTHOUSE - NIGHT"),
      storm(false),
      slug("42A", "INT. LAMP-ROOM KITCHEN - CONTINUOUS"),
      action(
        "THE KEEPER at table: a crust, a log, a radio that talks to itself. The bread is from Tuesday. He bites; it is a negotiation.",
      ),
      ...log(),
      action("A gust leans on the window. He hears it before we do.", true),
      action(stutter),
      action(dark),
      action(cross),
      action(firstMatch),
      action(lantern),
      action("- the lamp comes back. The kettle, which has been working up to it, begins to sing."),
      action("He looks at the lamp. He looks at us."),
      action("The lamp blinks. Once. Like an eye.", true),
      { kind: "cut", text: "CUT TO:" },
    ],
    notes: "",
  },
];

const [, , , yellow] = REVISIONS;
yellow.notes =
  coverage(262, "A", [
    [284, 500, true],
    [500, 700, false],
    [700, 822, true],
  ]) +
  coverage(392, "B", [
    [340, 528, true],
    [528, 592, false],
    [592, 822, true],
  ]) +
  coverage(548, "C", [
    [440, 532, false],
    [532, 584, true],
    [584, 636, false],
  ]) +
  coverage(640, "D", [
    [284, 512, false],
    [512, 782, true],
  ]) +
  hand(196, 930, 25, -2, "42A-3: all five. PRINT.", LEAD) +
  stroke("M190 940q120 9 262-6", LEAD, 2.4) +
  hand(196, 974, 19, -2, "42A-2: hat. see wire. do not print. keep.", LEAD) +
  hand(600, 1010, 19, -2, "- F. N., script", LEAD);
