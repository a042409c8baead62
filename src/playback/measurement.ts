import type { Pictures, PlaybackMeasurement } from "./playback.ts";

/** Counts what was shown: the engine's figures of itself, in pictures. */
export interface Measurement {
  /** A new set of pictures was chosen for a rendered frame of a playing take; `apartFrames` as in `ShownRecord`. */
  shown(pictures: Pictures, apartFrames: number, hasFootage: boolean, nowMs: number): void;
  /** The visitor (or the cut) switched the angle. */
  switched(nowMs: number): void;
  stalled(): void;
  read(live: Pick<PlaybackMeasurement, "seeks" | "droppedFrames" | "bytesLoaded">): PlaybackMeasurement;
}

const KEPT_SWITCHES = 64;

export function createMeasurement(): Measurement {
  let renderedFrames = 0;
  let sharpFrames = 0;
  let inStepFrames = 0;
  let possibleFrames = 0;
  let worstErrorFrames = 0;
  let switches = 0;
  let stalls = 0;
  let switchedMs: number | null = null;
  const sharpAfterSeconds: number[] = [];
  return {
    shown(pictures, apartFrames, hasFootage, nowMs) {
      renderedFrames += 1;
      const { sharp, picture } = pictures.focus;
      if (!sharp || picture === null) {
        if (hasFootage && switchedMs === null) possibleFrames += 1;
        return;
      }
      sharpFrames += 1;
      possibleFrames += 1;
      if (switchedMs !== null) {
        sharpAfterSeconds.push((nowMs - switchedMs) / 1000);
        if (sharpAfterSeconds.length > KEPT_SWITCHES) sharpAfterSeconds.shift();
        switchedMs = null;
      }
      if (apartFrames === 0) inStepFrames += 1;
      worstErrorFrames = Math.max(worstErrorFrames, apartFrames);
    },
    switched(nowMs) {
      switches += 1;
      switchedMs = nowMs;
    },
    stalled() {
      stalls += 1;
    },
    read(live) {
      const sorted = sharpAfterSeconds.toSorted((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? null;
      return {
        renderedFrames,
        sharpFrames,
        inStepFrames,
        possibleFrames,
        worstErrorFrames,
        switches,
        sharpAfterSeconds: median,
        stalls,
        ...live,
      };
    },
  };
}

/** Of what was never played. */
export const NOTHING_MEASURED: PlaybackMeasurement = createMeasurement().read({
  seeks: 0,
  droppedFrames: 0,
  bytesLoaded: 0,
});
