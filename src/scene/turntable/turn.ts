/** How a model stands on the turntable. */
export interface Turn {
  /** Radians; positive turns what is in front to the right. */
  readonly heading: number;
  /** Radians that one looks down on it. */
  readonly pitch: number;
  /** 1: all of it is in the picture. */
  readonly scale: number;
}

export const FIRST_TURN: Turn = { heading: -0.5, pitch: 0.25, scale: 1 };
const MOST_PITCH = 1.3;
const SCALES = { least: 0.6, most: 5 } as const;

/** @param heading Radians to add, as `pitch`. @param factor To scale by. */
export function changeTurn(turn: Turn, { heading = 0, pitch = 0, factor = 1 }): Turn {
  return {
    heading: turn.heading + heading,
    pitch: Math.min(MOST_PITCH, Math.max(-MOST_PITCH, turn.pitch + pitch)),
    scale: Math.min(SCALES.most, Math.max(SCALES.least, turn.scale * factor)),
  };
}
