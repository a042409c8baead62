/**
 * The production mix of the take, made from nothing on the same clock as the pictures.
 *
 *   node sound/make-mix.mjs   writes .cache/mix.wav
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lightAt } from "../performance/light.mjs";
import { BEAT, DURATION_SECONDS } from "../performance/timing.mjs";
import {
  addRoom,
  clap,
  creak,
  makeLowPass,
  makeNoise,
  makeResonance,
  matchStrike,
  mumble,
  play,
  RATE,
  step,
} from "./voices.mjs";

const makeTrack = () => ({
  left: new Float32Array(DURATION_SECONDS * RATE),
  right: new Float32Array(DURATION_SECONDS * RATE),
});
const fade = (t, from, to) => Math.max(0, Math.min(1, (t - from) / (to - from)));

/** Wind that comes in gusts, rain on glass, the sea a long way down. Left and right are different weather. */
function storm(track) {
  for (const [side, seed, drift] of [
    [track.left, 3, 0],
    [track.right, 71, 1.7],
  ]) {
    const noise = makeNoise(seed);
    const drops = makeNoise(seed + 900);
    const wind = makeResonance(420, 260);
    const howl = makeResonance(690, 60);
    const deep = makeLowPass(120);
    const pane = makeResonance(2900, 900);
    for (let i = 0; i < side.length; i += 1) {
      const t = i / RATE;
      const gust = 0.5 + 0.28 * Math.sin(t * 0.71 + drift) + 0.22 * Math.sin(t * 1.9 + drift * 2);
      const n = noise();
      const drop = drops() > 0.9985 - gust * 0.001 ? drops() : 0;
      side[i] +=
        wind(n, 330 + gust * 260) * 0.055 * gust +
        howl(n, 560 + gust * 240) * 0.022 * gust * gust +
        deep(n) * (0.11 + 0.05 * Math.sin(t * 0.5 + drift)) +
        pane(drop) * 0.4 +
        n * 0.0022;
    }
  }
}

/** What the house current does: the hum of the lamp, its stutters, the radio under it. */
function mains(track) {
  const noise = makeNoise(19);
  const speech = makeNoise(44);
  const [bandLow, bandHigh] = [makeResonance(900, 700), makeResonance(1900, 900)];
  const syllable = makeLowPass(9);
  const follow = makeLowPass(30);
  let before = 1;
  let level = 1;
  play(track, 0, DURATION_SECONDS, 1, -0.15, (t) => {
    if (Math.floor(t * RATE) % 400 === 0) level = lightAt(Math.floor(t * 12) / 12).lamp;
    const lamp = follow(level);
    const change = Math.abs(level - before);
    before += (level - before) * 0.0006;
    const hum =
      Math.sin(t * 2 * Math.PI * 100) * 0.011 +
      Math.sin(t * 2 * Math.PI * 200) * 0.006 +
      Math.sign(Math.sin(t * 2 * Math.PI * 100)) * 0.0016;
    const buzz = (Math.sin(t * 2 * Math.PI * 100) > 0.3 ? noise() : 0) * change * 0.22;
    const babble = Math.max(0, syllable(speech()) * 22);
    const radio =
      (bandLow(noise()) * (0.35 + babble) + bandHigh(noise()) * (0.3 + babble * 0.6)) *
      0.05 *
      Math.min(1, lamp * 1.2);
    return hum * lamp + buzz + radio;
  });
}

