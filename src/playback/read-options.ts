import { chooseCutAngle } from "../tour/choose-cut-angle.ts";
import { parseFrameRate, type FrameRate } from "../tour/frame-rate.ts";
import type { PlaybackOptions } from "./playback.ts";

/** What was asked for, checked and complete. */
export interface ReadOptions {
  readonly frameRate: FrameRate;
  readonly startSeconds: number;
  readonly startAngle: string;
  readonly followingCut: boolean;
  /** Gives back the id of an angle that the take has. */
  requireAngle(id: string): string;
}

/**
 * @throws RangeError for an unknown start angle, a start that is no time, a take without angles or an unreadable frame rate; so does
 * `requireAngle`.
 */
export function readOptions(options: PlaybackOptions): ReadOptions {
  const { take } = options;
  const startSeconds = Math.max(0, Math.min(options.startSeconds ?? 0, take.durationSeconds ?? Infinity));
  if (!Number.isFinite(startSeconds)) throw new RangeError(`Not a time: ${options.startSeconds}.`);
  const frameRate = parseFrameRate(take.frameRate);
  if (frameRate === null) throw new RangeError(`Not a frame rate: ${JSON.stringify(take.frameRate)}.`);
  const requireAngle = (id: string) => {
    if (take.angles.some((angle) => angle.id === id)) return id;
    throw new RangeError(`The take ${take.id} has no angle ${JSON.stringify(id)}.`);
  };
  const firstAngle = take.angles[0]?.id;
  if (firstAngle === undefined) throw new RangeError(`The take ${take.id} has no angles.`);
  const followingCut = options.followCut === true && chooseCutAngle(take, 0) !== null;
  const cutAngle = followingCut ? chooseCutAngle(take, startSeconds) : null;
  return {
    frameRate,
    startSeconds,
    startAngle: requireAngle(cutAngle ?? options.startAngle ?? firstAngle),
    followingCut,
    requireAngle,
  };
}

/** @throws RangeError for what is no speed. */
export function readRate(rate: number): number {
  if (!(rate > 0)) throw new RangeError(`Not a rate: ${rate}.`);
  return Math.max(0.25, Math.min(2, rate));
}

/** @throws RangeError for what is no number. */
export function readVolume(volume: number): number {
  if (Number.isNaN(volume)) throw new RangeError(`Not a volume: ${volume}.`);
  return Math.max(0, Math.min(1, volume));
}
