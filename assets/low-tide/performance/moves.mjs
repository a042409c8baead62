/** Slate, dolly and the cameras that move. All on twos: a stop-motion camera moves between exposures, like the puppet. */
import { Matrix4, Quaternion, Vector3 } from "three";
import { keeperAt } from "./keeper.mjs";
import { turned } from "./skeleton.mjs";
import { POSES_PER_SECOND } from "./tracks.mjs";

const DOLLY_START = [3.25, 0, 2.7];
const DOLLY_REACH = [-1.24, 0, -1.86];
export const CAMERA_B = [-2.3, 1.27, 1.7];

function lookAt(from, to) {
  const matrix = new Matrix4().lookAt(new Vector3(...from), new Vector3(...to), new Vector3(0, 1, 0));
  return new Quaternion().setFromRotationMatrix(matrix).toArray();
}

export const lensOfD = (take, t) => {
  const way = take.dolly.way(t)[0];
  return [DOLLY_START[0] + DOLLY_REACH[0] * way, 1.3 + 0.06 * way, DOLLY_START[2] + DOLLY_REACH[2] * way];
};

function stageAt(take, t) {
  const { slate, dolly } = take;
  const lens = lensOfD(take, t);
  return {
    SLATE: { translation: slate.at(t), euler: slate.turn(t), scale: slate.seen(t) ? 1 : 0 },
    SLATE_STICK: { euler: [0, 0, slate.stick(t)[0]] },
    SLATE_TAKE_2: { scale: take.number === "2" ? 1 : 0 },
    SLATE_TAKE_3: { scale: take.number === "3" ? 1 : 0 },
    DOLLY: { translation: DOLLY_REACH.map((metres) => metres * dolly.way(t)[0]) },
    CAM_D: { translation: lens, rotation: lookAt(lens, dolly.aim(t)) },
    CAM_B: { rotation: lookAt(CAMERA_B, take.operatorB(t)) },
  };
}

/** How many pictures a camera exposes in a take. */
export const posesOf = (take) => take.durationSeconds * POSES_PER_SECOND;

/**
 * All channels of a take as lists of values, one per pose.
 *
 * @returns {{ node: string, path: "translation" | "rotation" | "scale", values: number[][] }[]}
 */
export function makeChannels(take) {
  const channels = new Map();
  const put = (node, path, value) => {
    const key = `${node} ${path}`;
    if (!channels.has(key)) channels.set(key, { node, path, values: [] });
    channels.get(key).values.push(value);
  };
  for (let pose = 0; pose < posesOf(take); pose += 1) {
    const t = pose / POSES_PER_SECOND;
    for (const [node, { translation, euler, rotation, scale }] of Object.entries({
      ...keeperAt(take, t),
      ...stageAt(take, t),
    })) {
      if (translation) put(node, "translation", translation);
      if (euler) put(node, "rotation", turned(euler).toArray());
      if (rotation) put(node, "rotation", rotation);
      if (scale !== undefined) put(node, "scale", [scale, scale, scale]);
    }
  }
  return [...channels.values()];
}
