/**
 * Captions of both takes in three languages, timed by the beats: speech and sounds, and what director and gaffer say about it.
 *
 *   node story/captions.mjs   writes scenes/low-tide/takes/<take>/captions-<language>.vtt and commentary-<language>.vtt
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CAPTIONS } from "./caption-texts.mjs";
import { toVtt } from "./webvtt.mjs";

const { takes } = JSON.parse(readFileSync(new URL("../performance/beats.json", import.meta.url), "utf8"));

function timeOf(when, beats) {
  if (typeof when === "number") return when;
  const [name, after] = Array.isArray(when) ? when : [when, 0];
  if (beats[name] === undefined) throw new Error(`There is no beat "${name}".`);
  return beats[name] + after;
}

for (const [take, tracks] of Object.entries(CAPTIONS)) {
  const { beats, durationSeconds } = takes[take];
  const folder = fileURLToPath(new URL(`../../../scenes/low-tide/takes/${take}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [track, cues] of Object.entries(tracks)) {
    const timed = cues.map(({ from, to, text }) => ({
      from: timeOf(from, beats),
      to: timeOf(to, beats),
      text,
    }));
    for (const [index, { from, to, text }] of timed.entries())
      if (to <= from || to > durationSeconds || (timed[index + 1]?.from ?? to) < to)
        throw new Error(
          `${take}, ${track}: "${text.en}" from ${from} to ${to} overlaps, ends before it begins or after the take.`,
        );
    for (const language of ["en", "fr", "ar"])
      writeFileSync(`${folder}/${track}-${language}.vtt`, toVtt(timed, language));
  }
}
