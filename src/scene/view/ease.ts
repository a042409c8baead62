/** Starts and stops like a camera on a dolly: no jerk at either end, no bounce. 0 to 1 in, 0 to 1 out. */
export function easeDolly(progress: number): number {
  const x = Math.min(Math.max(progress, 0), 1);
  return x * x * x * (x * (x * 6 - 15) + 10);
}

/** Brings a value nearer to its goal by the same share in equal times, whatever the frame rate. */
export function approach(value: number, goal: number, halfLifeSeconds: number, deltaSeconds: number): number {
  return goal + (value - goal) * 2 ** (-deltaSeconds / halfLifeSeconds);
}

/** The same direction between -PI and PI. */
export function wrapAngle(radians: number): number {
  const turn = 2 * Math.PI;
  return radians - turn * Math.round(radians / turn);
}

/** How long a flight over a distance lasts: 0.7 to 1.2 s. */
export function flightSeconds(metres: number, turnRadians: number): number {
  return Math.min(1.2, 0.7 + 0.06 * metres + 0.08 * Math.abs(turnRadians));
}
