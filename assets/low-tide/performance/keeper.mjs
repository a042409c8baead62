/**
 * What the keeper does, joint by joint. Rotations in degrees about X (forward is positive), Y (to his left), Z, in the
 * order Y, X, Z; translations in metres. Rest: standing, arms down, facing the audience.
 */
import { BEAT, PLACE } from "./timing.mjs";
import { chatter, curve } from "./tracks.mjs";

const STEP_SECONDS = 0.46;
const lerp = (a, b, t) => a.map((value, axis) => value + (b[axis] - value) * t);

/** 0 standing, 1 seated. */
const seated = curve(
  [BEAT.sit, 0],
  [BEAT.sit + 0.3, 0.06, "in"],
  [BEAT.seated, 1],
  [BEAT.rise, 1],
  [BEAT.rise + 0.25, 0.96],
  [BEAT.standing, 0],
);
/** 0 at the table, 1 behind the barrel. */
const crossed = curve([BEAT.cross, 0], [BEAT.arrive, 1]);
const walking = (t) => t > BEAT.cross && t < BEAT.arrive;
const stride = (t) =>
  walking(t)
    ? Math.sin(((t - BEAT.cross) / STEP_SECONDS) * Math.PI) *
      Math.min(1, (t - BEAT.cross) / 0.3, (BEAT.arrive - t) / 0.3)
    : 0;

function root(t) {
  const down = seated(t)[0];
  const way = crossed(t)[0];
  const table = lerp(PLACE.front, PLACE.seat, down);
  return way < 0.4 ? lerp(table, PLACE.round, way / 0.4) : lerp(PLACE.round, PLACE.barrel, (way - 0.4) / 0.6);
}

const heading = curve(
  [BEAT.standing, 0],
  [BEAT.cross + 0.25, 72],
  [BEAT.arrive - 0.4, 80],
  [BEAT.arrive + 0.35, 0],
);
const lean = curve(
  [0, 0],
  [BEAT.sit, 0],
  [BEAT.sit + 0.6, 26],
  [BEAT.seated + 0.1, 6],
  [BEAT.read, 12],
  [BEAT.flicker, 13],
  [BEAT.flicker + 0.33, 4],
  [BEAT.secondFlicker, 8],
  [BEAT.fail, 4],
  [BEAT.notice, -4],
  [BEAT.rise, 6],
  [BEAT.rise + 0.6, 30],
  [BEAT.standing + 0.1, 2],
  [BEAT.arrive, 5],
  [BEAT.takeMatch + 0.5, 12],
  [BEAT.strike - 0.15, 14],
  [BEAT.strike + 0.15, 4],
  [BEAT.lantern - 0.7, 6],
  [BEAT.lantern, 16],
  [BEAT.matchOut, 8],
  [BEAT.returnFlicker, 6],
  [BEAT.back, -3],
  [BEAT.look, 0],
  [23.6, 2],
);
const twist = curve(
  [0, 0],
  [4.2, 0],
  [5, -6],
  [6.4, -4],
  [7, 5],
  [8.5, 4],
  [9.8, 0],
  [10.3, 10],
  [10.8, -8],
  [BEAT.rise, 0],
  [BEAT.arrive, 0],
  [BEAT.strike - 0.2, 8],
  [BEAT.strike + 0.1, -10],
  [17.8, -2],
  [BEAT.lantern, 2],
  [BEAT.back, -8],
  [BEAT.look, 0],
);