function events(track) {
  play(track, BEAT.clap, 0.6, 0.85, 0.05, clap(5));
  play(track, 0.2, 0.75, 0.016, 0.3, mumble({ seed: 8, pitch: 205, syllables: 6, rate: 8.2, length: 0.75 }));
  play(track, BEAT.sit + 0.35, 0.9, 0.02, -0.2, creak(2, 330, 1));
  play(track, BEAT.seated - 0.1, 0.4, 0.06, -0.2, step(7, 0.7));
  play(track, 4.6, 1.7, 0.014, -0.2, mumble({ seed: 3, pitch: 92, syllables: 8, rate: 4.9, length: 1.7 }));
  const tick = makeNoise(12);
  play(
    track,
    BEAT.fail,
    0.3,
    0.4,
    -0.1,
    (t) => Math.sin(t * 2 * Math.PI * 3900) * Math.exp(-t * 60) * 0.5 + tick() * Math.exp(-t * 300),
  );
  play(track, BEAT.rise + 0.15, 0.9, 0.014, -0.2, creak(6, 210, -0.3));
  play(track, BEAT.rise + 0.35, 0.5, 0.06, -0.2, step(9, 0.8));
  for (let i = 0; i < 6; i += 1)
    play(
      track,
      BEAT.cross + 0.23 + i * 0.46,
      0.5,
      0.08,
      -0.15 + i * 0.1,
      step(20 + i, 0.85 + 0.15 * (i % 2)),
    );
  const rattle = makeNoise(31);
  const box = makeResonance(2300, 500);
  play(
    track,
    BEAT.takeMatch + 0.05,
    1,
    0.5,
    0.35,
    (t) => box(rattle() > 0.94 && Math.sin(t * 21) > 0.2 ? rattle() : 0) * 5,
  );
  play(track, BEAT.strike - 0.1, 2.6, 0.34, 0.35, matchStrike(41));
  const glass = [makeResonance(2650, 14), makeResonance(4120, 20)];
  play(
    track,
    BEAT.lantern - 0.15,
    0.6,
    0.5,
    0.38,
    (t) => glass.reduce((sum, ring) => sum + ring(t < 0.002 ? 1 : 0), 0) * 26 * Math.exp(-t * 9),
  );
  const wick = makeNoise(52);
  const soft = makeLowPass(700);
  play(
    track,
    BEAT.lantern,
    4.75,
    0.5,
    0.38,
    (t) => soft(wick()) * (0.5 * Math.exp(-t * 3) + 0.05 * (1 + Math.sin(t * 41 + Math.sin(t * 13)))),
  );
  const puff = makeNoise(57);
  const lips = makeResonance(1100, 900);
  play(
    track,
    BEAT.matchOut - 0.08,
    0.3,
    0.22,
    0.35,
    (t) => lips(puff()) * 2 * Math.sin(Math.min(1, t / 0.3) * Math.PI),
  );
  const steam = makeNoise(63);
  const spout = makeResonance(1800, 60);
  let sung = 0;
  play(track, 3, 21, 0.5, -0.6, (t) => {
    const now = t + 3;
    const near = fade(now, 19.6, 23.5);
    sung += (1480 + 330 * near + 14 * Math.sin(now * 6.1)) / RATE;
    const whistle =
      (Math.sin(sung * 2 * Math.PI) * 0.7 + spout(steam(), 1500 + 300 * near) * 1.4) * near * near * 0.1;
    const simmer =
      Math.max(0, Math.sin(now * 17 + 3 * Math.sin(now * 5.3))) ** 6 * steam() * 0.018 * fade(now, 3, 9);
    return whistle + simmer;
  });
  const breath = makeNoise(77);
  const nose = makeResonance(760, 700);
  play(
    track,
    BEAT.look + 0.15,
    1,
    0.08,
    0.3,
    (t) => nose(breath(), 900 - 300 * t) * 1.6 * Math.sin(Math.min(1, t) * Math.PI) ** 1.4,
  );
}

export function makeMix(file) {
  const weather = makeTrack();
  const room = makeTrack();
  storm(weather);
  mains(room);
  events(room);
  addRoom(room, 0.2);
  const count = weather.left.length;
  const bytes = Buffer.alloc(44 + count * 4);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + count * 4, 4);
  bytes.write("WAVEfmt ", 8);
  [16, 0x00020001, RATE, RATE * 4, 0x00100004].forEach((value, i) => bytes.writeUInt32LE(value, 16 + i * 4));
  bytes.write("data", 36);
  bytes.writeUInt32LE(count * 4, 40);
  for (let i = 0; i < count; i += 1) {
    const edge = Math.min(1, i / (RATE * 0.15), (count - i) / (RATE * 0.6));
    for (const [offset, side] of [
      [0, "left"],
      [2, "right"],
    ]) {
      const value = Math.tanh((weather[side][i] * 0.75 + room[side][i]) * 1.25) * 0.92;
      bytes.writeInt16LE(Math.round(value * edge * 32_767), 44 + i * 4 + offset);
    }
  }
  writeFileSync(file, bytes);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const cache = fileURLToPath(new URL("../.cache", import.meta.url));
  mkdirSync(cache, { recursive: true });
  makeMix(`${cache}/mix.wav`);
}
