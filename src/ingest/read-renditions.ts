import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { checkFile, report, type FolderCheck } from "./check-file.ts";
import { checkPlaylist, type Rendition } from "./check-playlist.ts";
import { readMedia, type MediaFacts } from "./read-media.ts";

/** The renditions of a playlist that can be read; what cannot is an issue. */
export async function readRenditions(
  check: FolderCheck,
  src: unknown,
  place: IssuePath,
  live: boolean,
): Promise<{ name: string; facts: MediaFacts }[]> {
  const file = await checkFile(check, src, place);
  if (file === null) return [];
  const renditions: Rendition[] = /\.m3u8$/i.test(file)
    ? await checkPlaylist(check, file, place)
    : [{ name: String(src), parts: [{ file, range: null }], ended: true }];
  const read: { name: string; facts: MediaFacts }[] = [];
  for (const { name, parts, ended } of renditions) {
    if (!ended && !live) {
      report(
        check,
        "media/not-ended",
        place,
        `The playlist ${showValue(name)} does not say that it has ended; players would wait for more.`,
        'Add #EXT-X-ENDLIST as its last line, or "live": true to the take.',
      );
    }
    const facts = await tryToRead(check, name, parts, place);
    if (facts !== null) read.push({ name, facts });
  }
  return read;
}

async function tryToRead(
  check: FolderCheck,
  name: string,
  parts: Rendition["parts"],
  place: IssuePath,
): Promise<MediaFacts | null> {
  let reason = "its format is not known";
  try {
    const facts = await readMedia(parts);
    if (facts !== null) return facts;
  } catch (error) {
    // The reader throws plain errors for whatever is wrong with a file.
    reason = error instanceof Error ? error.message : String(error);
  }
  report(
    check,
    "media/unreadable",
    place,
    `The footage ${showValue(name)} cannot be read: ${reason}.`,
    "Package it again as H.264 in fragmented MP4.",
  );
  return null;
}
