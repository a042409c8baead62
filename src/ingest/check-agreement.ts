import { numberAt, textAt, type CleanObject } from "../tour/clean-value.ts";
import { parseFrameRate, type FrameRate } from "../tour/frame-rate.ts";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import type { Footage } from "./check-footage.ts";
import { report, type FolderCheck } from "./check-file.ts";
import { formatSeconds } from "./format-seconds.ts";

/** Rates this close are the same; 24 and 23.976 are 0.1 % apart. */
const RATE_TOLERANCE = 0.0005;

/** Lengths, starts and rates: all footage alike, and as tour.json says. What all footage has in common is right. */
export function checkAgreement(
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
      `The footage lasts ${formatSeconds(common)}, not ${formatSeconds(durationSeconds)}.`,
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
        `${showValue(name)} lasts ${formatSeconds(length)}, more than a frame off the take's ${formatSeconds(right)}.`,
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
      `${showValue(name)} starts at ${formatSeconds(picture.startSeconds)}, other footage of the take at ${formatSeconds(start)}.`,
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
