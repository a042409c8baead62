import { describe, expect, it } from "vitest";
import { readElementFailure, readHlsFailure } from "../../../src/playback/adapters/hls-failure.ts";
import {
  decideRecovery,
  type FaultKind,
  type Recovery,
  type RecoveryInput,
} from "../../../src/playback/decide-recovery.ts";

type Change = Partial<Omit<RecoveryInput, "failure">> & { piece?: RecoveryInput["failure"]["piece"] };

function decide(kind: FaultKind, fatal: boolean, { piece, ...change }: Change = {}): Recovery {
  return decideRecovery({
    role: "angle",
    failure: { kind, fatal, message: "", ...(piece && { piece }) },
    attempts: 0,
    sinceDecoderResetSeconds: null,
    online: true,
    picturesPlay: true,
    access: "none",
    chance: 0.5,
    ...change,
  });
}
const PIECE = { fromSeconds: 4, untilSeconds: 6 };
const angle = (what: string) => `playback/angle-${what}`;

describe("decideRecovery, row by row", () => {
  it.each<[string, FaultKind, boolean, Change, Recovery["action"], string | null]>([
    ["waits while a playlist is asked for again", "missing", false, {}, "none", null],
    ["loads a missing angle again", "missing", true, {}, "reload", angle("missing")],
    ["names a missing atlas", "missing", true, { role: "atlas" }, "reload", "playback/atlas-missing"],
    ["names a missing sound", "missing", true, { role: "sound" }, "reload", "playback/sound-missing"],
    ["waits while a piece is asked for again", "segment", false, { piece: PIECE }, "none", null],
    ["steps over a piece", "segment", true, { piece: PIECE }, "step-over", "playback/piece-missing"],
    ["reloads where it does not know which piece", "segment", true, {}, "reload", "playback/piece-missing"],
    ["waits out a lost answer", "network", false, {}, "none", null],
    ["asks again after no answer", "network", true, {}, "reload", angle("stalled")],
    ["asks for the atlas again", "network", true, { role: "atlas" }, "reload", "playback/take-stalled"],
    ["asks for the sound again", "network", true, { role: "sound" }, "reload", "playback/sound-stalled"],
    ["names a lost network", "network", true, { online: false }, "reload", "playback/offline"],
    ["asks again after a hung request", "timeout", true, {}, "reload", angle("stalled")],
    [
      "names a lost network behind a hung request",
      "timeout",
      true,
      { online: false },
      "reload",
      "playback/offline",
    ],
    ["renews access at the first refusal", "access", false, { access: "renewable" }, "renew-access", null],
    ["renews access once for all", "access", false, { access: "renewed" }, "none", null],
    ["cannot renew what nobody renews", "access", false, {}, "none", null],
    ["renews also after the end", "access", true, { access: "renewable" }, "renew-access", null],
    [
      "says that renewing did not help",
      "access",
      true,
      { access: "renewed" },
      "reload",
      "playback/access-refused",
    ],
    ["says that the server refuses", "access", true, {}, "reload", "playback/access-refused"],
    ["asks again after a web page", "html", true, {}, "reload", "playback/not-footage"],
    [
      "refuses a playlist that would freeze the page",
      "absurd",
      true,
      {},
      "give-up",
      "playback/playlist-too-long",
    ],
    ["gives up on a garbled playlist", "garbage", true, {}, "give-up", angle("decode")],
    ["steps over a garbled piece", "garbage", true, { piece: PIECE }, "step-over", angle("decode")],
    ["empties the decoder, silently", "decoder", true, {}, "reset-decoder", null],
    [
      "empties it again after a while",
      "decoder",
      true,
      { sinceDecoderResetSeconds: 5 },
      "reset-decoder",
      null,
    ],
    [
      "does not empty it twice in a row",
      "decoder",
      true,
      { sinceDecoderResetSeconds: 4.9 },
      "reload",
      angle("decode"),
    ],
    [
      "steps over what fails twice",
      "decoder",
      true,
      { sinceDecoderResetSeconds: 1, piece: PIECE },
      "step-over",
      angle("decode"),
    ],
    ["gives a decoder back", "decoder-limit", true, {}, "shrink-cast", "playback/decoder-limit"],
    ["gives up on what nothing here plays", "unsupported", true, {}, "give-up", "playback/unsupported"],
    ["waits for a press", "refused", false, {}, "none", "playback/play-refused"],
    ["mutes the sound until a press", "refused", false, { role: "sound" }, "mute", "playback/sound-refused"],
    ["plays on by its own start", "misdated", false, {}, "none", angle("misdated")],
    ["says that nothing comes", "silent", false, {}, "none", angle("stalled")],
    ["says that there is no network", "silent", false, { online: false }, "none", "playback/offline"],
    ["begins anew when nothing arrives", "silent", true, {}, "reload", angle("stalled")],
    ["stands still unseen, silently", "hidden", false, { role: "page" }, "stand-still", null],
    ["regroups after a frozen page", "frozen", false, { role: "page" }, "regroup", "playback/interrupted"],
    ["regroups after a sleep", "clock-jump", false, { role: "page" }, "regroup", "playback/interrupted"],
  ])("%s", (_what, kind, fatal, change, action, report) => {
    expect(decide(kind, fatal, change)).toMatchObject({ action, report });
  });

  it("waits longer each time, at most fifteen seconds, and gives up after eight loads", () => {
    const waits = [0, 1, 2, 3, 7].map((attempts) => decide("network", true, { attempts }).afterSeconds);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    for (const kind of ["missing", "network", "timeout", "access", "html", "segment", "garbage"] as const) {
      expect(decide(kind, true, { attempts: 8, piece: PIECE }).action).toBe("give-up");
    }
    expect(decide("network", true, { attempts: 7, chance: 1 }).afterSeconds).toBeLessThanOrEqual(15);
  });

  it("never gives up a live angle that is away, and asks for it every few seconds", () => {
    const late = decide("missing", true, { attempts: 30, live: true });
    expect(late).toMatchObject({ action: "reload", report: angle("missing") });
    expect(late.afterSeconds).toBeLessThanOrEqual(4);
    expect(decide("garbage", true, { live: true }).action).toBe("give-up");
  });

  it("gives nobody up for a network that is away: offline, or where nobody plays", () => {
    for (const kind of ["network", "timeout", "html", "silent"] as const) {
      expect(decide(kind, true, { attempts: 30, online: false }).action).toBe("reload");
      expect(decide(kind, true, { attempts: 30, picturesPlay: false }).action).toBe("reload");
    }
    // A server that says so is there.
    expect(decide("missing", true, { attempts: 30, picturesPlay: false }).action).toBe("give-up");
  });

  it("spreads the retries of players that failed together", () => {
    const [soonest, latest] = [0, 1].map((chance) => decide("network", true, { chance }).afterSeconds);
    expect(latest).toBeGreaterThan((soonest ?? 0) * 2);
    expect(soonest).toBeGreaterThan(0.5);
  });
});

