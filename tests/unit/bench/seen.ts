import type { SeenFrame } from "../../bench/seen-frame.ts";

export interface SeenOptions {
  readonly atMs?: number;
  readonly large?: SeenFrame["large"];
  readonly sharp?: boolean;
  readonly moving?: readonly boolean[];
}

/** A rendered frame in which the small pictures show these frame numbers; the large one shows the first angle. */
export function seen(small: readonly (number | null)[], options: SeenOptions = {}): SeenFrame {
  const first = small[0];
  return {
    atMs: options.atMs ?? 0,
    large: options.large === undefined ? (first == null ? null : { angle: 1, frame: first }) : options.large,
    sharp: options.sharp ?? true,
    small,
    moving: options.moving ?? small.map(() => true),
  };
}

/** Rendered frames at 50 a second, made from what the small pictures show in each. */
export function seenEvery20Ms(smalls: readonly (readonly (number | null)[])[]): SeenFrame[] {
  return smalls.map((small, index) => seen(small, { atMs: index * 20 }));
}