/** Nod (X), turn (Y), tilt (Z). */
const head = curve(
  [0, [4, 0, 0]],
  [1, [2, 0, 0]],
  [1.17, [-7, 4, 0], "line"],
  [1.6, [2, 0, 0]],
  [BEAT.sit, [10, 0, 0]],
  [BEAT.seated, [10, 0, 0]],
  [BEAT.read, [10, -14, 3]],
  [5.4, [11, -10, 4]],
  [6.3, [10, -14, 2]],
  [BEAT.flicker + 0.08, [9, -12, 2]],
  [BEAT.flicker + 0.42, [-16, -4, -6], "out"],
  [7.4, [-15, -3, -7]],
  [BEAT.secondFlicker, [-10, 0, -3]],
  [8, [-20, -6, 5], "out"],
  [8.8, [-19, -5, 6]],
  [BEAT.fail + 0.17, [-22, -4, 4]],
  [BEAT.notice, [-6, 0, 0]],
  [9.9, [-2, 32, 0]],
  [10.3, [-2, 34, 2]],
  [10.7, [0, -30, 0]],
  [BEAT.rise, [0, -4, 0]],
  [BEAT.rise + 0.5, [-14, 12, 0]],
  [BEAT.standing, [2, 30, 0]],
  [BEAT.cross + 0.3, [6, 6, 0]],
  [BEAT.arrive - 0.3, [10, -20, 0]],
  [BEAT.arrive + 0.4, [18, 4, 0]],
  [BEAT.takeMatch + 0.4, [22, 8, 4]],
  [BEAT.strike - 0.1, [24, 0, 0]],
  [BEAT.strike + 0.2, [4, 0, 0], "out"],
  [17.9, [6, -4, -3]],
  [BEAT.lantern, [22, 4, 0]],
  [19.8, [16, 2, 3]],
  [BEAT.matchOut, [10, -6, 0]],
  [20.8, [8, 0, -4]],
  [BEAT.returnFlicker + 0.15, [4, -8, 0]],
  [21.7, [-16, -34, -6], "out"],
  [BEAT.back + 0.4, [-17, -35, -7]],
  [BEAT.look, [2, 2, 0]],
  [23.2, [2, 2, -9]],
  [24, [3, 2, -10]],
);
/** Where the pupils go: across, up; 1 is the rim. */
const gaze = curve(
  [0, [0, 0]],
  [2, [0, -0.3]],
  [BEAT.read, [-0.3, -0.8]],
  [5, [-0.5, -0.8]],
  [5.3, [0.2, -0.8]],
  [5.6, [-0.4, -0.8]],
  [BEAT.flicker + 0.17, [0, 0.7], "line"],
  [7.5, [0.1, 0.8]],
  [8.6, [0, 0.9]],
  [BEAT.notice, [0, 0], "line"],
  [9.75, [0.9, 0], "line"],
  [10.4, [0.9, 0.1]],
  [10.55, [-0.9, 0], "line"],
  [10.95, [-0.8, 0]],
  [11.2, [0.6, 0.2]],
  [BEAT.cross, [0.8, 0]],
  [BEAT.arrive, [-0.3, -0.3]],
  [BEAT.takeMatch, [0, -0.7]],
  [BEAT.strike, [0, -0.8]],
  [BEAT.strike + 0.25, [-0.3, -0.3]],
  [17.9, [-0.5, -0.2]],
  [BEAT.lantern - 0.5, [0, -0.8]],
  [BEAT.matchOut, [0, -0.6]],
  [20.6, [0, 0]],
  [21.4, [-0.7, 0.4], "line"],
  [21.7, [-0.6, 0.9]],
  [22.5, [-0.6, 0.9]],
  [BEAT.look, [0, 0], "line"],
  [24, [0, 0]],
);
/** 0 shut, 1 open, above 1 wide. */
const open = curve(
  [0, 0.8],
  [1, 0.8],
  [1.08, 0.05, "line"],
  [1.25, 0.85, "line"],
  [BEAT.read, 0.68],
  [6.4, 0.68],
  [BEAT.flicker + 0.25, 1.1, "line"],
  [7.3, 0.95],
  [7.42, 0.05, "line"],
  [7.58, 1, "line"],
  [BEAT.fail, 1.1],
  [BEAT.fail + 0.33, 1.35, "line"],
  [9.7, 1.3],
  [10.05, 1.1],
  [10.17, 0.05, "line"],
  [10.33, 1.1, "line"],
  [BEAT.standing, 1],
  [BEAT.takeMatch, 0.7],
  [BEAT.strike, 0.6],
  [BEAT.strike + 0.1, 0.2, "line"],
  [BEAT.strike + 0.5, 1],
  [18, 0.95],
  [BEAT.lantern, 0.7],
  [20.3, 0.9],
  [20.42, 0.05, "line"],
  [20.58, 0.9, "line"],
  [BEAT.returnFlicker + 0.2, 1.3, "line"],
  [BEAT.back, 0.5, "line"],
  [22.4, 0.9],
  [BEAT.look + 0.2, 0.85],
  [23.2, 0.62],
  [23.5, 0.6],
  [23.58, 0.05, "line"],
  [23.75, 0.7, "line"],
);
/** Brows: lift (metres x 100), slope (degrees, positive is worried). */
const brows = curve(
  [0, [0, 4]],
  [BEAT.read, [-0.3, -4]],
  [BEAT.flicker + 0.3, [1.1, 10], "out"],
  [7.4, [0.6, 4]],
  [BEAT.secondFlicker + 0.3, [1.2, 16], "out"],
  [BEAT.fail + 0.3, [1.7, 24], "out"],
  [9.8, [1.3, 20]],
  [10.6, [0.7, 14]],
  [BEAT.rise, [-0.4, -14]],
  [BEAT.standing, [-0.2, -8]],
  [BEAT.takeMatch, [-0.5, -12]],
  [BEAT.strike - 0.1, [-0.7, -18]],
  [BEAT.strike + 0.3, [1.2, 8], "out"],
  [18, [0.8, 6]],
  [BEAT.lantern, [-0.3, -4]],
  [20.5, [0.4, 8]],
  [BEAT.returnFlicker + 0.25, [1.6, 14], "out"],
  [BEAT.back + 0.4, [1.2, 8]],
  [BEAT.look, [0, -4]],
  [23.2, [-0.5, -16]],
  [24, [-0.5, -16]],
);
const jaw = curve(
  [0, 0],
  [1, 0],
  [4.6, 0],
  [5, 7],
  [5.17, 1],
  [5.33, 6],
  [5.5, 0],
  [5.8, 5],
  [6, 0],
  [BEAT.flicker + 0.3, 6],
  [7.4, 0],
  [BEAT.fail, 2],
  [BEAT.fail + 0.4, 16, "out"],
  [10.2, 8],
  [11, 0],
  [BEAT.strike, 0],
  [BEAT.strike + 0.3, 9],
  [18, 2],
  [19.9, 0],
  [19.95, 8, "line"],
  [20.15, 0],
  [BEAT.back, 11],
  [22.6, 3],
  [23.2, 0],
);

