import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCodedFootage } from "../../fixtures/footage/make-coded-footage.ts";

const FOLDER = fileURLToPath(new URL("../../../.cache/guided/", import.meta.url));

/** The stops of both routes, in their order. */
export const GUIDED_STOPS = ["corner", "moment", "wall"] as const;

/**
 * The coded tour with two routes over the same stops: one that hurries through them, one that stays until it is sent on.
 * Returns the folder.
 */
export async function makeGuidedTour(): Promise<string> {
  const coded = dirname(await makeCodedFootage(4));
  mkdirSync(FOLDER, { recursive: true });
  for (const part of ["takes", "set"])
    if (!existsSync(join(FOLDER, part))) cpSync(join(coded, part), join(FOLDER, part), { recursive: true });
  const tour = JSON.parse(readFileSync(join(coded, "tour.json"), "utf8")) as Record<string, unknown>;
  const stops = (dwellSeconds: number) =>
    GUIDED_STOPS.map((hotspot) => ({ hotspot, dwellSeconds, text: `This is told at: ${hotspot}.` }));
  tour["id"] = "guided";
  tour["routes"] = [
    { id: "hurried", title: "The hurried one", stops: stops(2) },
    { id: "patient", title: "The patient one", stops: stops(600) },
  ];
  writeFileSync(join(FOLDER, "tour.json"), JSON.stringify(tour));
  return FOLDER;
}
