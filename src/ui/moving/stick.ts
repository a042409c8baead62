/** A push of the stick, -1 to 1 each. */
export interface Push {
  readonly right: number;
  readonly forward: number;
}

/** A resting thumb is not a step. Share of the stick's reach. */
const DEAD_ZONE = 0.16;
const REST: Push = { right: 0, forward: 0 };

/**
 * What a thumb asks for: the further out, the faster.
 *
 * @param x To the right of the stick's middle, CSS pixels. @param y Below it. @param reach As far as the stick goes.
 */
export function readPush(x: number, y: number, reach: number): Push {
  const distance = Math.hypot(x, y) / reach;
  if (distance <= DEAD_ZONE) return REST;
  const pace = (Math.min(1, distance) - DEAD_ZONE) / (1 - DEAD_ZONE);
  const scale = pace / (distance * reach);
  return { right: x * scale, forward: -y * scale };
}
