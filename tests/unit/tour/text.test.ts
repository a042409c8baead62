import { describe, expect, it } from "vitest";
import { chooseText, chooseTextWithLanguage } from "../../../src/tour/text.ts";

const texts = { en: "Lamp", "fr-CA": "Lampe (CA)", de: "Leuchte" };

describe("chooseText", () => {
  it.each([
    [["de"], "Leuchte"],
    [["nl", "de", "en"], "Leuchte"],
    [["de-AT"], "Leuchte"],
    [["fr"], "Lampe (CA)"],
    [["FR-ca"], "Lampe (CA)"],
    [["nl"], "Lamp"],
    [[], "Lamp"],
  ])("for %j is %s", (languages, expected) => {
    expect(chooseText(texts, languages)).toBe(expected);
  });

  it("takes a plain text for every language, and nothing for no text", () => {
    expect(chooseText("Lamp", ["fr"])).toBe("Lamp");
    expect(chooseText(undefined, ["fr"])).toBe("");
    expect(chooseText({}, ["fr"])).toBe("");
  });

  it("says which language was found", () => {
    expect(chooseTextWithLanguage(texts, ["fr"])).toEqual({ words: "Lampe (CA)", language: "fr-CA" });
    expect(chooseTextWithLanguage("Lamp", ["fr"]).language).toBeNull();
  });
});
