/** Five lenses. Focus is on what the operator aims at (metres), by marks; aperture 0 is sharp everywhere. */
import { CAMERA_B, lensOfD } from "../performance/moves.mjs";

const distance = (from, to) => Math.hypot(...from.map((value, axis) => value - to[axis]));
/** To the half decimetre, as a focus puller's marks are. */
const mark = (metres) => Math.round(metres * 5) / 5;

export const LOOKS = {
  A: () => ({ focus: 6.2, aperture: 11 }),
  B: (take, t) => ({ focus: mark(distance(CAMERA_B, take.operatorB(t))), aperture: 150 }),
  C: () => ({ focus: 3.9, aperture: 6 }),
  D: (take, t) => ({ focus: mark(distance(lensOfD(take, t), take.dolly.aim(t))), aperture: 34 }),
  E: () => ({ focus: 6, aperture: 0 }),
};
