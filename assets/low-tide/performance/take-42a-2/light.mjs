/** Take 2: dark, a match that travels, dark again, and then the house light, which flatters nobody. */
import { beatsOf } from "../beats.mjs";
import { chatter, curve, POSES_PER_SECOND } from "../tracks.mjs";

const BEAT = beatsOf("42a-2").beats;
const flame = curve(
  [BEAT.strike - 0.01, 0],
  [BEAT.strike, 1, "line"],
  [BEAT.strike + 0.08, 1.4, "line"],
  [BEAT.strike + 0.42, 0.8],
  [BEAT.fly, 0.8],
  [BEAT.land, 0.55],
  [BEAT.land + 0.4, 0.85],
  [BEAT.pop, 0.9],
  [BEAT.pop + 0.2, 1.2],
  [BEAT.flameOut - 0.5, 0.75],
  [BEAT.flameOut, 0.2, "line"],
  [BEAT.flameOut + 0.09, 0, "line"],
);

export function lightAt(t) {
  const burning = flame(t)[0];
  const tremble = chatter(Math.round(t * POSES_PER_SECOND), 4, 0.09);
  const house = t >= BEAT.houseLight - 1e-6 ? 1 : 0;
  return { lamp: house, match: burning === 0 ? 0 : Math.max(0, burning + tremble), house };
}
