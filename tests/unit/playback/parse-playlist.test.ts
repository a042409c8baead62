import { describe, expect, it } from "vitest";
import { parsePlaylist } from "../../../src/playback/parse-playlist.ts";

describe("a master playlist", () => {
  it("tells its pictures to scrub with apart from its streams", () => {
    const text = [
      "#EXTM3U",
      '#EXT-X-STREAM-INF:BANDWIDTH=790848,CODECS="avc1.64001f",RESOLUTION=1152x432',
      "540/index.m3u8",
      '#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=214332,CODECS="avc1.64001f",RESOLUTION=1152x432,URI="540/iframes.m3u8"',
      "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1",
    ].join("\n");
    const facts = parsePlaylist(text, "https://host/atlas/main.m3u8");
    expect(facts?.variants.map(({ url }) => url)).toEqual(["https://host/atlas/540/index.m3u8"]);
    expect(facts?.stills).toMatchObject([
      { url: "https://host/atlas/540/iframes.m3u8", bandwidth: 214332, height: 432 },
    ]);
  });
});
