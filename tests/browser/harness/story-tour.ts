import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCodedFootage } from "../../fixtures/footage/make-coded-footage.ts";

const FOLDER = fileURLToPath(new URL("../../../.cache/story/", import.meta.url));

/** Words that stand in everything that gives the story away, and nowhere else. */
export const SPOILER = "Drowned";
/** When what is announced opens. */
export const OPENS_AT = "2031-05-14T07:00:00Z";

/** The coded tour with two places of which one gives the end away, a crew, and something that opens later. Returns the folder. */
export async function makeStoryTour(): Promise<string> {
  const coded = dirname(await makeCodedFootage(4));
  mkdirSync(FOLDER, { recursive: true });
  for (const part of ["takes", "set"])
    if (!existsSync(join(FOLDER, part))) cpSync(join(coded, part), join(FOLDER, part), { recursive: true });
  const tour = JSON.parse(readFileSync(join(coded, "tour.json"), "utf8")) as Record<string, unknown>;
  tour["id"] = "story";
  tour["people"] = [
    { id: "ann", name: "Élise Marchand", role: "Gaffer", department: "electric" },
    { id: "bob", name: `${SPOILER} Bob`, role: "Diver", department: "vfx", release: { horizon: "two" } },
  ];
  const spot = (id: string, title: string, x: number, more: object) => ({
    id,
    title,
    positionMetres: [x, 1.2, 0],
    opens: { kind: "note" },
    ...more,
  });
  tour["hotspots"] = [
    spot("table", "The table", -1, { department: "props", text: "Oak, from a barn.", people: ["ann"] }),
    spot("window", "The window", 0, { department: "electric", text: "A cold lamp behind it." }),
    spot("wreck", `${SPOILER} at sea`, 1, {
      department: "vfx",
      people: ["ann", "bob"],
      release: { horizon: "two" },
    }),
  ];
  tour["routes"] = [];
  tour["horizons"] = [
    { id: "one", title: "Episode 1" },
    { id: "two", title: "Episode 2" },
  ];
  tour["announcements"] = [
    { id: "next", title: "The third episode", text: "With the diver.", opensAt: OPENS_AT },
  ];
  writeFileSync(join(FOLDER, "tour.json"), JSON.stringify(tour));
  return FOLDER;
}
