import { BEAT } from "./timing.mjs";
import { chatter, curve } from "./tracks.mjs";

const mains = curve(
  [0, 1],
  [BEAT.flicker, 1],
  [BEAT.flicker + 0.08, 0.35, "line"],
  [BEAT.flicker + 0.17, 0.9, "line"],
  [BEAT.flicker + 0.25, 0.25, "line"],
  [BEAT.flicker + 0.5, 1, "line"],
  [BEAT.secondFlicker, 0.95],
  [BEAT.secondFlicker + 0.08, 0.15, "line"],
  [BEAT.secondFlicker + 0.25, 0.7, "line"],
  [BEAT.secondFlicker + 0.33, 0.1, "line"],
  [BEAT.secondFlicker + 0.5, 0.8, "line"],
  [BEAT.secondFlicker + 0.6, 0.55, "line"],
  [BEAT.fail - 0.1, 0.6, "line"],
  [BEAT.fail, 0.12, "line"],
  [BEAT.fail + 0.25, 0, "out"],
  [BEAT.returnFlicker, 0],
  [BEAT.returnFlicker + 0.08, 0.4, "line"],
  [BEAT.returnFlicker + 0.25, 0.05, "line"],
  [BEAT.returnFlicker + 0.42, 0.6, "line"],
  [BEAT.returnFlicker + 0.5, 0.2, "line"],
  [BEAT.back, 1, "out"],
  [24, 1],
);
const flame = curve(
  [0, 0],
  [BEAT.strike, 0],
  [BEAT.strike + 0.08, 1.25, "line"],
  [BEAT.strike + 0.42, 0.6],
  [BEAT.lantern, 0.6],
  [BEAT.lantern + 0.5, 1],
  [BEAT.back, 1],
  [24, 0.85],
);

/** Share of full strength, 0 to 1, of the house current and of the flame at a time of the take. */
export function lightAt(seconds) {
  const pose = Math.round(seconds * 12);
  const burning = flame(seconds)[0];
  return {
    lamp: mains(seconds)[0],
    match: burning === 0 ? 0 : Math.max(0, burning + chatter(pose, 4, 0.09)),
  };
}
