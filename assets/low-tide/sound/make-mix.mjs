/**
 * The sound of a take, made from nothing on the same clock as the pictures: `mix` is the production mix, `commentary` the same
 * turned down in a quiet room, `effects` what the close microphones heard alone.
 *
 *   node sound/make-mix.mjs [take]   writes .cache/sound/<take>-<rendition>.wav
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { takeOf } from "../performance/takes.mjs";
import { score as scoreThree } from "./score-42a-3.mjs";
import { score as scoreTwo } from "./score-42a-2.mjs";
import { mains, roomTone, storm } from "./storm.mjs";
import { addRoom, makeWave, RATE, release } from "./voices.mjs";

const SCORES = { "42a-3": scoreThree, "42a-2": scoreTwo };
/** The blooper is loud from end to end. */
const GAINS = { "42a-3": 1, "42a-2": 0.3 };
/** Nine decibels down. */
const UNDER = 10 ** (-9 / 20);
const RENDITIONS = {
  mix: { weather: 0.75, current: 1, close: 1, room: 0, level: 1 },
  commentary: { weather: 0.75, current: 1, close: 1, room: 0.5, level: UNDER },
  effects: { weather: 0, current: 0, close: 1.15, room: 0.6, level: 1 },
};

/** How hard it blows: a gust when he listens; in take 2 somebody switches it off. */
function forceOf({ id, beats }) {
  if (id === "42a-2") return (t) => Math.max(0, Math.min(1, (beats.houseLight + 0.1 - t) / 0.1));
  return (t) =>
    1 +
    0.45 *
      Math.max(0, Math.sin(((t - beats.listen) / 1.5) * Math.PI)) *
      (t > beats.listen && t < beats.listen + 1.5 ? 1 : 0);
}

function writeWave(file, stems, gain, { level, ...shares }) {
  const count = stems.weather.left.length;
  const bytes = makeWave(count);
  for (let i = 0; i < count; i += 1) {
    const edge = Math.min(1, i / (RATE * 0.15), (count - i) / (RATE * 0.6));
    for (const [offset, side] of [
      [0, "left"],
      [2, "right"],
    ]) {
      let sum = 0;
      for (const [stem, share] of Object.entries(shares))
        if (stem !== "room") sum += stems[stem][side][i] * share;
      const value = release(sum, gain) * level + stems.room[side][i] * shares.room;
      bytes.writeInt16LE(Math.round(value * edge * 32_767), 44 + i * 4 + offset);
    }
  }
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
}

/** @returns {{ id: string, file: string }[]} the renditions, the main one first. */
export function makeMixes(take, folder) {
  mkdirSync(folder, { recursive: true });
  const makeTrack = () => ({
    left: new Float32Array(take.durationSeconds * RATE),
    right: new Float32Array(take.durationSeconds * RATE),
  });
  const stems = { weather: makeTrack(), current: makeTrack(), close: makeTrack(), room: makeTrack() };
  storm(stems.weather, forceOf(take));
  mains(stems.current, take, { radio: take.id === "42a-3" });
  SCORES[take.id](stems.close, take);
  addRoom(stems.current, 0.2);
  addRoom(stems.close, 0.2);
  roomTone(stems.room, 0.02);
  return Object.entries(RENDITIONS).map(([id, shares]) => {
    const file = `${folder}/${take.id}-${id}.wav`;
    writeWave(file, stems, GAINS[take.id], shares);
    return { id, file };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  makeMixes(takeOf(process.argv[2] ?? "42a-3"), fileURLToPath(new URL("../.cache/sound", import.meta.url)));
