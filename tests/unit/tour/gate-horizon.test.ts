import { describe, expect, it } from "vitest";
import { gateHorizon, listHiddenNodes, listHorizons } from "../../../src/tour/gate-horizon.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import type { Tour } from "../../../src/tour/tour-schema.ts";

const beyond = (horizon: string) => ({ release: { horizon } });
const place = { positionMetres: [0, 0, 0] };

/** Everything of the second and third episode has a name that tells it. */
function makeTour(change: Record<string, unknown> = {}): Tour {
  const { tour, issues } = parseTour({
    hotset: 1,
    id: "story",
    title: "Story",
    set: {
      model: "set.glb",
      layers: [
        { id: "door", nodes: "DOOR_" },
        { id: "spoiler-wreck", nodes: "WRECK_", ...beyond("three") },
      ],
    },
    cameras: [
      { id: "a", ...place, rotationQuaternion: [0, 0, 0, 1], verticalFovDegrees: 40 },
      {
        id: "spoiler-b",
        ...place,
        rotationQuaternion: [0, 0, 0, 1],
        verticalFovDegrees: 40,
        ...beyond("two"),
      },
    ],
    takes: [
      {
        id: "first",
        title: "First",
        durationSeconds: 9,
        frameRate: "24",
        angles: [
          { id: "a", src: "a.m3u8" },
          { id: "spoiler-face", src: "b.m3u8", ...beyond("two") },
        ],
        cut: [
          { atSeconds: 0, angle: "a" },
          { atSeconds: 4, angle: "spoiler-face" },
        ],
        beats: [
          { atSeconds: 0, title: "He looks" },
          { atSeconds: 1, title: "spoiler he drowns", hotspot: "spoiler-sea" },
          { atSeconds: 2, title: "spoiler her face", angle: "spoiler-face" },
        ],
      },
      {
        id: "spoiler-take",
        title: "spoiler",
        durationSeconds: 9,
        frameRate: "24",
        angles: [{ id: "a", src: "c.m3u8" }],
        ...beyond("three"),
      },
    ],
    hotspots: [
      { id: "table", title: "Table", ...place, opens: { kind: "note" }, people: ["ann", "spoiler-bob"] },
      { id: "spoiler-sea", title: "spoiler", ...place, opens: { kind: "note" }, ...beyond("two") },
      { id: "spoiler-play", title: "spoiler", ...place, opens: { kind: "take", take: "spoiler-take" } },
      {
        id: "spoiler-look",
        title: "spoiler",
        ...place,
        opens: { kind: "take", take: "first", angle: "spoiler-face" },
      },
    ],
    people: [
      { id: "ann", name: "Ann" },
      { id: "spoiler-bob", name: "spoiler", ...beyond("three") },
    ],
    routes: [
      { id: "all", title: "All", stops: [{ hotspot: "table" }, { hotspot: "spoiler-sea", text: "spoiler" }] },
      { id: "spoiler-only", title: "spoiler", stops: [{ hotspot: "spoiler-play" }] },
    ],
    horizons: [
      { id: "one", title: "Episode 1" },
      { id: "two", title: "Episode 2" },
      { id: "three", title: "Episode 3" },
    ],
    announcements: [
      { id: "spoiler-next", title: "spoiler", opensAt: "2027-05-14T07:00:00Z", ...beyond("three") },
    ],
    ...change,
  });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return tour!;
}

describe("the courtesy gate", () => {
  it.each([null, "one"])(
    "leaves nothing of what lies beyond, and nothing that leads there: %s",
    (reached) => {
      const shown = gateHorizon(makeTour(), reached);
      expect(JSON.stringify(shown)).not.toContain("spoiler");
      expect(shown.hotspots.map(({ id }) => id)).toEqual(["table"]);
      expect(shown.takes[0]?.cut).toEqual([{ atSeconds: 0, angle: "a" }]);
      expect(shown.routes.map(({ id }) => id)).toEqual(["all"]);
    },
  );

  it("opens point by point", () => {
    const tour = makeTour();
    const two = gateHorizon(tour, "two");
    expect(two.hotspots.map(({ id }) => id)).toEqual(["table", "spoiler-sea", "spoiler-look"]);
    expect(two.takes.map(({ id }) => id)).toEqual(["first"]);
    expect(two.takes[0]?.angles).toHaveLength(2);
    expect(listHiddenNodes(tour, "two")).toEqual(["WRECK_"]);
    expect(gateHorizon(tour, "three")).toEqual(tour);
    expect(listHiddenNodes(tour, "three")).toEqual([]);
  });

  it("is not asked about where nothing is given away, nor where the tour does not tell its points", () => {
    expect(listHorizons(makeTour()).map(({ id }) => id)).toEqual(["one", "two", "three"]);
    const harmless = {
      set: { model: "set.glb" },
      cameras: [],
      takes: [],
      hotspots: [],
      people: [],
      routes: [],
    };
    expect(listHorizons(makeTour({ ...harmless, announcements: [] }))).toEqual([]);
    const untold = makeTour({ horizons: undefined });
    expect(listHorizons(untold)).toEqual([]);
    expect(gateHorizon(untold, null)).toEqual(untold);
  });
});
