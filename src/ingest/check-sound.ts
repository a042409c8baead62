import { numberAt, objectsAt, type CleanObject } from "../tour/clean-value.ts";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { report, type FolderCheck } from "./check-file.ts";
import { formatSeconds } from "./format-seconds.ts";
import { readRenditions } from "./read-renditions.ts";

/** Sound may end a little before or after the pictures. */
const SOUND_TOLERANCE_SECONDS = 1;

/** The sound of a take must be sound, sound alone, and as long as the take. */
export async function checkSound(check: FolderCheck, take: CleanObject, place: IssuePath): Promise<void> {
  const durationSeconds = numberAt(take, "durationSeconds");
  for (const { entry, index } of objectsAt(take, "sound")) {
    const src = [...place, "sound", index, "src"];
    for (const { name, facts } of await readRenditions(check, entry["src"], src, take["live"] === true)) {
      if (!facts.sound)
        report(check, "media/no-sound", src, `${showValue(name)} has no sound.`, "Package the sound again.");
      if (facts.picture !== null)
        report(
          check,
          "media/has-picture",
          src,
          `${showValue(name)} has pictures, which would be fetched and thrown away.`,
          "Package the sound on its own.",
          "warning",
        );
      if (durationSeconds === null || take["live"] === true || facts.soundSeconds === null) continue;
      if (Math.abs(facts.soundSeconds - durationSeconds) > SOUND_TOLERANCE_SECONDS) {
        report(
          check,
          "media/sound-length",
          src,
          `The sound lasts ${formatSeconds(facts.soundSeconds)}, the take ${formatSeconds(durationSeconds)}.`,
          "Cut the sound to the take.",
          "warning",
        );
      }
    }
  }
}
