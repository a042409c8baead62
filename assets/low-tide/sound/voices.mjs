/** The instruments of the mix: everything is made of noise, sines and resonances. Times in seconds, sound at 48 kHz. */
export const RATE = 48_000;

export function makeNoise(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * 1;
  };
}

/** A two-pole resonance; `width` is its bandwidth in hertz. */
export function makeResonance(hertz, width) {
  let [y1, y2] = [0, 0];
  const r = Math.exp((-Math.PI * width) / RATE);
  const gain = (1 - r * r) * 0.9;
  return (x, f = hertz) => {
    const y = gain * x + 2 * r * Math.cos((2 * Math.PI * f) / RATE) * y1 - r * r * y2;
    y2 = y1;
    y1 = y;
    return y;
  };
}

export function makeLowPass(hertz) {
  let y = 0;
  return (x, f = hertz) => (y += (1 - Math.exp((-2 * Math.PI * f) / RATE)) * (x - y));
}

const ramp = (t, rise, length, fall) => Math.max(0, Math.min(1, t / rise, (length - t) / fall));

/** Adds `voice(t) -> sample` to a track between two times. */
export function play(track, from, length, gain, pan, voice) {
  const first = Math.max(0, Math.round(from * RATE));
  const last = Math.min(track.left.length, Math.round((from + length) * RATE));
  const [l, r] = [Math.cos(((pan + 1) * Math.PI) / 4), Math.sin(((pan + 1) * Math.PI) / 4)];
  for (let i = first; i < last; i += 1) {
    const sample = voice(i / RATE - from) * gain;
    track.left[i] += sample * l;
    track.right[i] += sample * r;
  }
}

/** Wood on wood: the slate. The first sample of the crack is the first sample of the clap's frame. */
export function clap(seed) {
  const noise = makeNoise(seed);
  const bodies = [
    [1180, 130],
    [1750, 160],
    [2900, 260],
    [430, 90],
  ].map(([f, w]) => makeResonance(f, w));
  return (t) => {
    const hit = noise() * (Math.exp(-t * 900) + 0.25 * Math.exp(-t * 60));
    return hit * 0.9 + bodies.reduce((sum, body) => sum + body(hit) * 5, 0) * Math.exp(-t * 26);
  };
}

export function step(seed, heavy) {
  const noise = makeNoise(seed);
  const low = makeLowPass(240);
  const board = makeResonance(96 + (seed % 5) * 7, 30);
  const heel = makeResonance(410, 140);
  return (t) => {
    const hit = noise() * (Math.exp(-t * 70) + 0.5 * Math.exp(-Math.abs(t - 0.09) * 90));
    return (low(hit) * 2.4 + board(hit) * 9 + heel(hit) * 1.4) * heavy * Math.exp(-t * 9);
  };
}

/** A chair under load: stick and slip, with a pitch that wanders. */
export function creak(seed, hertz, rise) {
  const noise = makeNoise(seed);
  const bodies = [makeResonance(hertz, 60), makeResonance(hertz * 2.3, 120), makeResonance(hertz * 3.9, 200)];
  let phase = 0;
  return (t) => {
    phase += (38 + rise * t * 60 + noise() * 8) / RATE;
    const slip = phase % 1 < 0.06 ? 1 : 0;
    return (
      bodies.reduce((sum, body) => sum + body(slip * (0.6 + noise() * 0.4)), 0) * 3 * ramp(t, 0.08, 0.9, 0.3)
    );
  };
}

