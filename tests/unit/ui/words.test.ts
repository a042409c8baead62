import { describe, expect, it } from "vitest";
import { chooseTakeErrorWords } from "../../../src/ui/choose-take-error-words.ts";
import { chooseWords } from "../../../src/ui/choose-words.ts";
import { TAKE_ERRORS_ENGLISH } from "../../../src/ui/take-errors-english.ts";

const words = chooseWords(["xx-YY", "en-GB"]);

describe("chooseWords", () => {
  it("falls back to English", () => {
    expect(chooseWords([]).language).toBe("en");
    expect(words.language).toBe("en");
  });

  it("keeps the names that other software relies on", () => {
    const { enter, callSheet, angles, cut, play, pause, time, captions } = words;
    const { lookThrough, overview, enterVr, enterAr, share, close, picture } = words;
    expect([enter, callSheet, angles, cut, play, pause, time, captions]).toEqual([
      "Enter",
      "Call sheet",
      "Angles",
      "Cut",
      "Play",
      "Pause",
      "Time",
      "Captions",
    ]);
    expect([lookThrough, overview, enterVr, enterAr, share, close, picture]).toEqual([
      "Look through",
      "Overview",
      "Enter VR",
      "Enter AR",
      "Share",
      "Close",
      "Picture",
    ]);
  });
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
    const { what, remedy } = words.error(code, null);
    expect(what).toMatch(/\.$/);
    expect(remedy).not.toBe("");
    expect(what + remedy).not.toContain("null");
  });

  it("never show the code itself for a code they know the domain of", () => {
    expect(words.error("scene/unheard-of", null).what).not.toContain("unheard-of");
  });
});

describe("words for errors of a take", () => {
  const say = (code: string, subject: string | null = null) => chooseTakeErrorWords(words, code, subject);

  it("name the camera and what goes on", () => {
    expect(say("playback/angle-missing", "Camera C")).toEqual({
      what: "Camera C's footage is missing.",
      remedy: "The other cameras play on.",
    });
    expect(say("playback/piece-missing").what).toBe("A piece of the take's footage is missing.");
    expect(say("playback/piece-missing", "Camera C").what).toBe("A piece of Camera C's footage is missing.");
  });

  it.each(Object.keys(TAKE_ERRORS_ENGLISH))("say something of their own and what to do: %s", (code) => {
    const { what, remedy } = say(code);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/\.$/);
    expect(what).not.toBe(say("playback/unheard-of").what);
    expect(what + remedy).not.toContain("null");
  });

  it("fall back to the words of the domain", () => {
    expect(say("playback/unheard-of").what).toBe("The take has a problem.");
    expect(say("constructor").what).not.toBe("");
  });
});
