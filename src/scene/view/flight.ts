import { Euler, Vector3 } from "three";
import { easeDolly, flightSeconds, wrapAngle } from "./ease.ts";
import { copyEye, createEye, type Eye, EYE_HEIGHT_METRES, turnEye } from "./eye.ts";
import { measureWay, pointAlong } from "./walk-view.ts";

/** A move of the camera from where it is to a goal that may itself be moving. */
export interface Flight {
  /** One frame: writes the eye. True while it lasts. */
  update(deltaSeconds: number, goal: Eye, out: Eye): boolean;
}

/** @param way Corners on the floor to follow instead of the straight line; null: straight. */
export function createFlight(from: Eye, goal: Eye, way: readonly Vector3[] | null): Flight {
  const start = createEye();
  copyEye(from, start);
  const wayMetres = way ? measureWay(way) : 0;
  const seconds = flightSeconds(
    way ? wayMetres : start.position.distanceTo(goal.position),
    start.quaternion.angleTo(goal.quaternion),
  );
  const first = new Euler();
  const last = new Euler();
  let elapsedSeconds = 0;
  return {
    update(deltaSeconds, target, out) {
      elapsedSeconds += deltaSeconds;
      const progress = elapsedSeconds / seconds;
      if (progress >= 1) {
        copyEye(target, out);
        return false;
      }
      const eased = easeDolly(progress);
      out.fovDegrees = start.fovDegrees + (target.fovDegrees - start.fovDegrees) * eased;
      out.position.lerpVectors(start.position, target.position, eased);
      if (way && wayMetres > 0) {
        const { y } = out.position;
        pointAlong(way, eased * wayMetres, out.position);
        out.position.y = Math.max(y, out.position.y + EYE_HEIGHT_METRES * 0.9);
      }
      first.setFromQuaternion(start.quaternion, "YXZ");
      last.setFromQuaternion(target.quaternion, "YXZ");
      if (Math.abs(first.z) + Math.abs(last.z) < 1e-3) {
        // Heads that stand upright turn without tilting; the short way between two quaternions would tilt them.
        turnEye(
          out.quaternion,
          first.y + wrapAngle(last.y - first.y) * eased,
          first.x + (last.x - first.x) * eased,
        );
      } else out.quaternion.slerpQuaternions(start.quaternion, target.quaternion, eased);
      return true;
    },
  };
}
