/** Everyone who takes part, in the order of the tables. `rule`: ours to write from what is published; `package`: as it is installed. */
export const CONTESTANTS = [
  { id: "do-nothing", name: "hls.js, nothing done", kind: "package" },
  { id: "paella", name: "Paella Player's rule", kind: "rule" },
  { id: "mediasync", name: "webtiming's mediasync rule", kind: "rule" },
  { id: "timingsrc", name: "timingsrc", kind: "package" },
  { id: "kaltura", name: "Kaltura dual screen's rule", kind: "rule" },
  { id: "hotset-players", name: "Hotset without atlas", kind: "ours" },
  { id: "hotset-atlas", name: "Hotset with atlas", kind: "ours" },
  { id: "hotset-codecs", name: "Hotset with WebCodecs", kind: "ours" },
] as const;

export type ContestantId = (typeof CONTESTANTS)[number]["id"];
