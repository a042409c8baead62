/** What a poster shows of a tour before the viewer is there. */
export interface TourCard {
  readonly title: string | null;
  readonly posterUrl: string | null;
}

/** Reads title and poster from a tour.json that nobody has checked; what makes no sense is left out. */
export function parseTourCard(tour: unknown, tourUrl: string, languages: readonly string[]): TourCard {
  if (typeof tour !== "object" || tour === null) return { title: null, posterUrl: null };
  const title = "title" in tour ? chooseWords(tour.title, languages) : null;
  const brand = "brand" in tour ? tour.brand : null;
  const poster = typeof brand === "object" && brand !== null && "poster" in brand ? brand.poster : null;
  return { title, posterUrl: typeof poster === "string" ? resolveInside(poster, tourUrl) : null };
}

function chooseWords(text: unknown, languages: readonly string[]): string | null {
  if (typeof text === "string") return text;
  if (typeof text !== "object" || text === null) return null;
  const words = new Map(Object.entries(text));
  const wanted = languages.flatMap((language) => [language, language.split("-")[0] ?? language]);
  const found: unknown = [...wanted, ...words.keys()].map((language) => words.get(language)).find(Boolean);
  return typeof found === "string" ? found : null;
}

/** Null for a path that leaves the tour's folder. */
function resolveInside(path: string, tourUrl: string): string | null {
  if (!URL.canParse(path, tourUrl)) return null;
  const url = new URL(path, tourUrl).href;
  return url.startsWith(new URL(".", tourUrl).href) ? url : null;
}
