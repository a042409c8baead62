import { describe, expect, it } from "vitest";
import { findInText, isInText } from "../../../src/ui/watching/find-in-text.ts";

const marked = (text: string, wanted: string) =>
  findInText(text, wanted)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join("");

describe("looking for words in a text", () => {
  it.each([
    ["Wind south-west, nine", "WIND", "[Wind] south-west, nine"],
    ["Élan vital, e\u0301lan", "elan", "[Élan] vital, [e\u0301lan]"],
    ["la la la", "la", "[la] [la] [la]"],
    ["aaa", "aa", "[aa]a"],
    ["قَالَ البَحَّارُ", "قال", "[قَالَ] البَحَّارُ"],
    ["nothing here", "lamp", "nothing here"],
    ["all of it", "  ", "all of it"],
  ])("%s, for %s", (text, wanted, expected) => expect(marked(text, wanted)).toBe(expected));

  it("finds what it marks", () => {
    expect(isInText("Le phare s’éteint", "ETEINT")).toBe(true);
    expect(isInText("Le phare", "lampe")).toBe(false);
  });
});
