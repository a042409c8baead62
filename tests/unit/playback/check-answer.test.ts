import { describe, expect, it } from "vitest";
import { checkPiece, checkPlaylist } from "../../../src/playback/adapters/check-answer.ts";

describe("checkPlaylist", () => {
  const playlist = (segments: number) => `#EXTM3U\n${"#EXTINF:2,\na.ts\n".repeat(segments)}`;
  it("refuses a million segments, and reads a day", () => {
    expect(checkPlaylist(playlist(1_000_000))).toBe("absurd");
    expect(checkPlaylist(playlist((24 * 3600) / 2))).toBeNull();
  });
  it("knows a web page", () => {
    expect(checkPlaylist("\n <!doctype html><title>Log in</title>")).toBe("html");
  });
});

describe("checkPiece", () => {
  /** Boxes of these sizes, in bytes. */
  const boxes = (...sizes: number[]) => {
    const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const size of sizes) {
      view.setUint32(at, size);
      bytes.set(new TextEncoder().encode("moof"), at + 4);
      at += size;
    }
    return bytes.buffer;
  };
  const text = (words: string) => new TextEncoder().encode(words).buffer;

  it("lets whole pieces pass, and what may be of another kind", () => {
    expect(checkPiece(boxes(8, 300, 24), "/a/0001.m4s")).toBeNull();
    expect(checkPiece(text("G@ a transport stream"), "/a/0001.ts")).toBeNull();
  });
  it.each([1, 7, 12, 200])("knows a piece that lacks its last %i bytes", (count) => {
    expect(checkPiece(boxes(8, 300).slice(0, 308 - count), "/a/0001.m4s")).toBe("truncated");
  });
  it("knows noise and web pages", () => {
    expect(checkPiece(new Uint8Array(64).fill(0xee).buffer, "/a/0001.m4s")).toBe("garbage");
    expect(checkPiece(text("\0\0\0\u0003moofmoof"), "/a/0001.m4s")).toBe("garbage");
    expect(checkPiece(text("<html><body>Who are you?"), "/a/0001.ts")).toBe("html");
  });
});
