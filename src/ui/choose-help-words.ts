export interface HelpWords {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly moving: string;
}

const ENGLISH: HelpWords = {
  title: "Keys",
  keys: [
    ["Space K", "play, pause"],
    ["J L", "10 seconds back, on"],
    [", .", "one frame back, on"],
    ["< >", "slower, faster"],
    ["1 – 9", "choose an angle"],
    ["0", "follow the cut"],
    ["I", "loop from here, until here, no longer"],
    ["M", "mute"],
    ["C", "captions"],
    ["T", "theatre or set"],
    ["F", "full screen"],
    ["W A S D", "walk, as arrows do"],
    ["Q E", "turn"],
    ["Shift", "run"],
    ["R", "back to the start mark"],
    ["[ ]", "previous, next stop"],
    ["G", "guided tour"],
    ["O", "call sheet"],
    ["B", "labels in the set"],
    ["V", "headset"],
    ["U", "share"],
    ["Esc", "back"],
  ],
  moving: "Drag to look. Click or tap the floor to walk there. Wheel or pinch to zoom.",
};
const HELP: Readonly<Record<string, HelpWords>> = { en: ENGLISH };

/** The words of the card of keys. Fetched when something is opened: nobody needs them to walk. */
export function chooseHelpWords(language: string): HelpWords {
  return HELP[language] ?? ENGLISH;
}
