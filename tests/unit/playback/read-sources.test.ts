import { describe, expect, it } from "vitest";
import type { StreamReader } from "../../../src/playback/media-player.ts";
import { parsePlaylist } from "../../../src/playback/parse-playlist.ts";
import { readSources } from "../../../src/playback/read-sources.ts";
import { needsReading } from "../../../src/playback/take-sources.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";

const TOUR = "https://set.example/tour/tour.json";
const take = (change: Partial<Take>): Take => ({
  id: "plain",
  title: "Plain",
  frameRate: "25",
  angles: [
    { id: "a", src: "a.m3u8" },
    { id: "b", src: "b.m3u8" },
  ],
  ...change,
});
const media = (init: string | null, date: string | null = null) =>
  `#EXTM3U\n#EXT-X-TARGETDURATION:4\n${init === null ? "" : `#EXT-X-MAP:URI="${init}"\n`}#EXTINF:4,\n0.m4s\n${
    date === null ? "" : `#EXT-X-PROGRAM-DATE-TIME:${date}\n`
  }#EXTINF:4,\n1.m4s\n#EXT-X-ENDLIST\n`;

/** A network of a few files; everything else is missing, or late. */
function readerOf(
  files: Record<string, string>,
  isOver = false,
): StreamReader & { readonly asked: string[] } {
  const asked: string[] = [];
  const text = (url: string) => {
    asked.push(url);
    return Promise.resolve(files[url.replace("https://set.example/tour/", "")] ?? null);
  };
  return {
    asked,
    isOver,
    text,
    bytes: async (url) => {
      const found = await text(url);
      return found === null ? null : new TextEncoder().encode(found);
    },
  };
}

describe("parsePlaylist", () => {
  it("reads streams, renditions and dates, with commas inside quotes", () => {
    const facts = parsePlaylist(
      [
        "#EXTM3U",
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="au",NAME="Mix, stereo",DEFAULT=YES,URI="mix.m3u8"',
        '#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.4d401f,mp4a.40.2",RESOLUTION=1280x720,AUDIO="au"',
        "hi/v.m3u8",
      ].join("\r\n"),
      "https://other.example/x/main.m3u8",
    );
    expect(facts?.renditions).toEqual([
      {
        type: "AUDIO",
        group: "au",
        name: "Mix, stereo",
        isDefault: true,
        url: "https://other.example/x/mix.m3u8",
      },
    ]);
    expect(facts?.variants).toEqual([
      {
        url: "https://other.example/x/hi/v.m3u8",
        bandwidth: 900_000,
        height: 720,
        codecs: ["avc1.4d401f", "mp4a.40.2"],
        audioGroup: "au",
        videoGroup: null,
      },
    ]);
  });

  it("takes the date of the first picture from wherever it stands", () => {
    const facts = parsePlaylist(media(null, "2026-11-22T10:00:04.000Z"), TOUR);
    expect(facts?.startsAtMs).toBe(Date.parse("2026-11-22T10:00:00.000Z"));
  });

  it("refuses what is none, and addresses that are no web addresses", () => {
    expect(parsePlaylist("<html></html>", TOUR)).toBeNull();
    const facts = parsePlaylist("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\njavascript:alert(1)\n", TOUR);
    expect(facts?.variants).toEqual([]);
  });
});

describe("needsReading", () => {
  it("is false for a packaged take, true for sound or angles inside, or starts by date", () => {
    const packaged = take({ sound: [{ id: "mix", src: "mix.m3u8" }] });
    expect(needsReading(packaged)).toBe(false);
    expect(needsReading(take({}))).toBe(true);
    expect(needsReading({ ...packaged, extras: { alignBy: "program-date-time" } })).toBe(true);
    const [a, b] = packaged.angles;
    expect(needsReading({ ...packaged, angles: [a!, { ...b!, extras: { track: "Wide" } }] })).toBe(true);
    const atlas = { src: "atlas.m3u8", columns: 2, rows: 1, tiles: ["a", "b"] };
    expect(needsReading(take({ atlas }))).toBe(false);
  });
});

