/** How much the picture is opened up at a time: slowly into the dark, as eyes do, and slowly back. */
import { POSES_PER_SECOND } from "../performance/tracks.mjs";

const MEMORY_POSES = 15;

/** 0 in the light, 1 when it has been dark for a while. */
export function darkAt(take, t) {
  let sum = 0;
  for (let back = 0; back < MEMORY_POSES; back += 1) {
    const { lamp, match } = take.lightAt(Math.max(0, t - back / POSES_PER_SECOND));
    sum += (1 - lamp) * (1 - Math.min(1, match * 1.4) * 0.6);
  }
  return sum / MEMORY_POSES;
}
