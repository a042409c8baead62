import { POSES, POSES_PER_SECOND } from "./timing.mjs";

const ease = {
  in: (t) => t * t,
  out: (t) => 1 - (1 - t) * (1 - t),
  both: (t) => t * t * (3 - 2 * t),
  hold: () => 0,
  line: (t) => t,
};

/**
 * A curve through keys `[seconds, value, how to get here]`; value is a number or a list of numbers.
 *
 * @returns a function of time.
 */
export function curve(...keys) {
  const list = (value) => (Array.isArray(value) ? value : [value]);
  return (seconds) => {
    const first = keys[0];
    if (seconds <= first[0]) return list(first[1]);
    for (let i = 1; i < keys.length; i += 1) {
      const [time, value, shape = "both"] = keys[i];
      const [before, from] = keys[i - 1];
      if (seconds >= time) continue;
      const part = ease[shape]((seconds - before) / (time - before));
      return list(value).map((to, axis) => list(from)[axis] + (to - list(from)[axis]) * part);
    }
    return list(keys.at(-1)[1]);
  };
}

/** The take's times at which a new picture is exposed: on twos. */
export const poseTimes = Array.from({ length: POSES }, (_, pose) => pose / POSES_PER_SECOND);

/** Small unrepeating trembling, as a hand leaves it between two exposures. */
export function chatter(pose, seed, amount) {
  const noise = Math.sin(pose * 127.1 + seed * 311.7) * 43758.5453;
  return (noise - Math.floor(noise) - 0.5) * 2 * amount;
}