/** Upper arm (X, Z outwards) and elbow, right then left. */
const armRight = curve(
  [0, [0, 6, -8]],
  [BEAT.sit, [0, 6, -8]],
  [BEAT.seated, [-52, 8, -44]],
  [BEAT.read, [-56, 4, -42]],
  [5.2, [-60, -2, -38]],
  [6.3, [-55, 3, -43]],
  [BEAT.flicker + 0.4, [-46, 10, -56]],
  [8.5, [-50, 8, -48]],
  [BEAT.fail + 0.35, [-40, 14, -70]],
  [10.2, [-46, 10, -58]],
  [BEAT.rise, [-58, 12, -36]],
  [BEAT.rise + 0.6, [-34, 16, -30]],
  [BEAT.standing, [-6, 8, -14]],
  [BEAT.arrive, [-8, 8, -20]],
  [BEAT.takeMatch, [-24, 2, -62]],
  [BEAT.takeMatch + 0.5, [-30, -6, -70]],
  [BEAT.strike - 0.17, [-44, -12, -60]],
  [BEAT.strike, [-46, 10, -62], "line"],
  [BEAT.strike + 0.4, [-52, 2, -84]],
  [18.1, [-54, 0, -80]],
  [BEAT.lantern - 0.2, [-58, -8, -28]],
  [BEAT.lantern + 0.3, [-58, -8, -30]],
  [19.8, [-44, 2, -88]],
  [BEAT.matchOut + 0.08, [-40, 12, -70], "line"],
  [20.7, [-14, 6, -30]],
  [24, [-10, 7, -22]],
);
const armLeft = curve(
  [0, [0, 6, -8]],
  [BEAT.sit, [0, 6, -8]],
  [BEAT.sit + 0.5, [-20, 10, -30]],
  [BEAT.seated, [-52, 8, -46]],
  [BEAT.flicker, [-52, 8, -46]],
  [BEAT.flicker + 0.4, [-44, 10, -56]],
  [BEAT.fail, [-50, 8, -46]],
  [BEAT.fail + 0.35, [-40, 14, -72]],
  [10.2, [-48, 10, -54]],
  [BEAT.rise, [-58, 12, -36]],
  [BEAT.rise + 0.6, [-34, 16, -30]],
  [BEAT.standing, [-6, 8, -14]],
  [BEAT.arrive, [-8, 8, -20]],
  [BEAT.takeMatch, [-40, 4, -52]],
  [BEAT.strike, [-44, -6, -56]],
  [BEAT.strike + 0.5, [-40, 4, -60]],
  [18, [-50, -6, -52]],
  [BEAT.lantern, [-56, -10, -34]],
  [19.9, [-54, -6, -34]],
  [21, [-30, 6, -40]],
  [BEAT.back, [-34, 12, -50]],
  [24, [-12, 8, -20]],
);

