/** Take 2, heard close: the match, the hat, the wire, and the house light. */
import { panOf } from "./close.mjs";
import {
  clap,
  creak,
  makeLowPass,
  makeNoise,
  makeResonance,
  matchbox,
  matchStrike,
  mumble,
  play,
  step,
} from "./voices.mjs";

const HERE = panOf(1.4);

export function score(close, take) {
  const BEAT = take.beats;
  for (const [index, at] of [0.1, 0.4].entries())
    play(close, BEAT.fumble + at, 0.25, 0.035, HERE, step(40 + index, 0.5));
  play(close, BEAT.takeMatch, 0.7, 0.5, HERE, matchbox(31));
  play(close, BEAT.strike - 0.1, BEAT.flameOut - BEAT.strike, 0.34, HERE, matchStrike(43));
  flight(close, BEAT);
  hat(close, BEAT);
  const puff = makeNoise(57);
  const dull = makeLowPass(800);
  play(close, BEAT.flameOut, 0.4, 0.5, HERE, (t) => dull(puff()) * Math.exp(-t * 14));
  const clunk = [makeResonance(140, 40), makeResonance(890, 120), makeResonance(2100, 300)];
  play(
    close,
    BEAT.houseLight,
    0.9,
    0.2,
    0,
    (t) =>
      clunk.reduce((sum, body) => sum + body(t < 0.002 || (t > 0.07 && t < 0.0715) ? 1 : 0), 0) *
      7 *
      Math.exp(-t * 7),
  );
  play(
    close,
    BEAT.houseLight + 0.12,
    0.4,
    0.02,
    -0.5,
    mumble({ seed: 4, pitch: 128, syllables: 1, rate: 2.8, length: 0.36 }),
  );
  play(close, BEAT.droop, 0.8, 0.016, HERE, creak(21, 420, -0.6));
  play(close, BEAT.droop + 0.5, 0.4, 0.06, HERE, step(13, 0.9));
  play(close, BEAT.droop + 0.72, 0.3, 0.03, HERE, step(15, 0.5));
  play(
    close,
    BEAT.slateIn + 0.1,
    0.8,
    0.016,
    0.3,
    mumble({ seed: 8, pitch: 205, syllables: 7, rate: 8.6, length: 0.8 }),
  );
  play(close, BEAT.clap, 0.6, 0.85, 0.05, clap(6));
}

/** Up and over: a whistle that follows the arc, and a landing on felt. */
function flight(close, BEAT) {
  const length = BEAT.land - BEAT.fly;
  let phase = 0;
  play(close, BEAT.fly, length, 0.05, HERE, (t) => {
    const part = t / length;
    phase += (900 + 1500 * 4 * part * (1 - part)) / 48_000;
    return Math.sin(phase * 2 * Math.PI) * Math.sin(part * Math.PI) ** 0.6;
  });
  const felt = makeLowPass(500);
  const hit = makeNoise(23);
  play(close, BEAT.land, 0.2, 0.8, HERE, (t) => felt(hit()) * Math.exp(-t * 45));
}

/** A cork, then a wire that has been plucked. */
function hat(close, BEAT) {
  const cork = makeResonance(420, 60);
  const rise = makeLowPass(3000);
  play(
    close,
    BEAT.pop,
    0.25,
    0.32,
    HERE,
    (t) => rise(cork(t < 0.0015 ? 1 : 0, 420 + 2600 * t)) * 16 * Math.exp(-t * 14),
  );
  let phase = 0;
  play(close, BEAT.pop + 0.2, 1.7, 0.11, HERE, (t) => {
    phase += (148 + 26 * Math.sin(t * 2 * Math.PI * 3) * Math.exp(-t * 1.4)) / 48_000;
    const saw = 2 * (phase % 1) - 1;
    return (saw * 0.4 + Math.sin(phase * 2 * Math.PI * 2)) * Math.exp(-t * 2.3) * Math.min(1, t * 60);
  });
}
