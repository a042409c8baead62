/**
 * Every fault there is, injected where it happens: the others play on, the words are on the screen, and it is over or said
 * to be final. By default one of each class; `npm run measure` adds its variants, and that the words come within five
 * seconds. Faults of the page: page-faults.test.ts; access that is renewed: upkeep.test.ts.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ServerFault } from "./harness/fault-server.ts";
import {
  FRAME_RATE,
  isMeasured,
  measured,
  TOLD_WITHIN_SECONDS,
  useFaultyTheatre,
} from "./harness/faulty-theatre.ts";

const { server, theatre, enter, leave } = useFaultyTheatre();

const playlists = (angle: string) => new RegExp(`/coded/${angle}/.*\\.m3u8$`);
const mediaPlaylist = (angle: string) => new RegExp(`/coded/${angle}/.*index\\.m3u8$`);
const pieces = (angle: string) => new RegExp(`/coded/${angle}/.*/\\d+\\.m4s$`);
const all = (angle: string) => new RegExp(`/coded/${angle}/`);
const absurd = `#EXTM3U\n#EXT-X-TARGETDURATION:2\n${"#EXTINF:2,\na.m4s\n".repeat(1_000_000)}#EXT-X-ENDLIST\n`;

describe("one camera of a playing take", () => {
  /** Chosen in turn, so that each finds its player cold. */
  const turns = ["3", "4", "1"];
  const letters: Record<string, string> = { "1": "A", "3": "C", "4": "D" };
  let turn = 0;

  beforeAll(async () => {
    await enter();
    await theatre().untilLocked("1");
    await theatre().page.keyboard.press("2");
    await theatre().untilLocked("2");
  });
  afterEach(() => server().mendAll());
  afterAll(leave);

  async function suffer(where: (angle: string) => RegExp, fault: ServerFault, words: string) {
    const angle = turns[turn % turns.length] ?? "";
    turn += 1;
    await theatre().windBackAfter(26);
    server().inject(where(angle), fault);
    await theatre().page.keyboard.press(angle);
    const said = new RegExp(words.replace("CAMERA", `Camera ${letters[angle] ?? ""}`));
    expect(await theatre().untilTold(said)).toBeLessThan(TOLD_WITHIN_SECONDS);
    await theatre().untilOthersPlayed(FRAME_RATE);
    return { angle, said };
  }

  type Row = [what: string, where: (angle: string) => RegExp, fault: ServerFault, words: string];

  it.each<Row>([
    ["is missing", playlists, { kind: "status", status: 404 }, "CAMERA's footage is missing"],
    ["has pieces that never come", pieces, { kind: "hang" }, "CAMERA waits"],
    ["is refused", all, { kind: "status", status: 403 }, "refuses CAMERA's footage"],
    ["is a web page", playlists, { kind: "html" }, "web page came instead of CAMERA's"],
    ["has pieces of noise", pieces, { kind: "garbage" }, "CAMERA's footage cannot be decoded"],
    ["is scrambled", pieces, { kind: "scramble" }, "CAMERA's footage cannot be decoded"],
    ...measured<Row>([
      ["has a server that fails", playlists, { kind: "status", status: 503 }, "CAMERA waits"],
      ["has a server that hangs up", all, { kind: "drop" }, "CAMERA waits"],
      ["has a playlist that never comes", playlists, { kind: "hang" }, "CAMERA waits"],
      ["arrives too slowly", pieces, { kind: "slow", bytesPerSecond: 800 }, "CAMERA waits"],
      ["has pieces that are refused", pieces, { kind: "status", status: 401 }, "refuses CAMERA's footage"],
      ["has pieces that are web pages", pieces, { kind: "html" }, "web page came instead of CAMERA's"],
      [
        "has lost its pieces",
        pieces,
        { kind: "status", status: 404 },
        "piece of CAMERA's footage is missing",
      ],
    ]),
  ])("%s: told, and back by itself when it is mended", async (_what, where, fault, words) => {
    const { angle, said } = await suffer(where, fault, words);
    server().mendAll();
    await theatre().untilLocked(angle);
    await theatre().untilNotTold(said);
    expect((await theatre().frames()).focus).not.toBeNull();
  });

  it.each<Row>([
    [
      "is listed in a million pieces",
      mediaPlaylist,
      { kind: "replace", body: () => absurd },
      "too many pieces",
    ],
    ...measured<Row>([
      ["has a playlist of noise", playlists, { kind: "garbage" }, "CAMERA's footage cannot be decoded"],
      [
        "has a codec that nothing plays",
        playlists,
        { kind: "replace", body: (text) => text.replace(/avc1[^"]*/, "dvh1.05.01") },
        "cannot play the footage",
      ],
    ]),
  ])("%s: told as final, until it is asked for again", async (_what, where, fault, words) => {
    const { angle, said } = await suffer(where, fault, words);
    expect((await theatre().snapshot()).take?.focus).toMatchObject({ angle, state: "failed" });
    server().mendAll();
    await theatre().page.keyboard.press("2");
    await theatre().untilLocked("2");
    await theatre().page.keyboard.press(angle);
    await theatre().untilLocked(angle);
    await theatre().untilNotTold(said);
  });
});

describe("a piece that is lost for good", () => {
  /** Seconds of the take that the lost piece lasts. */
  const [from, until] = [40, 42];
  afterEach(leave);

  async function playTo(path: RegExp, fault: ServerFault, atSeconds = from - 1.5) {
    server().inject(path, fault);
    await enter({ atSeconds });
    await theatre().untilLocked("1");
    await theatre().page.getByRole("button", { name: "Play", exact: true }).click();
  }

  /** A camera of two qualities, as far as hls.js knows. */
  const addRendition = (text: string) =>
    `${text}#EXT-X-STREAM-INF:BANDWIDTH=50000,CODECS="avc1.42c01e",RESOLUTION=320x180\n360/index.m3u8?low\n`;

  type Row = [whose: string, where: RegExp, fault: ServerFault];

  it.each<Row>([
    ["the chosen camera's, in all renditions", /\/coded\/1\/.*0020\.m4s/, { kind: "status", status: 404 }],
    ...measured<Row>([
      ["half of the chosen camera's", /\/coded\/1\/.*0020\.m4s/, { kind: "truncate", share: 0.5 }],
    ]),
  ])("%s: the others play on through it, and it joins behind it", async (_whose, where, fault) => {
    server().inject(/\/coded\/1\/main\.m3u8/, { kind: "replace", body: addRendition });
    await playTo(where, fault);
    await theatre().untilFrame(until * FRAME_RATE + 10);
    await theatre().untilLocked("1");
    await theatre().untilOthersPlayed(FRAME_RATE);
    await theatre().untilNotTold(/./);
  });

  it.each<Row>([
    ["the atlas'", /\/atlas\/.*0020\.m4s/, { kind: "status", status: 404 }],
    ...measured<Row>([["half of the atlas'", /\/atlas\/.*0020\.m4s/, { kind: "truncate", share: 0.5 }]]),
  ])("%s: told, and everything goes on behind it", async (_whose, where, fault) => {
    await playTo(where, fault);
    await theatre().untilTold(/A piece of the take's footage is missing/);
    await theatre().untilFrame(until * FRAME_RATE + 10);
    await theatre().untilLocked("1");
    await theatre().untilNotTold(/./);
    expect((await theatre().snapshot()).take?.atlas).toBe(true);
  });

  it.runIf(isMeasured)(
    "the sound's: told, the pictures play on through it, and it sounds again behind it",
    async () => {
      await playTo(/\/sound\/.*0020\.m4s/, { kind: "status", status: 404 });
      await theatre().untilTold(/piece of the take's footage is missing/);
      await theatre().untilFrame(until * FRAME_RATE);
      await theatre().untilNotTold(/piece of the take's footage is missing/);
    },
  );

  it.runIf(isMeasured)("the atlas' last: the take ends there", async () => {
    await playTo(/\/atlas\/.*0029\.m4s/, { kind: "status", status: 404 }, 56.5);
    await theatre().until((now) => now.take?.playing === false);
    await theatre().page.getByText("End of take").waitFor();
    expect((await theatre().frames()).focus).toBeGreaterThan(57 * FRAME_RATE);
  });
});

describe("the atlas and the sound", () => {
  afterEach(leave);

  it("an atlas that is missing: told, and the cameras play side by side", async () => {
    server().inject(/\/atlas\//, { kind: "status", status: 404 });
    await enter();
    expect(await theatre().untilTold(/small pictures are missing/)).toBeLessThan(TOLD_WITHIN_SECONDS);
    await theatre().untilOthersPlayed(FRAME_RATE);
    const { tiles } = await theatre().frames();
    expect(tiles).not.toContain(null);
  });

  it("a sound that is missing: told, the pictures play on, and it sounds when it comes", async () => {
    server().inject(/\/sound\//, { kind: "status", status: 404 });
    await enter();
    expect(await theatre().untilTold(/sound is missing/)).toBeLessThan(TOLD_WITHIN_SECONDS);
    await theatre().untilOthersPlayed(FRAME_RATE);
    server().mendAll();
    await theatre().untilNotTold(/sound is missing/);
  });

  it("nothing of the take is there: said so, for good", async () => {
    server().inject(/\/takes\//, { kind: "status", status: 404 });
    await enter();
    expect(await theatre().untilTold(/The take's footage is missing/)).toBeLessThan(2 * TOLD_WITHIN_SECONDS);
  });
});
