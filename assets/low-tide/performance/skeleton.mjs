/**
 * The puppet's bones: from what an actor means (where hips, feet and hands are, where he looks) to joints. Feet that are
 * planted stay planted, hands are where the table is, and the hips sink as far as the legs ask for.
 */
import { Euler, Matrix4, Quaternion, Vector3 } from "three";
import { between } from "./tracks.mjs";

const UPPER_ARM = 0.26;
const FOREARM = 0.335;
const THIGH = 0.39;
const SHIN = 0.36;
const ANKLE = 0.09;
const radians = (degrees) => (degrees * Math.PI) / 180;
const vector = (list) => new Vector3(...list);
export const turned = ([x, y, z]) =>
  new Quaternion().setFromEuler(new Euler(radians(x), radians(y), radians(z), "YXZ"));
const matrix = (at, quaternion) => new Matrix4().compose(vector(at), quaternion, new Vector3(1, 1, 1));

/** Top of what he stands on: the rug under the table, else the boards. */
const groundAt = (x, z) => (x > -1.82 && x < 0.52 && z > -2.99 && z < -1.26 ? 0.021 : 0.01);

/**
 * Two bones from a joint to a target. `way` is 1 for an elbow (the lower bone folds forward), -1 for a knee; `pole` is where the
 * middle joint points to.
 *
 * @returns { rotation, bend } of the upper bone, and degrees about X of the lower one.
 */
function fold(target, upper, lower, way, pole) {
  const far = Math.min(Math.max(target.length(), Math.abs(upper - lower) + 0.02), upper + lower - 0.001);
  const cos = (far * far - upper * upper - lower * lower) / (2 * upper * lower);
  const bend = Math.acos(Math.min(1, Math.max(-1, cos)));
  const own = new Vector3(0, -upper - lower * Math.cos(bend), way * lower * Math.sin(bend)).normalize();
  const joint = new Vector3(0, -upper, 0);
  const basis = (along, aside) => {
    const side = aside.clone().addScaledVector(along, -aside.dot(along)).normalize();
    return new Matrix4().makeBasis(along, side, along.clone().cross(side));
  };
  const rotation = basis(target.clone().normalize(), pole).multiply(basis(own, joint).transpose());
  return {
    rotation: new Quaternion().setFromRotationMatrix(rotation),
    bend: (-way * bend * 180) / Math.PI,
  };
}

/** Where a foot is: footfalls are `[seconds it lands, [x, z, heading], seconds in the air, lift in metres]`. */
function footAt(falls, t) {
  const next = falls.findIndex(([lands]) => t < lands - 1e-6);
  const last = falls[(next < 0 ? falls.length : next) - 1] ?? falls[0];
  const planted = { at: last[1], lift: 0, roll: 0 };
  if (next <= 0) return planted;
  const [lands, to, air = 0.38, lift = 0.06] = falls[next];
  const part = (t - (lands - air)) / air;
  if (part <= 0) return planted;
  const eased = part * part * (3 - 2 * part);
  return {
    at: last[1].map((value, axis) => value + (to[axis] - value) * eased),
    lift: Math.sin(part * Math.PI) * lift,
    roll: part < 0.5 ? 26 * Math.sin(part * 2 * Math.PI) : -14 * Math.sin((part - 0.5) * 2 * Math.PI),
  };
}

/** A hand's way: keys `[seconds, [x, y, z], ease, space, arc in metres]`; spaces: `stage`, `root`, `chest`, `head`. */
function handAt(keys, t, spaces) {
  const { from, to, part, raw } = between(keys, t);
  const place = ([, at, , space = "stage"]) => vector(at).applyMatrix4(spaces[space]);
  const found = place(from).lerp(place(to), part);
  found.y += Math.sin(raw * Math.PI) * (to[4] ?? 0.03);
  return found;
}

/**
 * @param act see the takes: hips, heading, pelvis, chest, head, feet, hands, elbows
 * @returns joints by node name, and the frames `{ chest, head, hands }` in which props are held.
 */
export function poseSkeleton(act, t, drift) {
  const [x, wish, z] = act.hips(t);
  const [heading] = act.heading(t);
  const feet = { R: footAt(act.feet.R, t), L: footAt(act.feet.L, t) };
  const ankles = Object.fromEntries(
    Object.entries(feet).map(([side, { at, lift }]) => [
      side,
      new Vector3(at[0], groundAt(at[0], at[1]) + ANKLE + lift, at[1]),
    ]),
  );
  // Legs are of wood: the hips sink until both feet are within reach.
  const reachable = Object.values(ankles).map(
    (ankle) =>
      ankle.y + Math.sqrt(Math.max(0.05, 0.748 ** 2 - (Math.hypot(ankle.x - x, ankle.z - z) - 0.05) ** 2)),
  );
  const height = Math.min(wish, ...reachable);
  const root = matrix([x, 0, z], turned([0, heading, 0]));
  const pelvis = act.pelvis(t);
  const hips = root.clone().multiply(matrix([0, height, 0], turned(pelvis)));
  const lean = act.chest(t).map((value, axis) => value + drift.chest[axis]);
  const chest = hips.clone().multiply(matrix([0, 0.05, 0], turned(lean)));
  const nod = act.head(t).map((value, axis) => value + drift.head[axis]);
  const head = chest.clone().multiply(matrix([0, 0.43, 0], turned(nod)));
  const spaces = { stage: new Matrix4(), root, chest, head };
  const joints = {
    KEEPER: { translation: [x, 0, z], euler: [0, heading, 0] },
    K_HIPS: { translation: [0, height, 0], euler: pelvis },
    K_CHEST: { euler: lean },
    K_HEAD: { euler: nod },
  };
  const hands = {};
  for (const [name, side] of [
    ["R", -1],
    ["L", 1],
  ]) {
    hands[name] = handAt(act.hands[name], t, spaces);
    const [ex, ey, ez] = act.elbows(t);
    const shoulder = new Vector3(side * 0.225, 0.31, 0);
    const reach = hands[name].clone().applyMatrix4(chest.clone().invert()).sub(shoulder);
    // The arm may be too short: then the hand is as near as it gets.
    const short = Math.min(1, (UPPER_ARM + FOREARM - 0.001) / reach.length());
    hands[name] = reach.clone().multiplyScalar(short).add(shoulder).applyMatrix4(chest);
    const arm = fold(reach, UPPER_ARM, FOREARM, 1, new Vector3(side * ex, ey, ez));
    joints[`K_ARM_${name}`] = { rotation: arm.rotation.toArray() };
    joints[`K_FOREARM_${name}`] = { euler: [arm.bend, 0, 0] };
    const hip = new Vector3(side * 0.095, 0, 0);
    const step = ankles[name].clone().applyMatrix4(hips.clone().invert()).sub(hip);
    const leg = fold(step, THIGH, SHIN, -1, new Vector3(side * 0.16, 0.1, 1));
    joints[`K_THIGH_${name}`] = { rotation: leg.rotation.toArray() };
    joints[`K_SHIN_${name}`] = { euler: [leg.bend, 0, 0] };
    const shin = new Quaternion()
      .setFromRotationMatrix(hips)
      .multiply(leg.rotation)
      .multiply(turned([leg.bend, 0, 0]));
    const flat = turned([feet[name].roll, feet[name].at[2], 0]);
    joints[`K_FOOT_${name}`] = { rotation: shin.invert().multiply(flat).toArray() };
  }
  return { joints, frames: { chest, head, hands } };
}
