import { describe, expect, it } from "vitest";
import { DEFAULT_CAPTION_STYLE, parseCaptionStyle } from "../../../src/session/caption-style.ts";

describe("a caption style that was kept", () => {
  it("is read as far as it makes sense", () => {
    expect(parseCaptionStyle({})).toEqual(DEFAULT_CAPTION_STYLE);
    expect(parseCaptionStyle({ size: "huge", colour: "yellow", edge: 3, more: "x" })).toEqual({
      ...DEFAULT_CAPTION_STYLE,
      colour: "yellow",
    });
  });
});
