/** Beat times of a take, as beats.json tells them to everybody: captions, cut, sound, light and the actor. */
import { readFileSync } from "node:fs";

const { takes } = JSON.parse(readFileSync(new URL("beats.json", import.meta.url), "utf8"));

/** @returns {{ durationSeconds: number, beats: Record<string, number> }} */
export const beatsOf = (id) => takes[id];
