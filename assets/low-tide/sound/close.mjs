/** What both scores use: places in the stereo field, boots on their footfalls, the kettle. */
import { makeNoise, makeResonance, play, RATE, step } from "./voices.mjs";

/** From metres across the set to left (-1) and right (1), as heard from beside camera A. */
export const panOf = (x) => Math.max(-0.85, Math.min(0.85, x / 3.4));

/** Every footfall of the performance, where and when the boot lands. */
export function boots(close, take, gain) {
  for (const [side, falls] of Object.entries(take.act.feet))
    for (const [index, [lands, [x], , lift = 0.06]] of falls.entries())
      if (index > 0)
        play(
          close,
          lands - 0.01,
          0.5,
          gain * Math.min(1, lift / 0.06),
          panOf(x),
          step(20 + index * 2 + (side === "L" ? 1 : 0), 0.9),
        );
}

const fade = (t, from, to) => Math.max(0, Math.min(1, (t - from) / (to - from)));

/** On the stove to the left: it simmers from the start and sings towards the end. */
export function kettle(close, from, to, length) {
  const steam = makeNoise(63);
  const spout = makeResonance(1800, 60);
  let sung = 0;
  play(close, 2, length - 2, 0.5, panOf(-2.5), (t) => {
    const now = t + 2;
    const near = fade(now, from, to);
    sung += (1480 + 330 * near + 14 * Math.sin(now * 6.1)) / RATE;
    const whistle =
      (Math.sin(sung * 2 * Math.PI) * 0.7 + spout(steam(), 1500 + 300 * near) * 1.4) * near * near * 0.08;
    const simmer =
      Math.max(0, Math.sin(now * 17 + 3 * Math.sin(now * 5.3))) ** 6 * steam() * 0.016 * fade(now, 2, 9);
    return whistle + simmer;
  });
}
