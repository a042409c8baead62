/** Every moving node of the puppet at one pose of a take: { node: { translation?, euler?, rotation?, scale? } }. */
import { poseFace } from "./face.mjs";
import { poseSkeleton } from "./skeleton.mjs";
import { chatter, POSES_PER_SECOND } from "./tracks.mjs";

/** Breath and the trembling of two hands at work, between `action` and the end. Degrees. */
function driftAt({ alive, breath }, t) {
  const pose = Math.round(t * POSES_PER_SECOND);
  const shake = (seed, amount) => chatter(pose, seed, amount) * alive(t)[0];
  const [depth, rate] = breath(t);
  const air = Math.sin(t * rate) * depth * alive(t)[0];
  return { chest: [-air, 0, shake(1, 0.22)], head: [air * 0.6 + shake(2, 0.35), 0, shake(3, 0.3)] };
}

export function keeperAt(take, t) {
  const { joints, frames } = poseSkeleton(take.act, t, driftAt(take.act, t));
  return { ...joints, ...poseFace(take.act, t), ...take.props(t, frames) };
}

/** Where his face is, metres: for cameras that follow him and for who pulls their focus. */
export function faceAt(take, t) {
  const { head } = poseSkeleton(take.act, t, { chest: [0, 0, 0], head: [0, 0, 0] }).frames;
  const e = head.elements;
  return [0, 1, 2].map((axis) => e[12 + axis] + e[4 + axis] * 0.17 + e[8 + axis] * 0.1);
}