/** Speech without words: a buzzing source through two moving vowels, one syllable after another. */
export function mumble({ seed, pitch, syllables, rate, length }) {
  const noise = makeNoise(seed);
  const vowels = [
    [520, 950],
    [390, 1750],
    [650, 1180],
    [310, 820],
    [480, 1500],
  ];
  const [first, second, third] = [makeResonance(500, 90), makeResonance(1100, 120), makeResonance(2500, 260)];
  let phase = 0;
  return (t) => {
    const at = t * rate;
    const index = Math.floor(at);
    const part = at - index;
    const from = vowels[(index * 3 + seed) % 5];
    const to = vowels[(index * 3 + seed + 2) % 5];
    const mixed = [0, 1].map((i) => from[i] + (to[i] - from[i]) * part);
    phase +=
      (pitch * (1.08 - 0.16 * (t / length) + 0.05 * Math.sin(index * 2.1) + 0.01 * Math.sin(t * 31))) / RATE;
    const glottis = (phase % 1 < 0.35 ? Math.sin(((phase % 1) / 0.35) * Math.PI) : 0) - 0.2 + noise() * 0.05;
    const loud = index < syllables ? Math.sin(Math.min(1, part * 1.25) * Math.PI) ** 0.7 : 0;
    const source = glottis * loud;
    return (
      (first(source, mixed[0]) * 5 +
        second(source, mixed[1]) * 3.4 +
        third(source) * 0.9 +
        noise() * (part > 0.86 ? 0.02 : 0) * loud) *
      1.2
    );
  };
}

/** A box of matches, shaken twice. */
export function matchbox(seed) {
  const rattle = makeNoise(seed);
  const box = makeResonance(2300, 500);
  return (t) => box(rattle() > 0.94 && Math.sin(t * 21) > 0.2 ? rattle() : 0) * 5;
}

/** A match head: scratch, flare, then the small flutter of a flame. */
export function matchStrike(seed) {
  const noise = makeNoise(seed);
  const scratch = makeResonance(3600, 2400);
  const flare = makeLowPass(2600);
  const body = makeLowPass(420);
  return (t) => {
    const n = noise();
    const rub = t < 0.17 ? scratch(n) * (0.6 + 0.4 * Math.sin(t * 420)) * 2.2 : 0;
    const burn = t > 0.1 ? flare(n) * 1.6 * Math.exp(-(t - 0.1) * 3.2) : 0;
    const flutter =
      t > 0.2
        ? body(n) * 1.2 * (0.5 + 0.5 * Math.sin(t * 57 + 2 * Math.sin(t * 23))) * Math.exp(-t * 0.9)
        : 0;
    return rub + burn + flutter;
  };
}

/** Early reflections and a short wooden tail. */
export function addRoom(track, wet) {
  for (const [side, taps] of [
    [track.left, [1117, 1831, 2707]],
    [track.right, [1277, 1973, 2903]],
  ]) {
    const dry = side.slice();
    for (const [index, delay] of taps.entries()) {
      const dull = makeLowPass(2600 - index * 500);
      const line = new Float32Array(delay);
      for (let i = 0; i < side.length; i += 1) {
        const spot = i % delay;
        const back = line[spot];
        line[spot] = dull(dry[i] + back * 0.56);
        side[i] += back * wet;
      }
    }
  }
}

/** A chair pushed back over boards: a low stutter. */
export function scrape(seed, hertz) {
  const noise = makeNoise(seed);
  const bodies = [makeResonance(hertz, 120), makeResonance(hertz * 2.7, 260)];
  return (t) => {
    const stutter = 0.4 + 0.6 * Math.max(0, Math.sin(t * 210 + 4 * Math.sin(t * 31)));
    return bodies.reduce((sum, body) => sum + body(noise() * stutter), 0) * ramp(t, 0.06, 0.6, 0.35) * 1.4;
  };
}

/** A WAVE file of silence, to be filled from byte 44: 16 bit, left and right in turns. */
export function makeWave(count) {
  const bytes = Buffer.alloc(44 + count * 4);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + count * 4, 4);
  bytes.write("WAVEfmt ", 8);
  [16, 0x00020001, RATE, RATE * 4, 0x00100004].forEach((value, i) => bytes.writeUInt32LE(value, 16 + i * 4));
  bytes.write("data", 36);
  bytes.writeUInt32LE(count * 4, 40);
  return bytes;
}

/**
 * A sample as it is released: soft at a ceiling three and a half decibels under full scale, because coding adds to peaks.
 * `gain` brings takes that are loud all the time to the loudness of the quiet ones, about -20 LUFS.
 */
export const release = (sum, gain) => Math.tanh(sum * 1.74 * gain) * 0.66;
