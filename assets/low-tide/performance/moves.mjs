/** Slate, dolly and the cameras that move. All on twos: a stop-motion camera moves between exposures, like the puppet. */
import { Euler, Matrix4, Quaternion, Vector3 } from "three";
import { faceAt, keeperAt } from "./keeper.mjs";
import { BEAT } from "./timing.mjs";
import { curve, poseTimes } from "./tracks.mjs";

const slateTop = curve([0, 24], [0.5, 26], [BEAT.clap - 0.17, 28], [BEAT.clap, 0, "in"], [24, 0]);
const slateShift = curve(
  [0, [0.2, 1.46, 1.95]],
  [BEAT.slateOut, [0.2, 1.46, 1.95]],
  [BEAT.slateOut + 0.6, [1.15, 0.55, 1.95], "in"],
  [24, [1.3, 0.4, 1.95]],
);
const slateSize = curve([0, 1], [BEAT.slateOut + 0.65, 1], [BEAT.slateOut + 0.66, 0, "line"], [24, 0]);

const DOLLY_START = [3.25, 0, 2.7];
const dollyWay = curve([0, 0], [1.75, 0], [11.5, 0.72], [BEAT.arrive + 0.5, 1], [24, 1]);
const dollyReach = [-1.24, 0, -1.86];
const dollyAim = curve(
  [1.75, [-0.5, 1.12, -2.75]],
  [4, [-0.55, 1.02, -2.75]],
  [11, [-0.45, 1.1, -2.75]],
  [BEAT.standing, [-0.4, 1.2, -2.85]],
  [BEAT.arrive + 0.5, [1.38, 1.24, -2.75]],
);
const CAMERA_B = [-2.3, 1.27, 1.7];

function lookAt(from, to) {
  const matrix = new Matrix4().lookAt(new Vector3(...from), new Vector3(...to), new Vector3(0, 1, 0));
  return new Quaternion().setFromRotationMatrix(matrix).toArray();
}

function follow(t) {
  const ahead = faceAt(t + 0.12);
  const behind = faceAt(t - 0.35);
  const drop = curve([BEAT.standing, 0.04], [BEAT.arrive + 0.5, 0.15])(t)[0];
  return ahead.map((value, axis) => (value + behind[axis]) / 2 - (axis === 1 ? drop : 0));
}

function stageAt(t) {
  const way = dollyWay(t)[0];
  const moved = dollyReach.map((metres) => metres * way);
  const lens = [DOLLY_START[0] + moved[0], 1.3 + 0.06 * way, DOLLY_START[2] + moved[2]];
  return {
    SLATE: { translation: slateShift(t), scale: slateSize(t)[0] },
    SLATE_STICK: { euler: [0, 0, slateTop(t)[0]] },
    DOLLY: { translation: moved },
    CAM_D: { translation: lens, rotation: lookAt(lens, dollyAim(t)) },
    CAM_B: { rotation: lookAt(CAMERA_B, follow(t)) },
  };
}

const radians = (degrees) => (degrees * Math.PI) / 180;

/**
 * All channels of the take as lists of values, one per pose.
 *
 * @returns {{ node: string, path: "translation" | "rotation" | "scale", values: number[][] }[]}
 */
export function makeChannels() {
  const channels = new Map();
  const put = (node, path, value) => {
    const key = `${node} ${path}`;
    if (!channels.has(key)) channels.set(key, { node, path, values: [] });
    channels.get(key).values.push(value);
  };
  for (const t of poseTimes) {
    for (const [node, { translation, euler, rotation, scale }] of Object.entries({
      ...keeperAt(t),
      ...stageAt(t),
    })) {
      if (translation) put(node, "translation", translation);
      if (euler)
        put(
          node,
          "rotation",
          new Quaternion().setFromEuler(new Euler(...euler.map(radians), "YXZ")).toArray(),
        );
      if (rotation) put(node, "rotation", rotation);
      if (scale !== undefined) put(node, "scale", [scale, scale, scale]);
    }
  }
  return [...channels.values()];
}
