/** Five lenses. Focus follows the keeper (metres); the grade (grades.mjs) is laid on by ffmpeg when the pictures are joined. */
import { faceAt } from "../performance/keeper.mjs";

const distance = (from, to) => Math.hypot(...from.map((value, axis) => value - to[axis]));
/** To the half decimetre, as a focus puller's marks are. */
const mark = (metres) => Math.round(metres * 5) / 5;

export const LOOKS = {
  A: () => ({ focus: 6.2, aperture: 9 }),
  B: (t) => ({ focus: mark(distance([-2.3, 1.27, 1.7], faceAt(t)) - 0.1), aperture: 150 }),
  C: () => ({ focus: 3.9, aperture: 4 }),
  D: (t) => ({ focus: mark(distance([2.6, 1.3, 1.5], faceAt(t))), aperture: 30 }),
  E: () => ({ focus: 6, aperture: 0 }),
};
