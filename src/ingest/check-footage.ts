import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { report, type FolderCheck } from "./check-file.ts";
import type { MediaFacts, PictureFacts } from "./read-media.ts";

/** Angle or atlas of a take, as its files are. */
export interface Footage {
  readonly name: string;
  readonly place: IssuePath;
  readonly picture: PictureFacts;
  /** Takes of other makers may lie shifted; then lengths need not agree. */
  readonly shifted: boolean;
}

/** Sound inside and reordered frames break the sync that an atlas promises; without one they only cost. */
export function checkFootage(
  check: FolderCheck,
  name: string,
  { picture, sound }: MediaFacts,
  place: IssuePath,
  hasAtlas: boolean,
): PictureFacts | null {
  const severity = hasAtlas ? "error" : "warning";
  if (picture === null) {
    // The sound rendition of somebody else's master playlist.
    if (!sound)
      report(
        check,
        "media/unreadable",
        place,
        `The footage ${showValue(name)} has no picture.`,
        "Package it again.",
      );
    return null;
  }
  if (sound) {
    report(
      check,
      "media/has-sound",
      place,
      `The footage ${showValue(name)} has sound in it; several angles would drift apart.`,
      "Package pictures without sound, and the sound on its own under the take's sound.",
      severity,
    );
  }
  if (picture.reordered) {
    report(
      check,
      "media/reordered",
      place,
      `The footage ${showValue(name)} has reordered frames (B-frames), which shift its times against other angles.`,
      "Encode it without B-frames: -bf 0.",
      severity,
    );
  }
  return picture;
}
