import { describe, expect, it } from "vitest";
import { chooseVariant } from "../../../src/playback/choose-variant.ts";
import type { PlaylistVariant } from "../../../src/playback/parse-playlist.ts";

const variant = (height: number | null, bandwidth = 1): PlaylistVariant => ({
  url: `https://host/${height}`,
  bandwidth,
  height,
  codecs: [],
  audioGroup: null,
  videoGroup: null,
});

describe("the quality for a size", () => {
  it("is the smallest that loses nothing, else the largest", () => {
    const variants = [variant(720), variant(270), variant(480)];
    expect(chooseVariant(variants, 300)?.height).toBe(480);
    expect(chooseVariant(variants, 480)?.height).toBe(480);
    expect(chooseVariant(variants, 2160)?.height).toBe(720);
  });

  it("goes by bandwidth where heights are not said", () => {
    expect(chooseVariant([variant(null, 5), variant(null, 9)], 300)?.bandwidth).toBe(9);
    expect(chooseVariant([], 300)).toBeNull();
  });
});
