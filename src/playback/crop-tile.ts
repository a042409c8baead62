import type { Atlas } from "../tour/tour-schema.ts";
import type { Picture } from "./playback.ts";

/** The rectangle of a tile in a picture of the atlas, in its pixels. */
export function cropTile(
  layout: Atlas,
  tile: number,
  atlasWidth: number,
  atlasHeight: number,
): Picture["crop"] {
  const width = atlasWidth / layout.columns;
  const height = atlasHeight / layout.rows;
  const column = tile % layout.columns;
  const row = Math.floor(tile / layout.columns);
  return { x: column * width, y: row * height, width, height };
}
