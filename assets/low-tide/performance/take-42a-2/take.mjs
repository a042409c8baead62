/** Take 2, "The lamp stays out": the one everybody asks to see again. */
import { Vector3 } from "three";
import { beatsOf } from "../beats.mjs";
import { flicker, hatOn, heldMatch, HIDDEN, noMatch, seenFrom } from "../props.mjs";
import { curve } from "../tracks.mjs";
import { acting } from "./acting.mjs";
import { lightAt } from "./light.mjs";

const { durationSeconds, beats: BEAT } = beatsOf("42a-2");
const CROWN = [0.03, 0.425, 0.0];
/** The hat in the air: where its band is, how it hangs. */
const hatFlight = curve(
  [BEAT.pop, [1.4, 1.62, -2.9, 0, 0, 0]],
  [BEAT.pop + 0.25, [1.36, 2.14, -2.86, -12, 20, 20], "snap"],
  [BEAT.hang, [1.35, 2.02, -2.86, -4, 40, -26], "over"],
  [BEAT.hang + 0.33, [1.38, 2.02, -2.86, 2, 52, 18]],
  [BEAT.hang + 0.67, [1.355, 2.02, -2.86, -2, 60, -12]],
  [BEAT.hang + 1, [1.37, 2.02, -2.86, 1, 66, 7]],
  [BEAT.hang + 1.5, [1.362, 2.02, -2.86, 0, 70, -3]],
  [durationSeconds, [1.365, 2.02, -2.86, 0, 128, 1]],
);
const matchTurn = curve([BEAT.fly, [16, 0, -6]], [BEAT.land, [8, 300, -716]]);

export const lampStaysOut = {
  id: "42a-2",
  number: "2",
  durationSeconds,
  beats: BEAT,
  act: acting,
  lightAt,
  props(t, { head, hands }) {
    const flown = t >= BEAT.pop - 1e-6;
    const hung = hatFlight(t);
    const hat = flown ? seenFrom(head, hung.slice(0, 3), hung.slice(3)) : hatOn;
    return {
      ...match(t, head, hands, hung),
      CRUST: HIDDEN,
      K_HAT: hat,
      RIG: flown
        ? { translation: [hung[0], hung[1] + 0.155, hung[2]], euler: [0, hung[4], hung[5] * 0.3], scale: 1 }
        : HIDDEN,
      LANTERN_FLAME: { scale: 0 },
    };
  },
  slate: {
    at: curve(
      [BEAT.slateIn, [0.62, 0.7, 1.95]],
      [BEAT.slateIn + 0.5, [0.1, 1.46, 1.95], "over"],
      [durationSeconds, [0.1, 1.45, 1.95]],
    ),
    turn: () => [0, 0, 180],
    seen: (t) => t >= BEAT.slateIn - 1e-6,
    stick: curve([BEAT.slateIn, 20], [BEAT.clap - 0.17, 29], [BEAT.clap, 0, "in"]),
  },
  dolly: { way: () => [1], aim: () => [1.3, 1.46, -2.75] },
  operatorB: () => [1.39, 1.54, -2.8],
};

/** In his hand, in the air, on his hat like a candle on a cake. */
function match(t, head, hands, hung) {
  const burning = t < BEAT.strike - 1e-6 ? 0 : t < BEAT.strike + 0.2 ? 1.8 : 1.15;
  const flame = (t < BEAT.flameOut ? burning : 0) * flicker(t);
  if (t < BEAT.takeMatch) return noMatch;
  const tilt = t > BEAT.strike - 0.2 && t < BEAT.strike + 0.06 ? [112, 40, 0] : [16, 0, -6];
  if (t < BEAT.fly - 1e-6) return heldMatch(hands.R, tilt, flame);
  const flown = t >= BEAT.pop - 1e-6;
  const onHat = flown
    ? new Vector3(hung[0] + 0.03, hung[1] + 0.13, hung[2] + 0.06)
    : new Vector3(...CROWN).applyMatrix4(head);
  const part = (t - BEAT.fly) / (BEAT.land - BEAT.fly);
  if (part >= 1) return heldMatch(onHat, [0, 0, -14], flame);
  const from = new Vector3(1.23, 1.18, -2.48);
  const at = from.lerp(onHat, part);
  at.y += 4 * part * (1 - part) * 0.72 + part * 0.02;
  return heldMatch(at, matchTurn(t), flame * 0.8);
}
