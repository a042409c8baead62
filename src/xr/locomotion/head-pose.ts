/** The head inside the headset's own space (its floor is 0), as far as locomotion needs it. */
export interface HeadPose {
  /** Metres, x y z. */
  readonly positionMetres: readonly [number, number, number];
  /** As in `ViewPose`: 0 looks along -Z, positive turns left. */
  readonly headingDegrees: number;
  readonly pitchDegrees: number;
}

/** Where the headset's own space stands in the set: its floor point and its turn about the vertical. */
export interface OriginPose {
  readonly positionMetres: readonly [number, number, number];
  readonly headingDegrees: number;
}

const RADIANS = Math.PI / 180;

/** Degrees brought into -180 to 180. */
export function wrapDegrees(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Turns x and z about the vertical: positive is counter-clockwise seen from above, like a heading. */
export function turnAboutVertical(x: number, z: number, degrees: number): readonly [x: number, z: number] {
  const cos = Math.cos(degrees * RADIANS);
  const sin = Math.sin(degrees * RADIANS);
  return [x * cos + z * sin, z * cos - x * sin];
}

/**
 * Heading and pitch of a rotation.
 *
 * @param rotation Quaternion x, y, z, w; the head looks along its own -Z.
 */
export function headingAndPitch(rotation: readonly [number, number, number, number]): {
  headingDegrees: number;
  pitchDegrees: number;
} {
  const [x, y, z, w] = rotation;
  const forwardX = -2 * (x * z + w * y);
  const forwardY = -2 * (y * z - w * x);
  const forwardZ = -(1 - 2 * (x * x + y * y));
  const level = Math.hypot(forwardX, forwardZ);
  const pitchDegrees = Math.atan2(forwardY, level) / RADIANS;
  // Looking straight up or down leaves no heading in the sight line; the top of the head still has one.
  if (level < 1e-4) {
    const sign = forwardY > 0 ? 1 : -1;
    const upX = 2 * (x * y - w * z);
    const upZ = 2 * (y * z + w * x);
    return { headingDegrees: Math.atan2(sign * upX, sign * upZ) / RADIANS, pitchDegrees };
  }
  return { headingDegrees: Math.atan2(-forwardX, -forwardZ) / RADIANS, pitchDegrees };
}

/** The head's floor point and look in the set. */
export function headInSet(head: HeadPose, origin: OriginPose): HeadPose {
  const [x, z] = turnAboutVertical(head.positionMetres[0], head.positionMetres[2], origin.headingDegrees);
  const [originX, originY, originZ] = origin.positionMetres;
  return {
    positionMetres: [originX + x, originY, originZ + z],
    headingDegrees: wrapDegrees(origin.headingDegrees + head.headingDegrees),
    pitchDegrees: head.pitchDegrees,
  };
}
