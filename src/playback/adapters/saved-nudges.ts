import { keep, readKept } from "./kept-values.ts";

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
  read: (take) =>
    Object.fromEntries(
      Object.entries(readKept(PREFIX + take)).filter((entry): entry is [string, number] =>
        Number.isFinite(entry[1]),
      ),
    ),
  save: (take, nudges) => keep(PREFIX + take, nudges),
};
