/** Take 3: share of full strength, 0 to 1, of the house current and of the flame. */
import { beatsOf } from "../beats.mjs";
import { chatter, curve, POSES_PER_SECOND } from "../tracks.mjs";

const BEAT = beatsOf("42a-3").beats;
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
  [BEAT.wink, 1],
  [BEAT.wink + 0.08, 0.08, "line"],
  [BEAT.wink + 0.17, 0.3, "line"],
  [BEAT.wink + 0.25, 1, "line"],
);
const flame = curve(
  [0, 0],
  [BEAT.failedStrike - 0.01, 0],
  [BEAT.failedStrike, 0.5, "line"],
  [BEAT.failedStrike + 0.09, 0.16, "line"],
  [BEAT.failedStrike + 0.17, 0, "line"],
  [BEAT.strike - 0.01, 0],
  [BEAT.strike, 0.9, "line"],
  [BEAT.strike + 0.08, 1.3, "line"],
  [BEAT.strike + 0.42, 0.7],
  [BEAT.lantern, 0.62],
  [BEAT.lantern + 0.5, 1],
  [BEAT.back, 1],
  [32, 0.85],
);

export function lightAt(t) {
  const burning = flame(t)[0];
  const tremble = chatter(Math.round(t * POSES_PER_SECOND), 4, 0.09);
  return { lamp: mains(t)[0], match: burning === 0 ? 0 : Math.max(0, burning + tremble), house: 0 };
}
