import type { PlaylistVariant } from "./parse-playlist.ts";

/**
 * The quality to load for a picture shown at a height: the smallest that loses nothing there, else the largest there is.
 *
 * @param shownHeight Device pixels.
 * @returns null: there are none.
 */
export function chooseVariant(
  variants: readonly PlaylistVariant[],
  shownHeight: number,
): PlaylistVariant | null {
  const rising = variants.toSorted((a, b) => (a.height ?? 0) - (b.height ?? 0) || a.bandwidth - b.bandwidth);
  return rising.find(({ height }) => (height ?? 0) >= shownHeight) ?? rising.at(-1) ?? null;
}
