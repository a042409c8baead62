import { describe, expect, it } from "vitest";
import { chooseWords } from "../../../src/ui/choose-words.ts";

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
  it("name the camera and what goes on", () => {
    expect(words.error("playback/angle-missing", "Camera C")).toEqual({
      what: "Camera C's footage is missing.",
      remedy: "The other cameras play on.",
    });
  });

  it.each([
    "tour/not-found",
    "tour/unreachable",
    "tour/invalid",
    "scene/no-webgl",
    "scene/context-lost",
    "session/take-unknown",
    "session/captions-missing",
    "xr/refused",
    "playback/offline",
    "playback/sound-refused",
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
