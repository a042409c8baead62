import { describe, expect, it } from "vitest";
import { decideRelease, isUnrestricted, type ReleaseContext } from "../../../src/tour/release.ts";

const context = (changes: Partial<ReleaseContext> = {}): ReleaseContext => ({
  tier: "public",
  at: new Date("2026-12-01T09:00:00Z"),
  horizon: null,
  ...changes,
});

describe("decideRelease", () => {
  it("permits what has no rule", () => {
    expect(decideRelease(undefined, context())).toEqual({ permitted: true, reason: null });
    expect(decideRelease({}, context()).permitted).toBe(true);
    expect(
      decideRelease({ tier: "public", from: null, until: null, horizon: null }, context()).permitted,
    ).toBe(true);
  });

  it("nests tiers: crew sees everything, the public only what is public", () => {
    const seen = (["public", "press", "crew"] as const).map((visitor) =>
      (["public", "press", "crew"] as const).filter(
        (tier) => decideRelease({ tier }, context({ tier: visitor })).permitted,
      ),
    );
    expect(seen).toEqual([["public"], ["public", "press"], ["public", "press", "crew"]]);
  });

  it("begins with the moment `from` and ends before the moment `until`", () => {
    const at = (iso: string): ReleaseContext => context({ at: new Date(iso) });
    const release = { from: "2026-12-01T10:00:00+01:00", until: "2026-12-02T09:00:00Z" };
    expect(decideRelease(release, at("2026-12-01T08:59:59.999Z")).reason).toBe("not-yet");
    expect(decideRelease(release, at("2026-12-01T09:00:00Z")).permitted).toBe(true);
    expect(decideRelease(release, at("2026-12-02T08:59:59.999Z")).permitted).toBe(true);
    expect(decideRelease(release, at("2026-12-02T09:00:00Z")).reason).toBe("over");
  });

  it("withholds what spoils beyond the horizon", () => {
    const horizons = ["episode-1", "episode-2", "episode-3"];
    const seen = (horizon: string | null, known?: readonly string[]) =>
      horizons.filter(
        (item) =>
          decideRelease({ horizon: item }, context({ horizon, ...(known && { horizons: known }) })).permitted,
      );
    expect(seen("episode-2", horizons)).toEqual(["episode-1", "episode-2"]);
    expect(seen("episode-2")).toEqual(["episode-2"]);
    expect(seen("unknown", horizons)).toEqual([]);
    expect(seen(null)).toEqual(horizons);
  });

  it("withholds what it cannot understand", () => {
    expect(decideRelease({ from: "soon" }, context()).permitted).toBe(false);
    expect(decideRelease({ until: "later" }, context()).permitted).toBe(false);
    expect(
      decideRelease({ from: "2020-01-01T00:00:00Z" }, context({ at: new Date(Number.NaN) })).permitted,
    ).toBe(false);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a tier that no parser lets through
    expect(decideRelease({ tier: "friends" as "crew" }, context({ tier: "crew" })).permitted).toBe(false);
  });
});

describe("isUnrestricted", () => {
  it("is true only without any rule", () => {
    expect([undefined, {}, { tier: "public" as const, from: null }].map(isUnrestricted)).toEqual([
      true,
      true,
      true,
    ]);
    const restricted = [
      { tier: "press" as const },
      { from: "2020-01-01T00:00:00Z" },
      { until: "2099-01-01T00:00:00Z" },
      { horizon: "x" },
    ];
    expect(restricted.map(isUnrestricted)).toEqual([false, false, false, false]);
  });
});
