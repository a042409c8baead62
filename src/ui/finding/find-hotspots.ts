import type { Find } from "../../session/session.ts";
import type { Hotspot, HumanText, Tour } from "../../tour/tour-schema.ts";
import type { Words } from "../../words/words.ts";
import { departmentName } from "../department-name.ts";
import { containsWords } from "./fold-words.ts";

/** The places that are sought, in the order of the tour, each with its place in it, from 0. */
export function findHotspots(
  tour: Tour,
  { words, department, person }: Find,
  interfaceWords: Words,
): readonly { readonly hotspot: Hotspot; readonly index: number }[] {
  return tour.hotspots
    .map((hotspot, index) => ({ hotspot, index }))
    .filter(
      ({ hotspot }) =>
        (department === null || hotspot.department === department) &&
        (person === null || hotspot.people?.includes(person) === true) &&
        (words === "" || containsWords(tellAll(hotspot, tour, interfaceWords), words)),
    );
}

/** How many places somebody of the crew worked on. */
export function countPlaces({ hotspots }: Tour, person: string): number {
  return hotspots.filter(({ people = [] }) => people.includes(person)).length;
}

/** The departments that have a place, in the order of the tour. */
export function listDepartments({ hotspots }: Tour): readonly string[] {
  return [...new Set(hotspots.flatMap(({ department }) => department ?? []))];
}

/** Everything that is written about a place, in all languages of the tour: who reads one may search in another. */
function tellAll(hotspot: Hotspot, tour: Tour, words: Words): string {
  const people = tour.people.filter(({ id }) => hotspot.people?.includes(id) === true);
  return [
    ...[hotspot.title, hotspot.text, ...people.flatMap(({ name, role }) => [name, role])].map(inAllLanguages),
    words.t(`kinds.${hotspot.opens.kind}`),
    hotspot.department === undefined ? "" : departmentName(hotspot.department, words),
  ].join("\n");
}

function inAllLanguages(text: HumanText | undefined): string {
  if (text === undefined || typeof text === "string") return text ?? "";
  return Object.values(text).join("\n");
}
