import { isRecent, keep, readKept } from "../../playback/adapters/kept-values.ts";

const KEY = "hotset-quality";

/** Pixels per CSS pixel at which an earlier visit to this device ended; null: none is known. */
export function readKeptRatio(): number | null {
  const { ratio, atMs } = readKept(KEY);
  return typeof ratio === "number" && ratio > 0 && isRecent(atMs) ? ratio : null;
}

export function keepRatio(ratio: number): void {
  keep(KEY, { ratio, atMs: Date.now() });
}
