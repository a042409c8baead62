/** What goes on all the time: the weather, the house current and what it feeds, the room when it is quiet. */
import { makeLowPass, makeNoise, makeResonance, play, RATE } from "./voices.mjs";

/** Wind that comes in gusts, rain on glass, the sea a long way down. Left and right are different weather. `force(t)`: 1 as usual. */
export function storm(track, force) {
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
      const power = force(t);
      if (power === 0) continue;
      const gust = (0.5 + 0.28 * Math.sin(t * 0.71 + drift) + 0.22 * Math.sin(t * 1.9 + drift * 2)) * power;
      const n = noise();
      const drop = drops() > 0.9985 - gust * 0.001 ? drops() : 0;
      side[i] +=
        wind(n, 330 + gust * 260) * 0.055 * gust +
        howl(n, 560 + gust * 240) * 0.022 * gust * gust +
        deep(n) * (0.11 + 0.05 * Math.sin(t * 0.5 + drift)) * Math.min(1, power) +
        pane(drop) * 0.4 +
        n * 0.0022 * power;
    }
  }
}

/** The hum of the lamp and its stutters, where the lamp hangs; the radio, where it stands. */
export function mains(track, take, { radio }) {
  const noise = makeNoise(19);
  const speech = makeNoise(44);
  const [bandLow, bandHigh] = [makeResonance(900, 700), makeResonance(1900, 900)];
  const syllable = makeLowPass(9);
  const follow = makeLowPass(30);
  let before = take.lightAt(0).lamp;
  let level = before;
  let lamp = before;
  play(track, 0, take.durationSeconds, 1, -0.2, (t) => {
    if (Math.floor(t * RATE) % 400 === 0) level = take.lightAt(Math.floor(t * 12 + 1e-6) / 12).lamp;
    lamp = follow(level);
    const change = Math.abs(level - before);
    before += (level - before) * 0.0006;
    const wave = Math.sin(t * 2 * Math.PI * 100);
    const hum = wave * 0.009 + Math.sin(t * 2 * Math.PI * 200) * 0.005 + Math.sign(wave) * 0.0014;
    return hum * lamp + (wave > 0.3 ? noise() : 0) * change * 0.22;
  });
  if (!radio) return;
  const valve = makeLowPass(3);
  play(track, 0, take.durationSeconds, 1, -0.08, (t) => {
    if (Math.floor(t * RATE) % 400 === 0) level = take.lightAt(Math.floor(t * 12 + 1e-6) / 12).lamp;
    // Valves cool and warm slowly: the voice sinks after the light and comes back after it.
    const warm = valve(level);
    const babble = Math.max(0, syllable(speech()) * 22);
    return (
      (bandLow(noise()) * (0.35 + babble) + bandHigh(noise()) * (0.3 + babble * 0.6)) *
      0.045 *
      Math.min(1, warm * 1.2)
    );
  });
}

/** A stage with everybody holding their breath. */
export function roomTone(track, level) {
  for (const [side, seed] of [
    [track.left, 501],
    [track.right, 733],
  ]) {
    const noise = makeNoise(seed);
    const [low, air] = [makeLowPass(180), makeLowPass(2400)];
    for (let i = 0; i < side.length; i += 1) {
      const n = noise();
      side[i] += (low(n) * 0.9 + air(n) * 0.12) * level;
    }
  }
}
