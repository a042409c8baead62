/** Take 3, "The lamp goes out": the one in the film. */
import { beatsOf } from "../beats.mjs";
import { flicker, hatOn, heldMatch, HIDDEN, noMatch } from "../props.mjs";
import { curve } from "../tracks.mjs";
import { acting } from "./acting.mjs";
import { lightAt } from "./light.mjs";

const { durationSeconds, beats: BEAT } = beatsOf("42a-3");

const tilt = curve(
  [BEAT.takeMatch, [30, 0, 10]],
  [BEAT.takeMatch + 0.42, [14, 0, 12]],
  [BEAT.failedStrike - 0.17, [112, 40, 0]],
  [BEAT.failedStrike + 0.05, [112, 40, 0]],
  [BEAT.failedStrike + 0.33, [20, 0, 14]],
  [BEAT.strike - 0.17, [112, 40, 0]],
  [BEAT.strike + 0.05, [112, 40, 0]],
  [BEAT.strike + 0.42, [16, 0, -6]],
  [BEAT.lantern - 0.6, [18, 0, -8]],
  [BEAT.lantern - 0.08, [52, 0, -50]],
  [BEAT.lantern + 0.3, [52, 0, -50]],
  [BEAT.matchOut, [22, 0, -4]],
);
const flame = curve(
  [BEAT.failedStrike - 0.01, 0],
  [BEAT.failedStrike, 0.7, "line"],
  [BEAT.failedStrike + 0.08, 0.25, "line"],
  [BEAT.failedStrike + 0.09, 0, "line"],
  [BEAT.strike - 0.01, 0],
  [BEAT.strike, 1.3, "line"],
  [BEAT.strike + 0.17, 1.8, "line"],
  [BEAT.strike + 0.42, 1, "line"],
  [BEAT.matchOut - 0.01, 0.9],
  [BEAT.matchOut, 0.35, "line"],
  [BEAT.matchOut + 0.08, 0, "line"],
);

function crust(t, { hands }) {
  if (t < BEAT.crust + 0.17) return { translation: [-0.575, 0.812, -2.395], euler: [70, 20, 0], scale: 1 };
  const bitten = t < BEAT.bite + 0.04 ? 1 : 0.8;
  if (t > BEAT.notice + 0.33)
    return { translation: [-0.41, 0.795, -2.435], euler: [78, 40, 0], scale: bitten };
  return {
    translation: hands.L.clone().add({ x: -0.015, y: 0.035, z: 0.022 }).toArray(),
    euler: [10, 30, 15],
    scale: bitten,
  };
}

export const lampGoesOut = {
  id: "42a-3",
  number: "3",
  durationSeconds,
  beats: BEAT,
  act: acting,
  lightAt,
  props(t, frames) {
    const holding = t >= BEAT.takeMatch + 0.17 && t < BEAT.turn;
    const wick = Math.min(1, (t - BEAT.lantern) * 3 + 0.4) * flicker(t);
    return {
      ...(holding ? heldMatch(frames.hands.R, tilt(t), flame(t)[0] * flicker(t)) : noMatch),
      CRUST: crust(t, frames),
      K_HAT: hatOn,
      RIG: HIDDEN,
      LANTERN_FLAME: { scale: t >= BEAT.lantern ? wick : 0 },
    };
  },
  slate: {
    at: curve(
      [0, [0.2, 1.46, 1.95]],
      [BEAT.slateOut, [0.2, 1.46, 1.95]],
      [BEAT.slateOut + 0.5, [1.15, 0.55, 1.95], "in"],
    ),
    turn: () => [0, 0, 0],
    seen: (t) => t < BEAT.slateOut + 0.5,
    stick: curve([0, 24], [0.5, 26], [BEAT.clap - 0.17, 29], [BEAT.clap, 0, "in"]),
  },
  dolly: {
    way: curve([0, 0], [1.5, 0], [BEAT.rise, 0.72], [BEAT.arrive + 0.5, 1]),
    aim: curve(
      [1.5, [-0.5, 1.12, -2.75]],
      [5, [-0.55, 1.02, -2.75]],
      [BEAT.rise, [-0.45, 1.1, -2.75]],
      [BEAT.standing, [-0.4, 1.2, -2.85]],
      [BEAT.arrive + 0.5, [1.36, 1.2, -2.75]],
    ),
  },
  /** The operator of B holds while he sits, goes with him, and holds again: small moves belong to the actor. */
  operatorB: curve(
    [BEAT.rise + 0.25, [-0.65, 1.17, -2.82]],
    [BEAT.standing, [-0.6, 1.4, -2.72]],
    [BEAT.cross, [-0.55, 1.41, -2.72]],
    [17, [0.06, 1.4, -2.8], "line"],
    [18, [0.89, 1.36, -2.9], "line"],
    [BEAT.arrive + 0.5, [1.4, 1.36, -2.68]],
  ),
};
