import { type Vector3 } from "three";
import { createLensPose, type SetCamera } from "./set-cameras.ts";

const lens = createLensPose();
/** Wide enough for any footage; and something as wide as a cart is in the picture before its middle is. */
const ASPECT = 2;
const MARGIN_METRES = 0.9;

/** True when a point, or something as wide as a cart around it, is before a lens and inside its picture. */
export function isFramed(camera: SetCamera, point: Vector3): boolean {
  camera.readPose(lens);
  const seen = point.clone().sub(lens.position).applyQuaternion(lens.quaternion.clone().invert());
  const half = -seen.z * Math.tan((lens.fovDegrees * Math.PI) / 360);
  if (seen.z > MARGIN_METRES) return false;
  return Math.abs(seen.x) < half * ASPECT + MARGIN_METRES && Math.abs(seen.y) < half + MARGIN_METRES;
}
