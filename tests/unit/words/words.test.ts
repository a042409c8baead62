import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeError, describeTakeError } from "../../../src/words/describe-error.ts";
import { chooseLanguage, INTERFACE_LANGUAGES, loadWords } from "../../../src/words/load-words.ts";

const PARTS = ["page", "opened"] as const;
const read = (language: string, part: string): object =>
  JSON.parse(readFileSync(`src/words/locales/${language}/${part}.json`, "utf8")) as object;

/** Every text by its path. */
function list(tree: object, path = ""): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string" ? [[path + key, value]] : list(value, `${path}${key}.`),
  );
}
const PLURAL = /_(zero|one|two|few|many|other)$/;
const placeholdersOf = (text: string) => (text.match(/\{\{[^}]*\}\}/g) ?? []).toSorted();

const words = await loadWords(["xx-YY", "en-GB"]);
await words.loadOpened();

describe("the interface's words", () => {
  it("are English for whoever wants none of the languages", () => {
    expect(chooseLanguage([])).toBe("en");
    expect(chooseLanguage(["xx-YY"])).toBe("en");
    expect(chooseLanguage(["constructor"])).toBe("en");
    expect(words.language).toBe("en");
  });

  it.each(Object.keys(INTERFACE_LANGUAGES))("are found by a regional tag: %s", async (language) => {
    const found = await loadWords([`${language}-ZZ`, "en"]);
    expect(found.language).toBe(language);
    expect(found.direction).toBe(language === "ar" ? "rtl" : "ltr");
  });

  it("keep the names that other software relies on", () => {
    const names = [
      ["enter", "Enter"],
      ["callSheet", "Call sheet"],
      ["angles", "Angles"],
      ["cut", "Cut"],
      ["play", "Play"],
      ["pause", "Pause"],
      ["time", "Time"],
      ["captions", "Captions"],
      ["lookThrough", "Look through"],
      ["overview", "Overview"],
      ["enterVr", "Enter VR"],
      ["enterAr", "Enter AR"],
      ["share", "Share"],
      ["close", "Close"],
      ["picture", "Picture"],
    ] as const;
    for (const [key, name] of names) expect(words.t(key)).toBe(name);
  });

  it("count by the rules of each language", async () => {
    expect([1, 2].map((count) => words.t("counts.places", { count }))).toEqual(["1 place", "2 places"]);
    const arabic = await loadWords(["ar"]);
    const said = [0, 1, 2, 3, 11, 100].map((count) =>
      arabic.t("counts.places", { count }).replace(/\d+/, "#"),
    );
    expect(new Set(said).size).toBeGreaterThanOrEqual(4);
  });

  describe.each(Object.keys(INTERFACE_LANGUAGES).filter((language) => language !== "en"))(
    "in %s",
    (language) => {
      it.each(PARTS)("say all that English says, with the same things in it: %s", (part) => {
        const english = list(read("en", part));
        const texts = new Map(list(read(language, part)));
        const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        const expected = english.flatMap(([path, text]) => {
          if (!PLURAL.test(path)) return [[path, text] as const];
          const stem = path.replace(PLURAL, "");
          return path.endsWith("_other")
            ? categories.map((category) => [`${stem}_${category}`, text] as const)
            : [];
        });
        expect([...texts.keys()].toSorted()).toEqual(expected.map(([path]) => path).toSorted());
        for (const [path, text] of expected) {
          const said = texts.get(path) ?? "";
          expect(said.trim(), path).not.toBe("");
          // One and two may be told by the word alone.
          if (/_(zero|one|two)$/.test(path)) continue;
          expect(placeholdersOf(said), path).toEqual(placeholdersOf(text));
        }
      });
    },
  );
});

describe("words for errors", () => {
  it.each([
    "tour/not-found",
    "tour/unreachable",
    "tour/invalid",
    "scene/no-webgl",
    "scene/context-lost",
    "session/take-unknown",
    "session/captions-missing",
    "xr/refused",
    "brand/new",
    "",
  ])("always say something and what to do: %s", (code) => {
    const { what, remedy } = describeError(words, code, null);
    expect(what).toMatch(/\.$/);
    expect(remedy).not.toBe("");
    expect(what + remedy).not.toMatch(/null|\{\{/);
  });

  it("never show the code itself for a code they know the domain of", () => {
    expect(describeError(words, "scene/unheard-of", null).what).not.toContain("unheard-of");
  });

  it("name what the address asked for", () => {
    expect(describeError(words, "session/take-unknown", "42b").what).toContain("(42b)");
  });
});

describe("words for errors of a take", () => {
  const say = (code: string, name: string | null = null) => describeTakeError(words, code, name);

  it("name the camera and what goes on", () => {
    expect(say("playback/angle-missing", "Camera C")).toEqual({
      what: "Camera C's footage is missing.",
      remedy: "The other cameras play on.",
    });
    expect(say("playback/piece-missing").what).toBe("A piece of the take's footage is missing.");
    expect(say("playback/piece-missing", "Camera C").what).toBe("A piece of Camera C's footage is missing.");
  });

  it("are there for every way a take can go wrong", () => {
    const source = readFileSync("src/playback/playback.ts", "utf8");
    const codes = new Set(source.match(/"playback\/[a-z-]+"/g)?.map((quoted) => quoted.slice(1, -1)));
    expect(codes.size).toBeGreaterThan(15);
    for (const code of codes) {
      const { what, remedy } = say(code);
      expect(what, code).toMatch(/^[A-Z].*\.$/);
      expect(remedy, code).toMatch(/\.$/);
      expect(what, code).not.toBe(say("playback/unheard-of").what);
    }
  });

  it("fall back to the words of the domain", () => {
    expect(say("playback/unheard-of").what).toBe("The take has a problem.");
    expect(say("constructor").what).not.toBe("");
  });
});
