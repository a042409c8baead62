/** What a thumbstick asks for. One stick does one thing at a time until it is let go. */
export type StickPhase = "idle" | "aiming" | "turned";

export interface StickDecision {
  readonly phase: StickPhase;
  /** Degrees to turn now (positive left), or 0. */
  readonly turnDegrees: number;
  /** The stick was let go after aiming: go there now. */
  readonly teleport: boolean;
}

export const SNAP_TURN_DEGREES = 45;
/** Further than this the stick means it; nearer than the other it has been let go. */
const PUSHED = 0.7;
const RELEASED = 0.35;

/**
 * Forward aims a teleport and letting go carries it out; left and right turn once per push.
 *
 * @param phase What the stick was doing in the last frame.
 * @param x -1 (left) to 1, as the WebXR gamepad reports it.
 * @param y -1 (forward) to 1.
 */
export function decideStick(phase: StickPhase, x: number, y: number): StickDecision {
  const still = { phase, turnDegrees: 0, teleport: false };
  const released = Math.hypot(x, y) < RELEASED;
  if (phase === "aiming") return released ? { phase: "idle", turnDegrees: 0, teleport: true } : still;
  if (phase === "turned") return released ? { ...still, phase: "idle" } : still;
  if (Math.abs(x) > PUSHED && Math.abs(x) > Math.abs(y)) {
    const turnDegrees = x > 0 ? -SNAP_TURN_DEGREES : SNAP_TURN_DEGREES;
    return { phase: "turned", turnDegrees, teleport: false };
  }
  return y < -PUSHED ? { ...still, phase: "aiming" } : still;
}