describe("readSources", () => {
  it("finds the sound inside the first angle that has any, with that angle's start", async () => {
    const reader = readerOf({
      "a.m3u8": media("a-init.mp4"),
      "b.m3u8": media("b-init.mp4"),
      "a-init.mp4": "ftyp moov vide",
      "b-init.mp4": "ftyp moov vide soun",
    });
    const angles: Take["angles"] = [
      { id: "a", src: "a.m3u8" },
      { id: "b", src: "b.m3u8", offsetSeconds: 1.5 },
    ];
    const { sounds } = await readSources(take({ angles }), TOUR, reader);
    expect(sounds).toEqual([{ id: "b", url: "https://set.example/tour/b.m3u8", offsetSeconds: 1.5 }]);
  });

  it("prefers a rendition that is sound only, else the cheapest stream that says it has sound", async () => {
    const main = (streams: string) => `#EXTM3U\n${streams}`;
    const apart = readerOf({
      "a.m3u8": main(
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="g",NAME="x",URI="only.m3u8"\n#EXT-X-STREAM-INF:BANDWIDTH=5,AUDIO="g"\nv.m3u8',
      ),
    });
    expect((await readSources(take({}), TOUR, apart)).sounds[0]?.url).toBe(
      "https://set.example/tour/only.m3u8",
    );
    const inside = readerOf({
      "a.m3u8": main(
        '#EXT-X-STREAM-INF:BANDWIDTH=9,CODECS="avc1.1,mp4a.40.2"\nhi.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=5,CODECS="avc1.1,mp4a.40.2"\nlo.m3u8',
      ),
    });
    expect((await readSources(take({}), TOUR, inside)).sounds[0]?.url).toBe(
      "https://set.example/tour/lo.m3u8",
    );
    const silent = readerOf({ "a.m3u8": main('#EXT-X-STREAM-INF:BANDWIDTH=9,CODECS="avc1.1"\nhi.m3u8') });
    expect((await readSources(take({}), TOUR, silent)).sounds).toEqual([]);
    expect(silent.asked).toHaveLength(2);
  });

  it("reads the video renditions of one playlist as angles; one that is not there leads nowhere", async () => {
    const group = (id: string, height: number) =>
      ["Wide", "Close"]
        .map((name) => `#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="${id}",NAME="${name}",URI="${id}/${name}.m3u8"`)
        .concat(
          `#EXT-X-STREAM-INF:BANDWIDTH=${height},RESOLUTION=16x${height},VIDEO="${id}"`,
          `${id}/Wide.m3u8`,
        )
        .join("\n");
    const reader = readerOf({
      "main.m3u8": `#EXTM3U\n${group("low", 360)}\n${group("mid", 720)}\n${group("high", 2160)}`,
    });
    const angleOf = (id: string, track: string) => ({ id, src: "main.m3u8", extras: { track } });
    const angles = [angleOf("w", "Wide"), angleOf("c", "Close"), angleOf("x", "Aerial")];
    const { angles: sources } = await readSources(take({ angles }), TOUR, reader);
    expect(sources.map(({ url }) => url)).toEqual([
      "https://set.example/tour/mid/Wide.m3u8",
      "https://set.example/tour/mid/Close.m3u8",
      "about:invalid",
    ]);
    const remote = [{ id: "w", src: "https://set.example/tour/main.m3u8#track=Close" }];
    const fromFragment = await readSources(
      take({ angles: remote }),
      TOUR,
      readerOf({
        "main.m3u8#track=Close": `#EXTM3U\n${group("low", 360)}`,
      }),
    );
    expect(fromFragment.angles[0]?.url).toBe("https://set.example/tour/low/Close.m3u8");
  });

  it("aligns by date when asked, from the first common picture; not when one has no date or a start of its own", async () => {
    const files = {
      "a.m3u8": media(null, "2026-11-22T10:00:04Z"),
      "b.m3u8": media(null, "2026-11-22T10:00:02.5Z"),
    };
    const asked = { extras: { alignBy: "program-date-time" } };
    const offsets = async (change: Partial<Take>, given: Record<string, string> = files) =>
      (await readSources(take(change), TOUR, readerOf(given))).angles.map(
        ({ offsetSeconds }) => offsetSeconds,
      );
    expect(await offsets(asked)).toEqual([0, -1.5]);
    expect(await offsets({})).toEqual([0, 0]);
    expect(await offsets(asked, { ...files, "a.m3u8": media(null) })).toEqual([0, 0]);
    const own: Take["angles"] = [
      { id: "a", src: "a.m3u8", offsetSeconds: 2 },
      { id: "b", src: "b.m3u8" },
    ];
    expect(await offsets({ ...asked, angles: own })).toEqual([2, 0]);
  });

  it("takes no other picture for an angle whose playlist does not come", async () => {
    const angles = [{ id: "w", src: "main.m3u8", extras: { track: "Wide" } }];
    const { angles: sources } = await readSources(take({ angles }), TOUR, readerOf({}));
    expect(sources.map(({ url }) => url)).toEqual(["about:invalid"]);
  });

  it("leaves sound that was not read in time to its player, and prefers what is known to have some", async () => {
    const soundOf = async (files: Record<string, string>) =>
      (await readSources(take({}), TOUR, readerOf(files, true))).sounds.map(({ id, url }) => [
        id,
        url.replace("https://set.example/tour/", ""),
      ]);
    const withSound = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=5,CODECS="avc1.1,mp4a.40.2"\nlo.m3u8';
    const unsaid = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=5\nlo.m3u8";
    expect(await soundOf({ "b.m3u8": withSound })).toEqual([["b", "lo.m3u8"]]);
    expect(await soundOf({})).toEqual([["a", "a.m3u8"]]);
    expect(await soundOf({ "a.m3u8": media("init.mp4") })).toEqual([["a", "a.m3u8"]]);
    expect(await soundOf({ "a.m3u8": unsaid })).toEqual([["a", "lo.m3u8"]]);
    const silent = withSound.replace(",mp4a.40.2", "");
    expect(await soundOf({ "a.m3u8": silent, "b.m3u8": silent })).toEqual([]);
  });

  it("opens with what is there when nothing answers", async () => {
    const { angles, sounds } = await readSources(take({}), TOUR, readerOf({}));
    expect(angles.map(({ url }) => url)).toEqual([
      "https://set.example/tour/a.m3u8",
      "https://set.example/tour/b.m3u8",
    ]);
    expect(sounds).toEqual([]);
  });
});
