/** What he handles, given where his hands are. Hidden things have the scale 0. */
import { Matrix4, Quaternion, Vector3 } from "three";
import { turned } from "./skeleton.mjs";
import { chatter, POSES_PER_SECOND } from "./tracks.mjs";

export const HIDDEN = { translation: [0, 0.4, 0], euler: [0, 0, 0], scale: 0 };
/** The hat's place on the head, metres. */
export const HAT = [0, 0.29, -0.02];

export const flicker = (t, seed = 9) => 1 + chatter(Math.round(t * POSES_PER_SECOND), seed, 0.16);

/** A match between finger and thumb; `tilt` is how its head points: degrees forward, round, aside. */
export function heldMatch(hand, tilt, flame) {
  const lean = turned(tilt);
  const at = hand
    .clone()
    .add(new Vector3(0, 0.012, 0.02))
    .add(new Vector3(0, -0.02, 0).applyQuaternion(lean));
  return {
    MATCH: { translation: at.toArray(), rotation: lean.toArray(), scale: 1 },
    // A flame stands upright, however the match is held.
    K_MATCH_FLAME: { rotation: lean.clone().invert().toArray(), scale: flame },
  };
}

export const noMatch = {
  MATCH: { translation: [0, 0.4, 0], rotation: [0, 0, 0, 1], scale: 0 },
  K_MATCH_FLAME: { rotation: [0, 0, 0, 1], scale: 0 },
};

/** A place in the stage, seen from a frame: for a part that has left its parent. */
export function seenFrom(frame, at, degrees) {
  const local = new Matrix4()
    .compose(new Vector3(...at), turned(degrees), new Vector3(1, 1, 1))
    .premultiply(new Matrix4().copy(frame).invert());
  const [translation, rotation] = [new Vector3(), new Quaternion()];
  local.decompose(translation, rotation, new Vector3());
  return { translation: translation.toArray(), rotation: rotation.toArray() };
}
export const hatOn = { translation: HAT, rotation: [0, 0, 0, 1] };
