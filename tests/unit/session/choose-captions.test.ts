import { describe, expect, it } from "vitest";
import { chooseCaptions, chooseLines } from "../../../src/session/choose-captions.ts";

const captions = ["en", "fr", "fr-comment"].map((language) => ({ language, src: `${language}.vtt` }));
const chosen = (languages: string[], isAnyWelcome = false) =>
  chooseCaptions(captions, languages, isAnyWelcome)?.language ?? null;

describe("the captions for a visitor", () => {
  it("are in the very language, before one of its kin, before any", () => {
    expect(chosen(["fr-comment"])).toBe("fr-comment");
    expect(chosen(["fr-CA", "en"])).toBe("en");
    expect(chosen(["fr-CA"])).toBe("fr");
    expect(chosen(["de"], true)).toBe("en");
    expect(chosen(["de"])).toBe(null);
  });

  it("are all that is said at a time", () => {
    const cues = [
      { fromSeconds: 1, untilSeconds: 3, text: "one" },
      { fromSeconds: 2, untilSeconds: 4, text: "two" },
    ];
    expect([0.5, 1, 2, 3, 4].map((time) => chooseLines(cues, time))).toEqual([
      null,
      "one",
      "one\ntwo",
      "two",
      null,
    ]);
  });
});
