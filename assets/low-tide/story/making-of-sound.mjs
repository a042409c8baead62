/** What the making-of sounds like: the things that are seen, and the stage around them. No music. */
import { writeFileSync } from "node:fs";
import { storm } from "../sound/storm.mjs";
import {
  addRoom,
  clap,
  makeLowPass,
  makeNoise,
  makeResonance,
  makeWave,
  matchStrike,
  play,
  RATE,
  release,
  step,
} from "../sound/voices.mjs";
import { CLIP_SECONDS, CUES, POSE_HELD_SECONDS } from "./making-of-timeline.mjs";

/** Tools close to the ear all the time: brought down to the takes. */
const GAIN = 0.3;
const between = (t, from, to) => Math.max(0, Math.min(1, (t - from) / 0.4, (to - t) / 0.4));

/** A pencil: short strokes of bright noise, in a hurry. */
function pencil(seed) {
  const [noise, dice] = [makeNoise(seed), makeNoise(seed + 1)];
  const lead = makeResonance(4200, 2600);
  let [left, loud] = [0, 0];
  return () => {
    left -= 1;
    if (left < 0) {
      left = (0.06 + 0.09 * Math.abs(dice())) * RATE;
      loud = Math.abs(dice()) > 0.25 ? 0.4 + 0.6 * Math.abs(dice()) : 0;
    }
    return lead(noise()) * loud * 0.5;
  };
}

function clunk(seed, low = 90) {
  const noise = makeNoise(seed);
  const bodies = [makeResonance(low, 30), makeResonance(430, 120), makeResonance(1300, 240)];
  return (t) =>
    bodies.reduce((sum, body, i) => sum + body(noise() * Math.exp(-t * 180)) * [26, 12, 6][i], 0) *
    Math.exp(-t * 9);
}

function shutter(seed) {
  const noise = makeNoise(seed);
  const blade = makeResonance(3100, 900);
  return (t) => blade(noise() * (Math.exp(-t * 260) + 0.7 * Math.exp(-Math.abs(t - 0.055) * 320))) * 3;
}

const hum = (t) =>
  Math.sin(t * 2 * Math.PI * 100) * 0.7 +
  Math.sin(t * 2 * Math.PI * 200) * 0.4 +
  Math.sign(Math.sin(t * 2 * Math.PI * 100)) * 0.1;

/** Writes a wave file. */
export function writeMakingOfSound(file) {
  const track = () => ({
    left: new Float32Array(CLIP_SECONDS * RATE),
    right: new Float32Array(CLIP_SECONDS * RATE),
  });
  const [weather, stage] = [track(), track()];
  storm(
    weather,
    (t) =>
      0.12 +
      0.7 * between(t, CUES.panelA, CUES.poses) +
      0.5 * between(t, CUES.match, CUES.drawn) +
      0.75 * between(t, CUES.grid, CUES.slate),
  );
  for (const at of [CUES.title + 0.1, CUES.drawn, CUES.poses, CUES.cameras, CUES.end]) {
    // Tape comes off the roll.
    const [noise, rip] = [makeNoise(Math.round(at * 31) + 5), makeResonance(1500, 1200)];
    play(
      stage,
      at,
      0.32,
      0.5,
      -0.1,
      (t) => rip(noise(), 1200 + t * 3600) * Math.sin(Math.min(1, t / 0.32) * Math.PI) * 1.1,
    );
  }
  play(stage, CUES.pencil, CUES.plywood - CUES.pencil - 0.3, 0.55, 0.1, pencil(7));
  [0, 0.42, 0.58, 1.0, 1.16, 1.3].forEach((after, i) =>
    play(stage, CUES.plywood + after, 0.5, 0.5, -0.4 + i * 0.16, step(60 + i, 1.2)),
  );
  [0, 0.36, 0.72, 1.08].forEach((after, i) => {
    const [noise, hair] = [makeNoise(90 + i), makeResonance(2300, 1800)];
    play(
      stage,
      CUES.paint + after,
      0.4,
      0.4,
      -0.3 + i * 0.2,
      (t) =>
        hair(noise(), 1800 + (i % 2 ? -1 : 1) * t * 1800) *
        Math.sin(Math.min(1, t / 0.4) * Math.PI) ** 2 *
        0.9,
    );
  });
  play(stage, CUES.dark, 0.9, 0.6, 0, clunk(3, 70));
  play(stage, CUES.moon, 0.7, 0.4, 0.4, clunk(13, 120));
  play(
    stage,
    CUES.pendant,
    CUES.match - CUES.pendant,
    0.024,
    -0.2,
    (t) => hum(t) * Math.min(1, t * 2) * (t > 0.3 && t < 0.42 ? 0.2 : 1),
  );
  play(stage, CUES.match, 0.5, 0.4, 0, clunk(23, 80));
  play(stage, CUES.match + 0.05, 1.4, 0.3, 0.3, matchStrike(41));
  for (let i = 0; CUES.onion + i * POSE_HELD_SECONDS < CUES.speed - 0.05; i += 1)
    play(stage, CUES.onion + i * POSE_HELD_SECONDS, 0.25, 0.22, 0.1 - (i % 3) * 0.1, shutter(30 + i));
  play(stage, CUES.speed + 0.42, 1.4, 0.4, 0.2, matchStrike(43));
  const fails = CUES.grid + 3.25;
  const noise = makeNoise(19);
  play(stage, CUES.grid, fails - CUES.grid + 0.25, 0.022, -0.1, (t) => {
    const stutters = [0.25, 0.42, 1.83, 2.0, 2.16].some((at) => t > at && t < at + 0.09);
    return (
      (hum(t) + (stutters ? noise() * 5 : 0)) *
      (t > fails - CUES.grid ? Math.exp(-(t - fails + CUES.grid) * 18) : 1)
    );
  });
  const tick = makeNoise(12);
  play(
    stage,
    fails,
    0.3,
    0.4,
    -0.1,
    (t) => Math.sin(t * 2 * Math.PI * 3900) * Math.exp(-t * 60) * 0.5 + tick() * Math.exp(-t * 300),
  );
  play(stage, CUES.clap, 0.6, 0.85, 0.05, clap(5));
  addRoom(stage, 0.22);
  const air = [makeLowPass(300), makeLowPass(300)];
  const tones = [makeNoise(501), makeNoise(733)];
  const count = stage.left.length;
  const bytes = makeWave(count);
  for (let i = 0; i < count; i += 1)
    ["left", "right"].forEach((side, k) => {
      const edge = Math.min(1, i / (RATE * 0.2), (count - i) / (RATE * 0.8));
      const sum = weather[side][i] * 0.75 + stage[side][i] + air[k](tones[k]()) * 0.012;
      bytes.writeInt16LE(Math.round(release(sum, GAIN) * edge * 32_767), 44 + i * 4 + k * 2);
    });
  writeFileSync(file, bytes);
}
