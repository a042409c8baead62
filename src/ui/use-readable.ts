import { useEffect, useState } from "preact/hooks";

const READABLE_MS = 3000;

interface Told<Item> {
  readonly key: string;
  readonly item: Item;
  readonly sinceMs: number;
}

/**
 * What is told stays for as long as it takes to read it, even when it is over sooner.
 *
 * @param keyOf Must be the same function at every call.
 */
export function useReadable<Item>(current: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const [told, setTold] = useState<readonly Told<Item>[]>([]);

  useEffect(() => {
    const isCurrent = (key: string) => current.some((item) => keyOf(item) === key);
    const tidy = () =>
      setTold((before) => {
        const now = performance.now();
        const since = (key: string) => before.find((one) => one.key === key)?.sinceMs ?? now;
        return [
          ...current.map((item) => ({ key: keyOf(item), item, sinceMs: since(keyOf(item)) })),
          ...before.filter(({ key, sinceMs }) => !isCurrent(key) && now - sinceMs < READABLE_MS),
        ];
      });
    tidy();
    const timer = setTimeout(tidy, READABLE_MS);
    return () => clearTimeout(timer);
  }, [current, keyOf]);

  return told.map(({ item }) => item);
}
