import { describe, expect, it } from "vitest";
import { createStoryControl, type KeptVisit } from "../../../src/session/story-control.ts";
import { createVisitStore } from "../../../src/session/visit-store.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";

const place = { positionMetres: [0, 0, 0], opens: { kind: "note" } };
const { tour, issues } = parseTour({
  hotset: 1,
  id: "story",
  title: "Story",
  set: { model: "set.glb" },
  hotspots: [
    { id: "table", title: "Table", ...place },
    { id: "wreck", title: "Wreck", ...place, release: { horizon: "two" } },
  ],
  horizons: [
    { id: "one", title: "Episode 1" },
    { id: "two", title: "Episode 2" },
  ],
});

function begin(kept: KeptVisit = { visited: [] }) {
  const visit = createVisitStore({
    tourUrl: "https://example.org/tour.json",
    languages: ["en"],
    reducedMotion: false,
    embedded: false,
  });
  const opened: string[] = [];
  const story = createStoryControl({
    visit,
    recall: () => kept,
    close: () => visit.set({ hotspot: null, take: null }),
  });
  story.begin(tour!);
  const shown = () => visit.get().tour?.hotspots.map(({ id }) => id);
  const withholds = (id: string) => story.withholds("hotspots", id, () => opened.push(id));
  return { visit, story, shown, opened, withholds };
}

describe("how far the story is known", () => {
  it("reads the tour used here without issues", () => expect(issues).toEqual([]));

  it("shows nothing beyond until it is said, and then what was said", () => {
    const { visit, story, shown } = begin();
    expect(shown()).toEqual(["table"]);
    expect(visit.get().story).toMatchObject({ reached: null, answered: false });
    story.commands.setHorizon("one");
    expect(shown()).toEqual(["table"]);
    story.commands.setHorizon("two");
    expect(shown()).toEqual(["table", "wreck"]);
    expect(visit.get().story).toMatchObject({ reached: "two", answered: true, asked: false });
  });

  it("closes what is open when it is said to be unknown", () => {
    const { visit, story, shown } = begin({ visited: [], horizon: "two" });
    visit.set({ hotspot: "wreck" });
    story.commands.setHorizon(null);
    expect(visit.get().hotspot).toBeNull();
    expect(shown()).toEqual(["table"]);
  });

  it("asks about a link that leads beyond, and opens it once it may", () => {
    const { visit, story, opened, withholds } = begin();
    expect(withholds("nowhere")).toBe(false);
    expect(withholds("table")).toBe(false);
    expect(withholds("wreck")).toBe(true);
    expect(visit.get().story.asked).toBe(true);
    expect(visit.get().notices.map(({ code, subject }) => [code, subject])).toEqual([
      ["session/beyond-horizon", null],
    ]);
    story.commands.setHorizon("two");
    expect(opened).toEqual(["wreck"]);
    expect(visit.get().notices).toEqual([]);
  });

  it("brings back what earlier visits left, as far as it is still there", () => {
    const { visit } = begin({ visited: ["table", "gone"], horizon: "one" });
    expect([...visit.get().visited]).toEqual(["table"]);
    expect(visit.get().story).toMatchObject({ reached: "one", answered: true });
    expect(begin({ visited: [], horizon: "gone" }).visit.get().story).toMatchObject({
      reached: null,
      answered: false,
    });
    expect(begin({ visited: [], horizon: null }).visit.get().story.answered).toBe(true);
  });

  it("forgets what was seen when it is asked to", () => {
    const { visit, story } = begin({ visited: ["table"] });
    story.commands.forgetVisited();
    expect(visit.get().visited.size).toBe(0);
  });
});
