import { describe, expect, it } from "vitest";
import { readHlsFailure } from "../../../src/playback/adapters/hls-failure.ts";
import { decideRecovery, type RecoveryInput } from "../../../src/playback/decide-recovery.ts";

const input = (
  kind: RecoveryInput["failure"]["kind"],
  change: Partial<RecoveryInput> = {},
  fatal = true,
): RecoveryInput => ({
  role: "angle",
  failure: { kind, fatal, message: "" },
  attempts: 0,
  sinceDecoderResetSeconds: null,
  online: true,
  ...change,
});

describe("decideRecovery", () => {
  it("leaves alone what the player tries again by itself", () => {
    expect(decideRecovery(input("network", {}, false))).toMatchObject({ action: "none", report: null });
    expect(decideRecovery(input("segment", {}, false))).toMatchObject({ action: "none", report: null });
  });

  it("loads a missing angle again, later each time, and says so at once", () => {
    const first = decideRecovery(input("missing"));
    const third = decideRecovery(input("missing", { attempts: 2 }));
    expect(first).toMatchObject({ action: "reload", report: "playback/angle-missing" });
    expect(third.afterSeconds).toBeGreaterThan(first.afterSeconds);
    expect(decideRecovery(input("missing", { attempts: 8 }))).toMatchObject({ action: "give-up" });
  });

  it("resets a decoder once in five seconds, silently", () => {
    expect(decideRecovery(input("decoder"))).toMatchObject({ action: "reset-decoder", report: null });
    expect(decideRecovery(input("decoder", { sinceDecoderResetSeconds: 2 }))).toMatchObject({
      action: "reload",
      report: "playback/angle-decode",
    });
  });

  it("gives up on what no second try can mend", () => {
    expect(decideRecovery(input("garbage"))).toMatchObject({
      action: "give-up",
      report: "playback/angle-decode",
    });
    expect(decideRecovery(input("unsupported"))).toMatchObject({
      action: "give-up",
      report: "playback/unsupported",
    });
  });

  it("names atlas, sound and a lost network as such", () => {
    expect(decideRecovery(input("missing", { role: "atlas" })).report).toBe("playback/atlas-missing");
    expect(decideRecovery(input("timeout", { role: "sound" })).report).toBe("playback/sound-missing");
    expect(decideRecovery(input("timeout", { online: false })).report).toBe("playback/offline");
  });
});

describe("readHlsFailure", () => {
  const read = (type: string, details: string, code?: number) =>
    readHlsFailure({
      type,
      details,
      fatal: true,
      ...(code === undefined ? {} : { response: { code } }),
    } as Parameters<typeof readHlsFailure>[0]);
  it.each([
    ["networkError", "manifestLoadError", 404, "missing"],
    ["networkError", "levelLoadError", 410, "missing"],
    ["networkError", "fragLoadError", 404, "segment"],
    ["networkError", "fragLoadError", 503, "network"],
    ["networkError", "fragLoadTimeOut", undefined, "timeout"],
    ["networkError", "manifestParsingError", 200, "garbage"],
    ["mediaError", "bufferAppendError", undefined, "decoder"],
    ["mediaError", "manifestIncompatibleCodecsError", undefined, "unsupported"],
  ])("%s %s %s is %s", (type, details, code, kind) => {
    expect(read(type, details, code).kind).toBe(kind);
  });
});