describe("readHlsFailure", () => {
  const read = (type: string, details: string, more: object = {}) =>
    readHlsFailure({ type, details, fatal: true, ...more } as Parameters<typeof readHlsFailure>[0]);
  const answered = (code: number) => ({ response: { code } });
  it.each([
    ["networkError", "manifestLoadError", answered(404), "missing"],
    ["networkError", "levelLoadError", answered(410), "missing"],
    ["networkError", "fragLoadError", answered(404), "segment"],
    ["networkError", "fragLoadError", answered(503), "network"],
    ["networkError", "fragLoadError", answered(0), "network"],
    ["networkError", "fragLoadError", answered(403), "access"],
    ["networkError", "manifestLoadError", answered(401), "access"],
    ["networkError", "levelLoadError", answered(413), "absurd"],
    ["networkError", "fragLoadTimeOut", {}, "timeout"],
    ["networkError", "manifestParsingError", answered(200), "garbage"],
    ["networkError", "manifestLoadError", answered(415), "html"],
    ["networkError", "fragLoadError", answered(598), "garbage"],
    ["networkError", "fragLoadError", answered(599), "segment"],
    ["mediaError", "fragParsingError", {}, "garbage"],
    ["mediaError", "bufferAppendError", {}, "decoder"],
    ["mediaError", "mediaSourceRequiresReset", {}, "decoder"],
    ["mediaError", "manifestIncompatibleCodecsError", {}, "unsupported"],
  ])("%s %s %o is %s", (type, details, more, kind) => {
    expect(read(type, details, more).kind).toBe(kind);
  });

  it("knows which piece", () => {
    const frag = { sn: 3, start: 6, duration: 2 };
    expect(read("networkError", "fragLoadError", { frag, ...answered(404) })).toMatchObject({
      kind: "segment",
      piece: { fromSeconds: 6, untilSeconds: 8 },
    });
    const header = { sn: "initSegment", start: 0, duration: 0 };
    expect(read("mediaError", "fragParsingError", { frag: header })).not.toHaveProperty("piece");
  });
});

describe("readElementFailure", () => {
  const error = (message: string) => ({ code: 3, message }) as MediaError;
  it("knows the decoder that could not be had from one that stumbled", () => {
    expect(readElementFailure(error("PIPELINE_ERROR_INITIALIZATION_FAILED"), true)).toMatchObject({
      kind: "decoder-limit",
    });
    expect(readElementFailure(error("PIPELINE_ERROR_DECODE"), true)).toBeNull();
  });
});
