import { numberAt, objectAt, objectsAt, textAt, type CleanObject } from "../tour/clean-value.ts";
import { parseFrameRate, type FrameRate } from "../tour/frame-rate.ts";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { checkCaptions } from "./check-captions.ts";
import { checkFile, report, type FolderCheck } from "./check-file.ts";
import { checkPlaylist, type Rendition } from "./check-playlist.ts";
import { readMedia, type MediaFacts, type PictureFacts } from "./read-media.ts";

/** Angle or atlas of a take, as its files are. */
interface Footage {
  readonly name: string;
  readonly place: IssuePath;
  readonly picture: PictureFacts;
  /** Takes of other makers may lie shifted; then lengths need not agree. */
  readonly shifted: boolean;
}

/** Rates this close are the same; 24 and 23.976 are 0.1 % apart. */
const RATE_TOLERANCE = 0.0005;
/** Sound may end a little before or after the pictures. */
const SOUND_TOLERANCE_SECONDS = 1;

/** The files of a take must be there and agree: with each other, and with tour.json. */
export async function checkTakeMedia(check: FolderCheck, take: CleanObject, place: IssuePath): Promise<void> {
  const hasAtlas = objectAt(take, "atlas") !== null;
  const footage: Footage[] = [];
  for (const { entry, index } of objectsAt(take, "angles")) {
    const src = [...place, "angles", index, "src"];
    const renditions = await readRenditions(check, entry["src"], src, take["live"] === true);
    const shifted = (numberAt(entry, "offsetSeconds") ?? 0) !== 0;
    for (const { name, facts } of renditions) {
      const picture = checkPicture(check, name, facts, src, hasAtlas);
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
}

/** The renditions of a playlist that can be read; what cannot is an issue. */
async function readRenditions(
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

/** Sound inside and reordered frames break the sync that an atlas promises; without one they only cost. */
function checkPicture(
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

async function checkAtlas(
  check: FolderCheck,
  take: CleanObject,
  atlas: CleanObject,
  place: IssuePath,
  angles: readonly Footage[],
): Promise<Footage[]> {
  const src = [...place, "atlas", "src"];
  const footage: Footage[] = [];
  for (const { name, facts } of await readRenditions(check, atlas["src"], src, take["live"] === true)) {
    const picture = checkPicture(check, name, facts, src, true);
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

/** Lengths, starts and rates: all footage alike, and as tour.json says. What all footage has in common is right. */
function checkAgreement(
  check: FolderCheck,
  take: CleanObject,
  place: IssuePath,
  footage: readonly Footage[],
  hasAtlas: boolean,
): void {
  const rate = parseFrameRate(textAt(take, "frameRate") ?? "");
  if (rate === null || footage.length === 0) return;
  checkRates(check, place, footage, rate);
  const frameSeconds = 1 / rate.framesPerSecond;
  const durationSeconds = numberAt(take, "durationSeconds");
  const steady = footage.filter(({ shifted }) => !shifted);
  const lengths = steady.map(({ picture }) => picture.endSeconds - picture.startSeconds);
  const differs = (a: number, b: number): boolean => Math.abs(a - b) > frameSeconds * 1.01;
  const common = lengths[0] ?? 0;
  const agree = lengths.every((length) => !differs(length, common));
  if (durationSeconds !== null && steady.length > 0 && agree && differs(common, durationSeconds)) {
    report(
      check,
      "media/duration-differs",
      [...place, "durationSeconds"],
      `The footage lasts ${seconds(common)}, not ${seconds(durationSeconds)}.`,
      `Write ${Number(common.toFixed(3))}, or package the footage again.`,
    );
  } else if (!agree) {
    const right = durationSeconds ?? common;
    for (const [index, { name, place: src }] of steady.entries()) {
      const length = lengths[index] ?? 0;
      if (!differs(length, right)) continue;
      report(
        check,
        "media/duration-differs",
        src,
        `${showValue(name)} lasts ${seconds(length)}, more than a frame off the take's ${seconds(right)}.`,
        "Package all angles and the atlas together, from the same first to the same last frame.",
      );
    }
  }
  const start = steady[0]?.picture.startSeconds ?? 0;
  for (const { name, place: src, picture } of steady) {
    if (Math.abs(picture.startSeconds - start) <= frameSeconds / 2) continue;
    report(
      check,
      "media/start-differs",
      src,
      `${showValue(name)} starts at ${seconds(picture.startSeconds)}, other footage of the take at ${seconds(start)}.`,
      "Package all angles and the atlas with identical settings.",
      // Players move each recording to zero by itself, which is only right when pictures stand alone.
      hasAtlas ? "error" : "warning",
    );
  }
}

function checkRates(
  check: FolderCheck,
  place: IssuePath,
  footage: readonly Footage[],
  rate: FrameRate,
): void {
  const isOff = (found: number | null): boolean =>
    found !== null && Math.abs(found / rate.framesPerSecond - 1) > RATE_TOLERANCE;
  const off = footage.filter(({ picture }) => isOff(picture.framesPerSecond));
  const [first] = off;
  const allAlike =
    off.length === footage.length &&
    off.every(
      ({ picture }) =>
        Math.abs((picture.framesPerSecond ?? 0) / (first?.picture.framesPerSecond ?? 1) - 1) <=
        RATE_TOLERANCE,
    );
  if (first !== undefined && allAlike) {
    const found = Number((first.picture.framesPerSecond ?? 0).toFixed(3));
    report(
      check,
      "media/frame-rate-differs",
      [...place, "frameRate"],
      `The footage has ${found} frames per second, not ${Number(rate.framesPerSecond.toFixed(3))}.`,
      `Write "${found}".`,
    );
  } else {
    for (const { name, place: src, picture } of off) {
      report(
        check,
        "media/frame-rate-differs",
        src,
        `${showValue(name)} has ${picture.framesPerSecond?.toFixed(3)} frames per second, the take ${Number(rate.framesPerSecond.toFixed(3))}.`,
        "Package all angles and the atlas with the same frame rate.",
      );
    }
  }
  for (const { name, place: src, picture } of footage) {
    if (picture.unevenFrames < 0.5) continue;
    report(
      check,
      "media/frames-uneven",
      src,
      `The frames of ${showValue(name)} do not come evenly; they cannot be counted.`,
      "Package it with a constant frame rate.",
      "warning",
    );
  }
}

async function checkSound(check: FolderCheck, take: CleanObject, place: IssuePath): Promise<void> {
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
          `The sound lasts ${seconds(facts.soundSeconds)}, the take ${seconds(durationSeconds)}.`,
          "Cut the sound to the take.",
          "warning",
        );
      }
    }
  }
}

function seconds(value: number): string {
  return `${Number(value.toFixed(3))} s`;
}
