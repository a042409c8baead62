import { describe, expect, it } from "vitest";
import type { PlaybackState } from "../../../src/playback/playback.ts";
import { describeLoading } from "../../../src/ui/describe-loading.ts";
import { describeTake } from "../../../src/ui/describe-take.ts";
import { decideShownLayout } from "../../../src/ui/use-shown-layout.ts";
import { loadWords } from "../../../src/words/load-words.ts";

const words = await loadWords(["en"]);
await words.loadOpened();
const scene = (
  phase: "waiting" | "loading" | "ready",
  loadedBytes = 0,
  totalBytes: number | null = null,
) => ({
  phase,
  loadedBytes,
  totalBytes,
});

describe("describeLoading", () => {
  it("says in words which step it is", () => {
    expect(describeLoading({ tourKnown: false, scene: scene("waiting") }, words).sentence).toBe(
      "Reading the call sheet",
    );
    expect(
      describeLoading({ tourKnown: true, scene: scene("loading", 3_200_000, 8_100_000) }, words).sentence,
    ).toBe("Dressing the set, 3.2 MB of 8.1 MB");
    expect(describeLoading({ tourKnown: true, scene: scene("loading", 3_200_000) }, words).sentence).toBe(
      "Dressing the set, 3.2 MB so far",
    );
  });

  it("lights lamps by bytes, and never all of them while the end is unknown", () => {
    const fraction = (loaded: number, total: number | null) =>
      describeLoading({ tourKnown: true, scene: scene("loading", loaded, total) }, words).fraction;
    expect(fraction(4, 8)).toBe(0.5);
    expect(fraction(9, 8)).toBe(1);
    expect(fraction(1e12, null)).toBeLessThan(1);
    expect(fraction(2_000_000, null)).toBeLessThan(fraction(4_000_000, null));
    expect(fraction(5, 0)).toBeLessThan(1);
  });
});

describe("describeTake", () => {
  const playing = { phase: "ready", waiting: false, seeking: false, ended: false } as PlaybackState;

  it("is silent while the take simply plays", () => {
    expect(describeTake(playing, words)).toBe("");
  });

  it("says what keeps it", () => {
    expect(describeTake(null, words)).toBe("Threading the take");
    expect(describeTake({ ...playing, waiting: true, seeking: true }, words)).toBe("Waiting for footage");
    expect(describeTake({ ...playing, seeking: true }, words)).toBe("Winding");
    expect(describeTake({ ...playing, ended: true }, words)).toBe("End of take");
    expect(describeTake({ ...playing, phase: "failed" }, words)).toBe("The take's footage is missing.");
  });
});

describe("decideShownLayout", () => {
  it("is the theatre where there is no set to stand in", () => {
    const at = (phase: "ready" | "absent" | "failed") =>
      decideShownLayout({ layout: "set", scene: { ...scene("ready"), phase } });
    expect([at("ready"), at("absent"), at("failed")]).toEqual(["set", "theatre", "theatre"]);
  });
});
