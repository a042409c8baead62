import { Euler, Quaternion, Vector3 } from "three";
import type { ViewPose } from "../../session/session.ts";
import { wrapAngle } from "./ease.ts";

/** Everything the page's camera needs. `fovDegrees`: of the wish, see `fitFov`. */
export interface Eye {
  readonly position: Vector3;
  readonly quaternion: Quaternion;
  /** Vertical, as drawn. */
  fovDegrees: number;
}

export const EYE_HEIGHT_METRES = 1.65;
/** Vertical, in a window that is wider than high. */
export const WALK_FOV = { normal: 58, least: 30, most: 75 } as const;

/** Somebody standing: the floor point below the eyes, radians. */
export interface Standing {
  readonly position: Vector3;
  heading: number;
  pitch: number;
}

const degrees = (radians: number) => (radians * 180) / Math.PI;
const radians = (value: number) => (value * Math.PI) / 180;
const euler = new Euler(0, 0, 0, "YXZ");

export function createEye(): Eye {
  return { position: new Vector3(), quaternion: new Quaternion(), fovDegrees: WALK_FOV.normal };
}

export function copyEye(from: Eye, to: Eye): void {
  to.position.copy(from.position);
  to.quaternion.copy(from.quaternion);
  to.fovDegrees = from.fovDegrees;
}

export function turnEye(quaternion: Quaternion, heading: number, pitch: number): Quaternion {
  return quaternion.setFromEuler(euler.set(pitch, heading, 0, "YXZ"));
}

export function standingFromPose(pose: ViewPose): Standing {
  return {
    position: new Vector3(...pose.positionMetres),
    heading: radians(pose.headingDegrees),
    pitch: radians(pose.pitchDegrees),
  };
}

export function poseFromStanding({ position, heading, pitch }: Standing): ViewPose {
  return {
    positionMetres: [position.x, position.y, position.z],
    headingDegrees: degrees(wrapAngle(heading)),
    pitchDegrees: degrees(pitch),
  };
}

/** The pose of an eye that stands nowhere (overview, look-through). */
export function poseFromEye({ position, quaternion }: Eye): ViewPose {
  euler.setFromQuaternion(quaternion, "YXZ");
  return {
    positionMetres: [position.x, position.y, position.z],
    headingDegrees: degrees(wrapAngle(euler.y)),
    pitchDegrees: degrees(euler.x),
  };
}

/**
 * The vertical angle to draw: in an upright window a wider one, so that a phone sees more than a door's width.
 *
 * @param aspect Width by height.
 */
export function fitFov(wishedDegrees: number, aspect: number): number {
  if (aspect >= 1) return wishedDegrees;
  const half = Math.tan(radians(wishedDegrees) / 2) * Math.min(1.45, 1 / Math.sqrt(aspect));
  return degrees(2 * Math.atan(half));
}
