import { describe, expect, it } from "vitest";
import { parsePieces } from "../../../src/playback/parse-pieces.ts";

const URL_OF_LIST = "https://host/take/720/index.m3u8";
const parse = (...lines: string[]) => parsePieces(["#EXTM3U", ...lines].join("\n"), URL_OF_LIST);

describe("a playlist's pieces", () => {
  it("follow each other in time, with their initialisation section", () => {
    expect(
      parse('#EXT-X-MAP:URI="init.mp4"', "#EXTINF:2.0,", "0.m4s", "#EXTINF:1.5,", "1.m4s", "#EXT-X-ENDLIST"),
    ).toEqual({
      isComplete: true,
      isEncrypted: false,
      pieces: [
        {
          url: "https://host/take/720/0.m4s",
          range: null,
          fromSeconds: 0,
          untilSeconds: 2,
          init: { url: "https://host/take/720/init.mp4", range: null },
          run: 0,
        },
        {
          url: "https://host/take/720/1.m4s",
          range: null,
          fromSeconds: 2,
          untilSeconds: 3.5,
          init: { url: "https://host/take/720/init.mp4", range: null },
          run: 0,
        },
      ],
    });
  });

  it("may be parts of one file; without a beginning a part follows the one before", () => {
    const list = parse(
      '#EXT-X-MAP:URI="all.mp4",BYTERANGE="800@0"',
      "#EXTINF:2,",
      "#EXT-X-BYTERANGE:100@800",
      "all.mp4",
      "#EXTINF:2,",
      "#EXT-X-BYTERANGE:50",
      "all.mp4",
    );
    expect(list?.pieces.map(({ range }) => range)).toEqual([
      { fromByte: 800, sizeBytes: 100 },
      { fromByte: 900, sizeBytes: 50 },
    ]);
    expect(list?.pieces[0]?.init?.range).toEqual({ fromByte: 0, sizeBytes: 800 });
    expect(list?.isComplete).toBe(false);
  });

  it("begin another run at a discontinuity", () => {
    const list = parse("#EXTINF:2,", "0.ts", "#EXT-X-DISCONTINUITY", "#EXTINF:2,", "1.ts");
    expect(list?.pieces.map(({ run, init }) => [run, init])).toEqual([
      [0, null],
      [1, null],
    ]);
  });

  it("are known to be encrypted", () => {
    expect(parse('#EXT-X-KEY:METHOD=AES-128,URI="key"', "#EXTINF:2,", "0.ts")?.isEncrypted).toBe(true);
    expect(parse("#EXT-X-KEY:METHOD=NONE", "#EXTINF:2,", "0.ts")?.isEncrypted).toBe(false);
  });

  it("are none in a master playlist, or in anything else", () => {
    expect(parse("#EXT-X-STREAM-INF:BANDWIDTH=1", "720/index.m3u8")).toBeNull();
    expect(parsePieces("<html>", URL_OF_LIST)).toBeNull();
  });
});
