import { realpath } from "node:fs/promises";
import { objectAt, objectsAt, type CleanObject } from "../tour/clean-value.ts";
import type { IssuePath, TourIssue } from "../tour/tour-issue.ts";
import { checkCaptions } from "./check-captions.ts";
import { checkDetails } from "./check-details.ts";
import { checkFile, report, type FolderCheck } from "./check-file.ts";
import { checkFloor } from "./check-floor.ts";
import { checkModel, type ModelBudget } from "./check-model.ts";
import { checkPicture } from "./check-picture.ts";
import { checkPlaylist } from "./check-playlist.ts";
import { checkSet } from "./check-set.ts";
import { checkStandingPoints, type StandingReport } from "./check-standing-points.ts";
import { checkTakeMedia } from "./check-take-media.ts";
import { readMedia } from "./read-media.ts";

export interface TourFilesCheck {
  readonly issues: readonly TourIssue[];
  /** What the set's model costs; null when it cannot be read. */
  readonly budget: ModelBudget | null;
  /** What is in sight from where visitors stand; null when the model cannot be read. */
  readonly standing: StandingReport | null;
  /** Footage at other places, which was not opened. */
  readonly remote: readonly string[];
}

/**
 * Opens every file that a tour names. Nothing is decoded that was not measured before, and nothing outside the folder is
 * opened.
 *
 * @param folder The folder of tour.json.
 * @param tour The tour as far as it can be read; places with mistakes are passed over, as the parser reports them.
 * @param onStep Called before each longer step with what is looked at.
 */
export async function checkTourFiles(
  folder: string,
  tour: CleanObject,
  onStep: (what: string) => void = () => {},
): Promise<TourFilesCheck> {
  const check: FolderCheck = { root: await realpath(folder), issues: [], remote: [] };
  onStep("set");
  const set = objectAt(tour, "set") ?? {};
  const first = await checkModel(check, set["model"], ["set", "model"]);
  const model = first && (await checkDetails(check, set, first));
  await checkFloor(check, set);
  let standing: StandingReport | null = null;
  if (model !== null) {
    checkSet(check, tour, model);
    standing = checkStandingPoints(check, tour, model);
  }
  for (const { entry, index } of objectsAt(tour, "takes")) {
    onStep(`takes[${index}]`);
    await checkTakeMedia(check, entry, ["takes", index]);
  }
  onStep("hotspots");
  for (const { entry, index } of objectsAt(tour, "hotspots")) {
    const opens = objectAt(entry, "opens");
    if (opens !== null) await checkOpens(check, opens, ["hotspots", index, "opens"]);
  }
  for (const { entry, index } of objectsAt(tour, "people"))
    await checkPicture(check, entry["portrait"], ["people", index, "portrait"]);
  const brand = objectAt(tour, "brand") ?? {};
  for (const key of ["logo", "poster"]) await checkPicture(check, brand[key], ["brand", key]);
  return {
    issues: check.issues,
    budget: model?.budget ?? null,
    standing,
    remote: [...new Set(check.remote)],
  };
}

async function checkOpens(check: FolderCheck, opens: CleanObject, place: IssuePath): Promise<void> {
  switch (opens["kind"]) {
    case "clip":
      await checkClip(check, opens["src"], [...place, "src"]);
      await checkPicture(check, opens["poster"], [...place, "poster"]);
      for (const { entry, index } of objectsAt(opens, "captions"))
        await checkCaptions(check, entry["src"], [...place, "captions", index, "src"]);
      return;
    case "image":
    case "page":
      await checkPicture(check, opens["src"], [...place, "src"]);
      return;
    case "compare":
      await checkPicture(check, opens["before"], [...place, "before"]);
      await checkPicture(check, opens["after"], [...place, "after"]);
      return;
    case "model":
      await checkModel(check, opens["src"], [...place, "src"]);
      return;
    default:
    // A take and a note have no files of their own.
  }
}

/** A clip is one video file, or an HLS playlist. */
async function checkClip(check: FolderCheck, src: unknown, place: IssuePath): Promise<void> {
  const file = await checkFile(check, src, place);
  if (file === null) return;
  if (/\.m3u8$/i.test(file)) await checkPlaylist(check, file, place);
  else if ((await readMedia([{ file, range: null }]))?.picture == null) {
    report(
      check,
      "media/unreadable",
      place,
      "The clip is not a video that browsers play.",
      "Save it as MP4 with H.264 and AAC.",
    );
  }
}
