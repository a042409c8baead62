import { describe, expect, it } from "vitest";
import { findUnreleased } from "../../../src/cli/find-unreleased.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";

const NOW = new Date("2026-06-01T12:00:00Z");

function findIn(release: object | undefined, change: object = {}) {
  const held = release === undefined ? {} : { release };
  const { tour, issues } = parseTour({
    hotset: 1,
    id: "t",
    title: "T",
    set: { model: "set.glb", layers: [{ id: "l", nodes: "L_", ...held }] },
    cameras: [
      {
        id: "c",
        positionMetres: [0, 0, 0],
        rotationQuaternion: [0, 0, 0, 1],
        verticalFovDegrees: 40,
        ...held,
      },
    ],
    takes: [
      {
        id: "k",
        title: "K",
        durationSeconds: 4,
        frameRate: "24",
        angles: [{ id: "a", src: "a.m3u8", ...held }],
        ...held,
      },
    ],
    hotspots: [{ id: "h", title: "H", positionMetres: [0, 0, 0], opens: { kind: "note" }, ...held }],
    people: [{ id: "p", name: "P", ...held }],
    routes: [{ id: "r", title: "R", stops: [{ hotspot: "h" }], ...held }],
    announcements: [{ id: "n", title: "N", opensAt: "2027-01-01T00:00:00Z", ...held }],
    ...change,
  });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return findUnreleased(tour!, NOW);
}

describe("what is not public", () => {
  it("is found wherever a release may stand", () => {
    expect(findIn({ tier: "press" }).map(({ path }) => path)).toEqual([
      "set.layers[0]",
      "cameras[0]",
      "takes[0]",
      "takes[0].angles[0]",
      "hotspots[0]",
      "people[0]",
      "routes[0]",
      "announcements[0]",
    ]);
  });

  it("is not what only gives the story away, where the tour asks how far it is known", () => {
    const horizons = [{ id: "end", title: "The end" }];
    expect(findIn({ horizon: "end" }, { horizons })).toEqual([]);
    expect(findIn({ horizon: "end", tier: "press" }, { horizons })[0]?.reason).toBe("for press only");
  });

  it.each([
    [{ tier: "crew" }, "for crew only"],
    [{ from: "2026-06-01T12:00:01Z" }, "not before 2026-06-01T12:00:01Z"],
    [{ until: "2027-01-01T00:00:00Z" }, "only until 2027-01-01T00:00:00Z"],
    [{ until: "2026-01-01T00:00:00Z" }, "only until 2026-01-01T00:00:00Z"],
    [{ horizon: "episode-3" }, 'spoils "episode-3"'],
    [{ from: "2026-01-01T00:00:00Z", horizon: "end" }, 'spoils "end"'],
    [{ tier: "press", until: "2027-01-01T00:00:00Z" }, "for press only, only until 2027-01-01T00:00:00Z"],
  ])("says why: %o", (release, reason) => {
    expect(findIn(release)[0]?.reason).toBe(reason);
  });

  it.each([undefined, {}, { tier: "public" }, { from: "2026-06-01T12:00:00Z", until: null, horizon: null }])(
    "is nothing of what anyone may see from now on: %o",
    (release) => {
      expect(findIn(release)).toEqual([]);
    },
  );
});
