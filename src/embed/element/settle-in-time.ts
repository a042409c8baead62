import type { HotsetEmbedError } from "../protocol/embed-error.ts";

/** Every promise of the embed settles within ten seconds; this leaves the page a moment to see it. */
const SETTLED_AFTER_MS = 9_500;

/** The promise itself, or a rejection once the time is over. */
export function settleInTime<Value>(
  promise: Promise<Value>,
  createTimeout: () => HotsetEmbedError,
  timeoutMs = SETTLED_AFTER_MS,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(createTimeout()), timeoutMs);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
