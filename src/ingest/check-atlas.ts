import { numberAt, type CleanObject } from "../tour/clean-value.ts";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { report, type FolderCheck } from "./check-file.ts";
import { checkFootage, type Footage } from "./check-footage.ts";
import { readRenditions } from "./read-renditions.ts";

/** The tiles of an atlas must be where tour.json says, and have the shape of the angles. */
export async function checkAtlas(
  check: FolderCheck,
  take: CleanObject,
  atlas: CleanObject,
  place: IssuePath,
  angles: readonly Footage[],
): Promise<Footage[]> {
  const src = [...place, "atlas", "src"];
  const footage: Footage[] = [];
  for (const { name, facts } of await readRenditions(check, atlas["src"], src, take["live"] === true)) {
    const picture = checkFootage(check, name, facts, src, true);
    if (picture === null) continue;
    footage.push({ name, place: src, picture, shifted: false });
    const [columns, rows] = [numberAt(atlas, "columns") ?? 1, numberAt(atlas, "rows") ?? 1];
    if (picture.width % columns !== 0 || picture.height % rows !== 0) {
      report(
        check,
        "media/atlas-size",
        src,
        `The atlas has ${picture.width} x ${picture.height} pixels, which ${columns} columns and ${rows} rows do not divide.`,
        "Give the columns and rows that the atlas was made with.",
      );
      continue;
    }
    const tile = picture.width / columns / (picture.height / rows);
    const odd = angles.filter(({ picture: angle }) => Math.abs(angle.width / angle.height / tile - 1) > 0.03);
    if (odd[0] === undefined) continue;
    report(
      check,
      "media/atlas-shape",
      src,
      `A tile of the atlas has another shape than ${showValue(odd[0].name)}.`,
      "Give the columns and rows that the atlas was made with, and make it of tiles with the shape of the angles.",
      // Where some fit, the others have bars beside them; where none fits, the tiles are cut at the wrong places.
      odd.length === angles.length ? "error" : "warning",
    );
  }
  return footage;
}
