import type { CellFigures } from "./cell.ts";
import type { Observation } from "./drive-contestant.ts";
import {
  framesPlayed,
  isWithinOne,
  measureSpread,
  percentile,
  secondsUntil,
  skippedShare,
  spreadOf,
} from "./measure-spread.ts";
import { measureStall } from "./measure-stall.ts";
import { measureSwitch, summariseSwitches } from "./measure-switch.ts";
import type { SeenFrame, Watched, WatchedStall } from "./seen-frame.ts";

export interface CellFacts {
  readonly angles: number;
  readonly frameRate: number;
  /** How many of the switches came without a warning; the others after them were announced. */
  readonly unannounced: number;
  readonly seekToSeconds: number;
  /** Number of the angle that starved. */
  readonly stalledAngle: number;
  /** True when small pictures come from players of their own, false when from an atlas. */
  readonly ownPlayers: boolean;
}

const HOLD_SECONDS = 0.5;
const TRACE_MS = 250;
/** Pictures within so many seconds after the target of a seek are those of the new place. */
const NEAR_SECONDS = 12;

/** Figures of one contestant from what was seen of it. */
export function measureCell(seen: Observation, facts: CellFacts): CellFigures {
  const { steady } = seen;
  const stallOf = (stall: WatchedStall) =>
    measureStall(stall, facts.stalledAngle, facts.ownPlayers, facts.frameRate);
  const playedSeconds = framesPlayed(steady.frames) / facts.frameRate;
  const watchedMs = (steady.frames.at(-1)?.atMs ?? 0) - (steady.frames[0]?.atMs ?? 0);
  const switches = seen.switches.map(measureSwitch);
  const secondsToPlaying = ({ frames, askedMs }: Watched, fromSeconds: number) => {
    const first = fromSeconds * facts.frameRate + 1;
    const last = first + NEAR_SECONDS * facts.frameRate;
    // Standing together, or still being at the old place, is not enough.
    return secondsUntil(frames, askedMs, HOLD_SECONDS, (frame) => {
      const number = frame.large?.frame ?? 0;
      return isWithinOne(frame) && number > first && number < last;
    });
  };
  return {
    openSeconds: seen.openSeconds,
    startSettledSeconds: secondsToPlaying(seen.start, seen.startSeconds),
    steady: measureSpread(steady.frames),
    steadyTrace: traceOf(steady.frames),
    skippedShare: skippedShare(steady.frames),
    renderedPerSecond: watchedMs > 0 ? (steady.frames.length - 1) / (watchedMs / 1000) : 0,
    seekSettledSeconds: secondsToPlaying(seen.seek, facts.seekToSeconds),
    seek: measureSpread(after(seen.seek, 3)),
    paused: measureSpread(after(seen.pause, 1)),
    resume: measureSpread(after(seen.resume, 0.5)),
    double: measureSpread(after(seen.double, 1)),
    switches: summariseSwitches(switches.slice(0, facts.unannounced)),
    announcedSwitches: summariseSwitches(switches.slice(facts.unannounced)),
    stall: stallOf(seen.stall),
    longStall: stallOf(seen.longStall),
    smallMaxSpread: smallMaxSpread(seen, facts),
    cpuPerPlayedSecond: playedSeconds > 0 ? seen.cpuSeconds / playedSeconds : Infinity,
    foreignCores: watchedMs > 0 ? seen.foreignCpuSeconds / (watchedMs / 1000) : 0,
    bytes: seen.bytes,
    steadySeeks: seen.afterSteady.seeks - seen.beforeSteady.seeks,
    seeks: seen.atEnd.seeks,
    droppedFrames: seen.afterSteady.droppedFrames - seen.beforeSteady.droppedFrames,
    mostVideoElements: seen.atEnd.mostVideoElements,
  };
}

function after({ frames, askedMs }: Watched, seconds: number): SeenFrame[] {
  return frames.filter(({ atMs }) => atMs >= askedMs + seconds * 1000);
}

function smallMaxSpread(seen: Observation, { angles, stalledAngle, ownPlayers }: CellFacts): number | null {
  const { start, steady, seek, pause, resume, double, switches } = seen;
  // An index beyond the angles leaves out the large picture and nothing else.
  const spreadsOf = ({ frames }: Watched, except = angles) => frames.map((frame) => spreadOf(frame, except));
  const spreads = [
    ...[start, steady, seek, pause, resume, double, ...switches].flatMap((watched) => spreadsOf(watched)),
    ...[seen.stall, seen.longStall].flatMap((stall) =>
      spreadsOf(stall, ownPlayers ? stalledAngle - 1 : angles),
    ),
  ];
  return percentile(
    spreads.filter((spread) => spread !== null),
    1,
  );
}

/** The largest spread in each quarter of a second. */
function traceOf(frames: readonly SeenFrame[]): (number | null)[] {
  const [first] = frames;
  if (first === undefined) return [];
  const trace: (number | null)[] = [];
  for (const frame of frames) {
    const at = Math.floor((frame.atMs - first.atMs) / TRACE_MS);
    while (trace.length <= at) trace.push(null);
    const spread = spreadOf(frame);
    if (spread !== null) trace[at] = Math.max(trace[at] ?? 0, spread);
  }
  return trace;
}
