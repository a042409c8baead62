import { numberAt, objectAt, objectsAt, type CleanObject } from "../tour/clean-value.ts";
import type { IssuePath } from "../tour/tour-issue.ts";
import { checkAgreement } from "./check-agreement.ts";
import { checkAtlas } from "./check-atlas.ts";
import { checkCaptions } from "./check-captions.ts";
import type { FolderCheck } from "./check-file.ts";
import { checkPicture } from "./check-picture.ts";
import { checkFootage, type Footage } from "./check-footage.ts";
import { checkSound } from "./check-sound.ts";
import { readRenditions } from "./read-renditions.ts";

/** The files of a take must be there and agree: with each other, and with tour.json. */
export async function checkTakeMedia(check: FolderCheck, take: CleanObject, place: IssuePath): Promise<void> {
  const hasAtlas = objectAt(take, "atlas") !== null;
  const footage: Footage[] = [];
  for (const { entry, index } of objectsAt(take, "angles")) {
    const src = [...place, "angles", index, "src"];
    const renditions = await readRenditions(check, entry["src"], src, take["live"] === true);
    const shifted = (numberAt(entry, "offsetSeconds") ?? 0) !== 0;
    for (const { name, facts } of renditions) {
      const picture = checkFootage(check, name, facts, src, hasAtlas);
      if (picture !== null) footage.push({ name, place: src, picture, shifted });
    }
  }
  const atlas = objectAt(take, "atlas");
  if (atlas !== null) footage.push(...(await checkAtlas(check, take, atlas, place, footage)));
  if (take["live"] !== true) checkAgreement(check, take, place, footage, hasAtlas);
  await checkSound(check, take, place);
  for (const { entry, index } of objectsAt(take, "captions")) {
    await checkCaptions(check, entry["src"], [...place, "captions", index, "src"]);
  }
  for (const { entry, index } of objectsAt(take, "beats")) {
    for (const key of ["storyboard", "final"])
      await checkPicture(check, objectAt(entry, key)?.["src"], [...place, "beats", index, key, "src"]);
  }
}
