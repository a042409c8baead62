/** Time on twos, and curves through keys. */
export const FRAME_RATE = 24;
export const POSES_PER_SECOND = 12;

const back = (t, much) => 1 + (much + 1) * (t - 1) ** 3 + much * (t - 1) ** 2;
const ease = {
  in: (t) => t * t,
  out: (t) => 1 - (1 - t) * (1 - t),
  both: (t) => t * t * (3 - 2 * t),
  hold: () => 0,
  line: (t) => t,
  /** There in the first third, then it only settles. */
  snap: (t) => 1 - (1 - t) ** 4,
  /** Beyond, and back to where it belongs. */
  over: (t) => back(t, 1.9),
  /** A little the other way first, then beyond, then home: weight. */
  weigh: (t) => (t < 0.25 ? -0.06 * Math.sin(t * 4 * Math.PI) : back((t - 0.25) / 0.75, 1.2)),
};

/**
 * A curve through keys `[seconds, value, how to get here]`; value is a number or a list of numbers.
 *
 * @returns a function of time that gives a list.
 */
export function curve(...keys) {
  const list = (value) => (Array.isArray(value) ? value : [value]);
  return (seconds) => {
    const { from, to, part } = between(keys, seconds);
    return list(to[1]).map((value, axis) => list(from[1])[axis] + (value - list(from[1])[axis]) * part);
  };
}

/** The two keys around a time and the eased way between them, which may go below 0 and above 1. */
export function between(keys, seconds) {
  const next = keys.findIndex(([time]) => seconds < time - 1e-6);
  if (next === 0) return { from: keys[0], to: keys[0], part: 0, raw: 0 };
  if (next < 0) return { from: keys.at(-1), to: keys.at(-1), part: 0, raw: 0 };
  const [from, to] = [keys[next - 1], keys[next]];
  const raw = (seconds - from[0]) / (to[0] - from[0]);
  return { from, to, part: ease[to[2] ?? "both"](raw), raw };
}

/** Small unrepeating trembling, as a hand leaves it between two exposures. */
export function chatter(pose, seed, amount) {
  const noise = Math.sin(pose * 127.1 + seed * 311.7) * 43758.5453;
  return (noise - Math.floor(noise) - 0.5) * 2 * amount;
}

/** What is left of an eye's opening at a time: each blink is half, shut, shut, half, on twos. */
export function blinks(...times) {
  return (seconds) => {
    const pose = Math.round(seconds * POSES_PER_SECOND);
    const steps = [0.45, 0, 0, 0.55];
    return times.reduce((open, time) => {
      const step = steps[pose - Math.round(time * POSES_PER_SECOND)];
      return step === undefined ? open : Math.min(open, step);
    }, 1);
  };
}
