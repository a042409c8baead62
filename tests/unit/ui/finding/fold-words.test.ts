import { describe, expect, it } from "vitest";
import { containsWords, foldWords } from "../../../../src/ui/finding/fold-words.ts";

describe("searching", () => {
  it.each([
    ["Élise Quillfeather", "elise"],
    ["Straße", "STRASSE"],
    ["Łódź", "lodz"],
    ["المِصباح مُضاء", "مصباح"],
    ["الإضاءة", "الاضاءه"],
    ["المصبـــاح", "المصباح"],
    ["على", "علي"],
    ["Camera D on the track", "track camera"],
  ])("finds in %s: %s", (text, sought) => {
    expect(containsWords(text, sought)).toBe(true);
  });

  it("finds everything without words, and nothing where one of them is missing", () => {
    expect(containsWords("The lamp", "  ")).toBe(true);
    expect(containsWords("The lamp", "lamp oil")).toBe(false);
    expect(foldWords("ÀÉ")).toBe("ae");
  });
});
