/** Take 3, heard close: everything he and the things around him do, where they stand in the set. */
import { boots, kettle, panOf } from "./close.mjs";
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
  scrape,
  step,
} from "./voices.mjs";

const TABLE = panOf(-0.65);
const BARREL = panOf(1.4);
const LAMP = panOf(-0.62);

export function score(close, take) {
  const BEAT = take.beats;
  play(close, BEAT.clap, 0.6, 0.85, 0.05, clap(5));
  play(close, 0.2, 0.75, 0.016, 0.3, mumble({ seed: 8, pitch: 205, syllables: 6, rate: 8.2, length: 0.75 }));
  supper(close, BEAT);
  play(close, BEAT.listen, 1.3, 0.006, panOf(0.5), creak(14, 150, -0.1));
  play(close, BEAT.listen + 0.5, 0.9, 0.004, panOf(-2), creak(31, 240, 0.2));
  const tick = makeNoise(12);
  const filament = (t) =>
    Math.sin(t * 2 * Math.PI * 3900) * Math.exp(-t * 60) * 0.5 + tick() * Math.exp(-t * 300);
  play(close, BEAT.fail, 0.3, 0.4, LAMP, filament);
  play(close, BEAT.fail + 0.2, 0.5, 0.03, TABLE, gasp(79, 1));
  play(close, BEAT.rise + 0.1, 0.9, 0.013, TABLE, creak(6, 210, -0.3));
  play(close, BEAT.rise + 0.55, 0.7, 0.05, TABLE, scrape(9, 300));
  play(close, BEAT.standing - 0.2, 0.5, 0.05, TABLE, step(9, 0.7));
  boots(close, take, 0.085);
  barrel(close, BEAT);
  kettle(close, BEAT.turn, BEAT.wink, take.durationSeconds);
  const relay = makeResonance(1300, 240);
  play(close, BEAT.back, 0.3, 0.5, panOf(-2.9), (t) => relay(t < 0.003 ? 1 : 0) * 14 * Math.exp(-t * 40));
  play(close, BEAT.look + 0.2, 1, 0.08, BARREL, gasp(77, -1));
  play(
    close,
    BEAT.wink,
    0.25,
    0.12,
    LAMP,
    (t) => (Math.sin(t * 2 * Math.PI * 100) > 0.2 ? tick() : 0) * Math.exp(-t * 12),
  );
}

function supper(close, BEAT) {
  const crust = makeNoise(61);
  const teeth = makeResonance(1700, 900);
  play(close, BEAT.crust + 0.08, 0.2, 0.05, TABLE, step(3, 0.3));
  play(close, BEAT.bite, 0.4, 0.5, TABLE, (t) => teeth(crust() > 0.9 ? crust() : 0) * 4 * Math.exp(-t * 9));
  const chew = makeLowPass(900);
  play(
    close,
    BEAT.bite + 0.4,
    1.4,
    0.3,
    TABLE,
    (t) => chew(crust()) * Math.max(0, Math.sin(t * 14)) ** 3 * 0.22,
  );
  play(close, 5.5, 1.7, 0.014, TABLE, mumble({ seed: 3, pitch: 92, syllables: 8, rate: 4.9, length: 1.7 }));
  const page = makeNoise(67);
  const paper = makeResonance(3300, 2600);
  play(
    close,
    BEAT.read + 0.2,
    0.5,
    0.05,
    panOf(-1),
    (t) => paper(page()) * Math.sin(Math.min(1, t / 0.5) * Math.PI) ** 2,
  );
}

function barrel(close, BEAT) {
  for (const [index, at] of [0.1, 0.33, 0.58, 0.83].entries())
    play(close, BEAT.fumble + at, 0.25, 0.035, BARREL - 0.05 + index * 0.03, step(40 + index, 0.5));
  play(close, BEAT.takeMatch, 0.75, 0.5, BARREL, matchbox(31));
  const scratch = makeNoise(83);
  const rough = makeResonance(3600, 2400);
  play(close, BEAT.failedStrike - 0.1, 0.4, 0.34, BARREL, (t) =>
    t < 0.17
      ? rough(scratch()) * (0.6 + 0.4 * Math.sin(t * 420)) * 2
      : rough(scratch()) * 0.35 * Math.exp(-(t - 0.17) * 30),
  );
  play(close, BEAT.failedStrike + 0.55, 0.6, 0.05, BARREL, gasp(91, -1));
  play(close, BEAT.strike - 0.1, 2.9, 0.34, BARREL, matchStrike(41));
  const glass = [makeResonance(2650, 14), makeResonance(4120, 20)];
  const clink = (t) => glass.reduce((sum, ring) => sum + ring(t < 0.002 ? 1 : 0), 0) * 26 * Math.exp(-t * 9);
  play(close, BEAT.lantern - 0.15, 0.6, 0.5, BARREL, clink);
  const wick = makeNoise(52);
  const soft = makeLowPass(700);
  const burns = (t) =>
    soft(wick()) * (0.5 * Math.exp(-t * 3) + 0.05 * (1 + Math.sin(t * 41 + Math.sin(t * 13))));
  play(close, BEAT.lantern, 7.2, 0.5, BARREL, burns);
  const puff = makeNoise(57);
  const lips = makeResonance(1100, 900);
  play(
    close,
    BEAT.matchOut - 0.08,
    0.3,
    0.22,
    BARREL,
    (t) => lips(puff()) * 2 * Math.sin(Math.min(1, t / 0.3) * Math.PI),
  );
}

/** Breath through the nose: in (1) or out (-1). */
function gasp(seed, way) {
  const breath = makeNoise(seed);
  const nose = makeResonance(760, 700);
  return (t) => nose(breath(), 900 + way * 300 * t) * 1.6 * Math.sin(Math.min(1, t) * Math.PI) ** 1.4;
}
