import { chooseText } from "../../../src/tour/text.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import type { Angle, Hotspot, Take, Tour } from "../../../src/tour/tour-schema.ts";

/** What a test needs to know of a tour that it did not write. */
export interface TourFacts {
  readonly tour: Tour;
  /** Titles in English, in the order of the call sheet. */
  readonly hotspotTitles: readonly string[];
  /** A hotspot that opens a take, and what it opens. */
  readonly takeHotspot: { readonly hotspot: Hotspot; readonly title: string; readonly take: Take };
  angleLabel(angle: Angle): string;
}

export async function readTourFacts(tourUrl: string): Promise<TourFacts> {
  const { tour, issues } = parseTour(await (await fetch(tourUrl)).text());
  if (!tour)
    throw new Error(`${tourUrl}: ${issues.map((issue) => `${issue.path} ${issue.message}`).join("; ")}`);
  const english = (text: Hotspot["title"]) => chooseText(text, ["en"]);
  for (const hotspot of tour.hotspots) {
    const { opens } = hotspot;
    const take =
      opens.kind === "take" ? tour.takes.find((candidate) => candidate.id === opens.take) : undefined;
    if (!take) continue;
    return {
      tour,
      hotspotTitles: tour.hotspots.map((each) => english(each.title)),
      takeHotspot: { hotspot, title: english(hotspot.title), take },
      angleLabel: (angle) => (angle.label === undefined ? angle.id : english(angle.label)),
    };
  }
  throw new Error(`${tourUrl} has no hotspot that opens a take.`);
}
