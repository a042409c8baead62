import { describe, expect, it } from "vitest";
import { decideKey, isModified, isNavigationOf, type KeyPress } from "../../../src/ui/decide-key.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  modified: false,
  altGraph: false,
  shift: false,
  repeated: false,
  target: "page",
  ...more,
});

describe("decideKey", () => {
  it.each([
    [" ", "toggle-play"],
    ["k", "toggle-play"],
    ["j", "back-ten"],
    ["l", "forward-ten"],
    [",", "previous-frame"],
    [".", "next-frame"],
    ["<", "slower"],
    [">", "faster"],
    ["i", "loop"],
    ["m", "mute"],
    ["c", "captions"],
    ["f", "full-screen"],
    ["0", "cut"],
    ["t", "layout"],
    ["[", "previous-stop"],
    ["]", "next-stop"],
    ["g", "guided"],
    ["o", "call-sheet"],
    ["b", "labels"],
    ["r", "start"],
    ["v", "vr"],
    ["u", "share"],
    ["?", "help"],
    ["Escape", "back"],
  ])("%s means %s", (key, kind) => {
    expect(decideKey(press(key))).toEqual({ kind });
  });

  it("takes capitals as their letters", () => {
    expect(decideKey(press("K", { shift: true }))).toEqual({ kind: "toggle-play" });
  });

  it("chooses angles by number, also where digits need shift", () => {
    expect(decideKey(press("3"))).toEqual({ kind: "angle", number: 3 });
    expect(decideKey(press("é", { code: "Digit2" }))).toEqual({ kind: "angle", number: 2 });
    expect(decideKey(press("à", { code: "Digit0" }))).toEqual({ kind: "cut" });
    expect(decideKey(press("!", { code: "Digit1", shift: true }))).toBeNull();
  });

  it.each(["w", "a", "s", "d", "q", "e", "Shift", "ArrowUp", "Tab", "Enter"])(
    "leaves %s to whoever owns it",
    (key) => {
      expect(decideKey(press(key))).toBeNull();
    },
  );

  it("leaves keys with ctrl, alt or meta to the browser", () => {
    expect(decideKey(press("f", { modified: true }))).toBeNull();
  });

  it.each([
    ["[", "Digit8", "previous-stop"],
    ["]", "Digit9", "next-stop"],
    ["[", "Digit5", "previous-stop"],
    ["<", "IntlBackslash", "slower"],
    [">", "IntlBackslash", "faster"],
  ])("takes %s from AltGr and %s for what it writes", (key, code, kind) => {
    expect(decideKey(press(key, { code, altGraph: true }))).toEqual({ kind });
  });

  it.each([
    ["?", "Minus", "help"],
    ["<", "Comma", "slower"],
    [">", "Period", "faster"],
    [",", "KeyM", "previous-frame"],
    [".", "Comma", "next-frame"],
  ])("takes %s from shift and %s for what it writes", (key, code, kind) => {
    expect(decideKey(press(key, { code, shift: true }))).toEqual({ kind });
  });

  it("does not take what AltGr writes on a digit's place for the digit", () => {
    expect(decideKey(press("~", { code: "Digit2", altGraph: true }))).toBeNull();
    expect(decideKey(press("@", { code: "Digit0", altGraph: true }))).toBeNull();
  });

  it("types letters into text, but still goes back", () => {
    expect(decideKey(press("k", { target: "text" }))).toBeNull();
    expect(decideKey(press("1", { target: "choice" }))).toBeNull();
    expect(decideKey(press("Escape", { target: "text" }))).toEqual({ kind: "back" });
  });

  it("lets space press the focused button instead of playing", () => {
    expect(decideKey(press(" ", { target: "button" }))).toBeNull();
    expect(decideKey(press(" ", { target: "radio" }))).toBeNull();
    expect(decideKey(press(" ", { target: "slider" }))).toEqual({ kind: "toggle-play" });
    expect(decideKey(press("k", { target: "button" }))).toEqual({ kind: "toggle-play" });
  });

  it("repeats steps while a key is held, but not toggles", () => {
    expect(decideKey(press("l", { repeated: true }))).toEqual({ kind: "forward-ten" });
    expect(decideKey(press("m", { repeated: true }))).toBeNull();
    expect(decideKey(press("1", { repeated: true }))).toBeNull();
  });

  it("is not misled by names every object has", () => {
    expect(decideKey(press("constructor"))).toBeNull();
  });
});

describe("decideKey without single keys", () => {
  it.each(["k", " ", "3", "?", "["])("leaves %s alone", (key) => {
    expect(decideKey(press(key), false)).toBeNull();
  });

  it("still goes back", () => {
    expect(decideKey(press("Escape"), false)).toEqual({ kind: "back" });
  });
});

describe("isModified", () => {
  const hold = (...names: readonly string[]) => ({
    ctrlKey: names.includes("Control"),
    altKey: names.includes("Alt"),
    metaKey: names.includes("Meta"),
    getModifierState: (name: string) => names.includes(name),
  });

  it.each([
    [["Control"]],
    [["Alt"]],
    [["Meta"]],
    [["Control", "Alt"]],
    [["AltGraph", "Control"]],
    [["AltGraph", "Meta"]],
  ])("leaves %j to the browser", (names) => {
    expect(isModified(hold(...names))).toBe(true);
  });

  it.each([[[]], [["Shift"]], [["AltGraph"]], [["AltGraph", "Shift"]], [["AltGraph", "Control", "Alt"]]])(
    "lets %j only write its character",
    (names) => {
      expect(isModified(hold(...names))).toBe(false);
    },
  );
});

describe("isNavigationOf", () => {
  it("keeps arrows in sliders and choices, and all typing in text", () => {
    expect(isNavigationOf("slider", "ArrowLeft")).toBe(true);
    expect(isNavigationOf("radio", "End")).toBe(true);
    expect(isNavigationOf("text", "w")).toBe(true);
    expect(isNavigationOf("text", "Escape")).toBe(false);
    expect(isNavigationOf("slider", "k")).toBe(false);
    expect(isNavigationOf("button", "ArrowUp")).toBe(false);
    expect(isNavigationOf("page", "ArrowUp")).toBe(false);
  });
});
