/** Browsers and devices are updated; what was once found out about them is found out again. */
const FORGET_AFTER_MS = 14 * 86_400_000;

/** A page inside another site's may have no storage, or one that refuses: then values last as long as the visit. */
function withStorage<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    // Some web views have null here, whatever the types say.
    const storage = globalThis.localStorage as Storage | null;
    return storage === null ? otherwise : use(storage);
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return otherwise;
    throw error;
  }
}

/** Entries that the browser has kept under a key; none when there is nothing that can be read. */
export function readKept(key: string): Readonly<Record<string, unknown>> {
  const stored = withStorage((storage): unknown => JSON.parse(storage.getItem(key) ?? "null"), null);
  return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
}

/** Keeps entries under a key in place of those that were there; without entries the key goes. */
export function keep(key: string, entries: Readonly<Record<string, unknown>>): void {
  withStorage((storage) => {
    if (Object.keys(entries).length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(entries));
  }, undefined);
}

/** @param atMs Wall time at which it was found out, as it was kept. */
export function isRecent(atMs: unknown): boolean {
  return typeof atMs === "number" && Math.abs(Date.now() - atMs) < FORGET_AFTER_MS;
}