/** Every moving node of the puppet at one pose: { node: { translation?, euler?, scale? } }. */
export function keeperAt(t) {
  const pose = Math.round(t * 12);
  const down = seated(t)[0];
  const walk = stride(t);
  const lift = walking(t) ? Math.abs(walk) * 0.018 : 0;
  const breath = Math.sin(t * 1.7) * 0.6;
  const [nod, turned, tilt] = head(t);
  const [across, up] = gaze(t);
  const lids = open(t)[0];
  const [browLift, browSlope] = brows(t);
  const right = armRight(t);
  const left = armLeft(t);
  const swing = walk * 16;
  const shake = (seed, amount) => chatter(pose, seed, amount);
  const lit = t >= BEAT.strike && t < BEAT.matchOut;
  const flicker = 1 + shake(9, 0.16);
  return {
    KEEPER: { translation: root(t), euler: [0, heading(t)[0], 0] },
    K_HIPS: { translation: [0, 0.84 - 0.29 * down + lift, 0], euler: [0, walk * 6, 0] },
    K_CHEST: { euler: [lean(t)[0] + breath, twist(t)[0] - walk * 9, shake(1, 0.3)] },
    K_HEAD: { euler: [nod + shake(2, 0.5), turned, tilt + shake(3, 0.4)] },
    K_JAW: { euler: [jaw(t)[0], 0, 0] },
    K_EYES: { translation: [across * 0.015, 0.204 + up * 0.014, 0.108 - Math.hypot(across, up) * 0.006] },
    K_LIDS: { euler: [Math.max(-66, 55 - lids * 93), 0, 0] },
    K_BROW_R: { translation: [-0.064, 0.262 + browLift * 0.01, 0.148], euler: [0, 0, browSlope] },
    K_BROW_L: { translation: [0.064, 0.262 + browLift * 0.01, 0.148], euler: [0, 0, -browSlope] },
    K_ARM_R: { euler: [right[0] + swing, 0, -right[1]] },
    K_ARM_L: { euler: [left[0] - swing, 0, left[1]] },
    K_FOREARM_R: { euler: [right[2], 0, 0] },
    K_FOREARM_L: { euler: [left[2], 0, 0] },
    K_THIGH_R: { euler: [-84 * down - walk * 30, 0, -6 * down] },
    K_THIGH_L: { euler: [-84 * down + walk * 30, 0, 6 * down] },
    K_SHIN_R: { euler: [82 * down + Math.max(0, walk * 26 + (walking(t) ? 10 : 0)), 0, 0] },
    K_SHIN_L: { euler: [82 * down + Math.max(0, -walk * 26 + (walking(t) ? 10 : 0)), 0, 0] },
    K_MATCH: { scale: t >= BEAT.takeMatch + 0.25 && t < BEAT.matchOut + 0.5 ? 1 : 0 },
    K_MATCH_FLAME: { scale: lit ? flicker * (t < BEAT.strike + 0.17 ? 1.7 : 1) : 0 },
    LANTERN_FLAME: { scale: t >= BEAT.lantern ? Math.min(1, (t - BEAT.lantern) * 3 + 0.4) * flicker : 0 },
  };
}

/** Roughly where his face is, for cameras that follow him. */
export function faceAt(t) {
  const [x, , z] = root(t);
  return [x, 1.5 - 0.29 * seated(t)[0], z + 0.06];
}
