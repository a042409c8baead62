import { percentile } from "./measure-spread.ts";
import type { SeenFrame, WatchedSwitch } from "./seen-frame.ts";

/** One switch, from pixels. */
export interface SwitchFigures {
  /** Rendered frames until the large picture shows the angle that was asked for; 1: the very next. null: it never did. */
  readonly rightAfterFrames: number | null;
  readonly rightAfterSeconds: number | null;
  readonly sharpAfterFrames: number | null;
  readonly sharpAfterSeconds: number | null;
  /**
   * Frames by which the first right picture and the first sharp picture are ahead of what the angle left behind shows in
   * the same rendered frame; negative: the film jumps back.
   */
  readonly steps: readonly number[];
}

export interface SwitchSummary {
  readonly switches: number;
  readonly rightWithinTwoFramesShare: number;
  readonly rightFramesMax: number | null;
  readonly sharpShare: number;
  readonly sharpSecondsP50: number | null;
  readonly sharpSecondsP95: number | null;
  readonly sharpFramesP50: number | null;
  /** The step furthest from none; null: never to be told. */
  readonly worstStep: number | null;
  readonly stepsWithinOneShare: number;
}

export function measureSwitch({ from, to, askedMs, frames }: WatchedSwitch): SwitchFigures {
  const isRight = ({ large }: SeenFrame) => large?.angle === Number(to);
  const right = frames.findIndex(isRight);
  const sharp = frames.findIndex((frame) => isRight(frame) && frame.sharp);
  const secondsAt = (index: number) => (index < 0 ? null : ((frames[index]?.atMs ?? 0) - askedMs) / 1000);
  const stepAt = (frame: SeenFrame | undefined) => {
    const left = frame?.moving[Number(from) - 1] === true ? frame.small[Number(from) - 1] : null;
    return frame?.large == null || left == null ? [] : [frame.large.frame - left];
  };
  return {
    rightAfterFrames: right < 0 ? null : right + 1,
    rightAfterSeconds: secondsAt(right),
    sharpAfterFrames: sharp < 0 ? null : sharp + 1,
    sharpAfterSeconds: secondsAt(sharp),
    steps: [...stepAt(frames[right]), ...(sharp > right ? stepAt(frames[sharp]) : [])],
  };
}

export function summariseSwitches(switches: readonly SwitchFigures[]): SwitchSummary {
  const shareOf = (count: number, of: number) => (of === 0 ? 0 : count / of);
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  const rights = known(switches.map(({ rightAfterFrames }) => rightAfterFrames));
  const sharps = known(switches.map(({ sharpAfterSeconds }) => sharpAfterSeconds));
  const steps = switches.flatMap((figures) => figures.steps);
  return {
    switches: switches.length,
    rightWithinTwoFramesShare: shareOf(rights.filter((frames) => frames <= 2).length, switches.length),
    rightFramesMax: rights.length < switches.length ? null : percentile(rights, 1),
    sharpShare: shareOf(sharps.length, switches.length),
    // What never came counts as later than all that came.
    sharpSecondsP50: rankWithMissing(sharps, switches.length, 0.5),
    sharpSecondsP95: rankWithMissing(sharps, switches.length, 0.95),
    sharpFramesP50: rankWithMissing(
      known(switches.map(({ sharpAfterFrames }) => sharpAfterFrames)),
      switches.length,
      0.5,
    ),
    worstStep: steps.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null,
    stepsWithinOneShare: shareOf(steps.filter((step) => step === 0 || step === 1).length, steps.length),
  };
}

function rankWithMissing(values: readonly number[], total: number, share: number): number | null {
  const all = [...values, ...Array.from({ length: total - values.length }, () => Infinity)];
  const value = percentile(all, share);
  return value === null || value === Infinity ? null : value;
}
