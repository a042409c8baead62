/** What a key asks for. `angle` carries the number on the key. */
export type KeyAction =
  | { readonly kind: "angle"; readonly number: number }
  | {
      readonly kind:
        | "toggle-play"
        | "back-ten"
        | "forward-ten"
        | "previous-frame"
        | "next-frame"
        | "slower"
        | "faster"
        | "loop"
        | "mute"
        | "captions"
        | "full-screen"
        | "cut"
        | "layout"
        | "previous-stop"
        | "next-stop"
        | "guided"
        | "call-sheet"
        | "labels"
        | "start"
        | "vr"
        | "share"
        | "help"
        | "back";
    };

/** The element that has the keyboard: some keys belong to it, not to the tour. */
export type KeyTarget = "page" | "button" | "slider" | "radio" | "choice" | "text";

export interface KeyPress {
  readonly key: string;
  /** Place of the key, so that digits work on keyboards that need shift for them. */
  readonly code: string;
  /** Held with ctrl, alt or meta. AltGr does not count: it only writes the character in `key`. */
  readonly modified: boolean;
  /** AltGr is held. */
  readonly altGraph: boolean;
  readonly shift: boolean;
  readonly repeated: boolean;
  readonly target: KeyTarget;
}

type SimpleKind = Exclude<KeyAction["kind"], "angle">;

const ACTIONS: Readonly<Record<string, SimpleKind>> = {
  " ": "toggle-play",
  k: "toggle-play",
  j: "back-ten",
  l: "forward-ten",
  ",": "previous-frame",
  ".": "next-frame",
  "<": "slower",
  ">": "faster",
  i: "loop",
  m: "mute",
  c: "captions",
  f: "full-screen",
  "0": "cut",
  t: "layout",
  "[": "previous-stop",
  "]": "next-stop",
  g: "guided",
  o: "call-sheet",
  b: "labels",
  r: "start",
  v: "vr",
  u: "share",
  "?": "help",
  escape: "back",
};

/** Held down, only these go on. */
const REPEATING: ReadonlySet<SimpleKind> = new Set([
  "back-ten",
  "forward-ten",
  "previous-frame",
  "next-frame",
  "slower",
  "faster",
]);

/**
 * Which action a key press means; null: none, or the key belongs to the focused element or to the browser.
 *
 * @param singleKeys False: letters, digits and signs are no shortcuts, as speech input and unsteady hands need it.
 * @see https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function decideKey(press: KeyPress, singleKeys = true): KeyAction | null {
  if (press.modified) return null;
  if (!singleKeys && press.key !== "Escape") return null;
  const key = press.key.toLowerCase();
  if (belongsToTarget(key, press.target)) return null;

  const kind = Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
  if (kind !== undefined) return press.repeated && !REPEATING.has(kind) ? null : { kind };

  // What AltGr writes on a digit's place is not that digit.
  const digit = press.altGraph && !/^[0-9]$/.test(press.key) ? null : digitOf(press);
  if (digit === null || press.repeated) return null;
  return digit === 0 ? { kind: "cut" } : { kind: "angle", number: digit };
}

/** What the browser reports of the keys that are held. */
export interface HeldKeys {
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  getModifierState(name: string): boolean;
}

/**
 * Ctrl, alt and meta make a key the browser's own. Windows reports AltGr as ctrl and alt together with AltGraph; on many
 * layouts `[` and `]` are only to be had with it, so it makes nothing of a key but its character.
 *
 * @see https://www.w3.org/TR/uievents-key/#keys-modifier
 */
export function isModified(held: HeldKeys): boolean {
  if (held.metaKey) return true;
  if (held.getModifierState("AltGraph")) return held.ctrlKey && !held.altKey;
  return held.ctrlKey || held.altKey;
}

/** Keys by which a slider or a group of choices is operated: they must not reach the walk through the set either. */
export function isNavigationOf(target: KeyTarget, key: string): boolean {
  if (target === "text" || target === "choice") return key !== "Escape";
  if (target !== "slider" && target !== "radio") return false;
  return key.startsWith("Arrow") || key === "Home" || key === "End" || key.startsWith("Page");
}

function belongsToTarget(key: string, target: KeyTarget): boolean {
  if (key === "escape" || target === "page") return false;
  if (target === "text" || target === "choice") return true;
  return key === " " && target !== "slider";
}

function digitOf({ key, code, shift }: KeyPress): number | null {
  if (/^[0-9]$/.test(key)) return Number(key);
  const place = /^Digit([0-9])$/.exec(code)?.[1];
  return place === undefined || shift ? null : Number(place);
}
