import { describe, expect, it } from "vitest";
import { readEpoch } from "../../../../src/playback/live/read-epoch.ts";

const AT_MS = Date.UTC(2026, 10, 22, 20, 0, 0);

/** A playlist of so many pieces of two seconds; the date stands at the second one, as packagers may write it. */
function playlist(beginsAtMs: number | null, pieces: number, ...more: readonly string[]): string {
  const lines = Array.from({ length: pieces }, (_, index) => [
    ...(index === 1 && beginsAtMs !== null
      ? [`#EXT-X-PROGRAM-DATE-TIME:${new Date(beginsAtMs + 2000).toISOString()}`]
      : []),
    "#EXTINF:2,",
    `${index}.m4s`,
  ]);
  return ["#EXTM3U", "#EXT-X-TARGETDURATION:2", ...more, ...lines.flat()].join("\n");
}

const read = (answers: Readonly<Record<string, string>>) =>
  readEpoch(
    Object.keys(answers).map((id) => ({ id, url: `https://set.example/${id}.m3u8`, offsetSeconds: 0 })),
    {
      text: async (url) => answers[/(\w+)\.m3u8/.exec(url)?.[1] ?? ""] ?? null,
      isOver: false,
      bytes: async () => null,
    },
  );

describe("where a live take begins", () => {
  it("is the first piece that all angles have, and it is entered three pieces before what all have last", async () => {
    const epoch = await read({ a: playlist(AT_MS, 20), b: playlist(AT_MS + 4000, 17) });
    expect(epoch).toEqual({ epochMs: AT_MS + 4000, goalSeconds: 28 });
  });

  it("is entered as near to the edge as the server says, by parts where it has them", async () => {
    const near = "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK=8,PART-HOLD-BACK=1.5";
    expect(await read({ a: playlist(AT_MS, 10, near) })).toEqual({ epochMs: AT_MS, goalSeconds: 18.5 });
  });

  it("does not come from an angle whose dates are far off, or that has none", async () => {
    const epoch = await read({
      wrong: playlist(AT_MS + 3.6e6, 20),
      a: playlist(AT_MS, 20),
      none: playlist(null, 20),
      b: playlist(AT_MS, 20),
    });
    expect(epoch).toEqual({ epochMs: AT_MS, goalSeconds: 34 });
  });

  it("is not moved by an angle that came back a moment ago", async () => {
    const epoch = await read({ a: playlist(AT_MS, 20), b: playlist(AT_MS + 34_000, 3) });
    expect(epoch).toEqual({ epochMs: AT_MS, goalSeconds: 34 });
  });

  it("is the beginning of what is over", async () => {
    const over = (pieces: number) => `${playlist(AT_MS, pieces)}\n#EXT-X-ENDLIST`;
    expect(await read({ a: over(20), b: over(19) })).toEqual({ epochMs: AT_MS, goalSeconds: 0 });
    expect(await read({ a: over(20), b: playlist(AT_MS, 20) })).toMatchObject({ goalSeconds: 34 });
  });

  it("is not known when no angle has dates, or none answers", async () => {
    expect(await read({ a: playlist(null, 20) })).toBe("playback/undated");
    expect(await read({})).toBe("playback/not-begun");
    expect(await read({ a: "<html>" })).toBe("playback/not-begun");
  });
});
