/** Nudges by angle id, seconds. */
export type Nudges = Readonly<Record<string, number>>;

/** Remembers how the angles of a take were nudged. */
export interface SavedNudges {
  /** @param take Key that no other take of any tour has. */
  read(take: string): Nudges;
  save(take: string, nudges: Nudges): void;
}

const PREFIX = "hotset.nudges:";

/** Kept in the browser, where the page has storage. */
export const savedNudges: SavedNudges = {
  read(take) {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + take) ?? "{}");
      if (typeof stored !== "object" || stored === null) return {};
      return Object.fromEntries(
        Object.entries(stored).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
      );
    } catch (error) {
      if (error instanceof DOMException || error instanceof SyntaxError) return {};
      throw error;
    }
  },
  save(take, nudges) {
    try {
      if (Object.keys(nudges).length === 0) localStorage.removeItem(PREFIX + take);
      else localStorage.setItem(PREFIX + take, JSON.stringify(nudges));
    } catch (error) {
      // A page inside another site's may have no storage; then the nudge lasts as long as the visit.
      if (!(error instanceof DOMException)) throw error;
    }
  },
};
