/** How many pixels a device can keep drawing in time, found out by drawing. Pure: times in, a decision out. */

/** A window with these many pixels per CSS pixel, best first; a device has those that its screen can show. */
const RATIOS = [2, 1.5, 1.25, 1] as const;
/** Frames that take longer for long: there are too many pixels. */
const TOO_SLOW_MS = 26;
/** Frames that come like this come with the screen: perhaps there is room for more. */
const IN_TIME_MS = 18;
/** Slowness is judged over this many frames, or over this long where they are very slow. */
const JUDGED_FRAMES = 50;
const JUDGED_MS = 2000;
const FEWEST_FRAMES = 8;
/** A better step is tried after this long in time. */
const QUIET_MS = 20_000;
/** Longer ago than this a frame did not follow the last one. */
const PAUSE_MS = 400;

export interface Quality {
  /** Pixels of the picture per CSS pixel. */
  readonly ratio: number;
  /** Best step that is still tried: what was too much once is not tried again. */
  readonly best: number;
  /** Of the frames since the last decision. */
  readonly intervalsMs: readonly number[];
  readonly inTimeMs: number;
}

/**
 * The first guess.
 *
 * @param software Every pixel costs processor time.
 * @param known Ratio at which an earlier visit to this device ended; null: there was none.
 */
export function guessQuality(devicePixelRatio: number, software: boolean, known: number | null): Quality {
  const most = Math.min(devicePixelRatio, software ? 1 : 2);
  const ratio = known === null ? most : Math.min(most, Math.max(known, Math.min(most, 1)));
  return { ratio, best: most, intervalsMs: [], inTimeMs: 0 };
}

/** One more frame, so long after the one before it. */
export function judgeFrame(quality: Quality, intervalMs: number): Quality {
  // The first frames after a pause, and those of a hidden page, tell nothing.
  if (intervalMs > PAUSE_MS) return quality;
  const intervalsMs = [...quality.intervalsMs, intervalMs];
  const totalMs = intervalsMs.reduce((sum, each) => sum + each, 0);
  const isEnough =
    intervalsMs.length >= JUDGED_FRAMES || (totalMs >= JUDGED_MS && intervalsMs.length >= FEWEST_FRAMES);
  if (!isEnough) return { ...quality, intervalsMs };
  const middle = intervalsMs.toSorted((a, b) => a - b)[intervalsMs.length >> 1] ?? 0;
  if (middle > TOO_SLOW_MS) return stepDown(quality);
  const inTimeMs = middle <= IN_TIME_MS ? quality.inTimeMs + totalMs : 0;
  const judged = { ...quality, intervalsMs: [], inTimeMs };
  return inTimeMs >= QUIET_MS ? stepUp(judged) : judged;
}

function stepDown(quality: Quality): Quality {
  const lower = RATIOS.find((step) => step < quality.ratio - 0.01) ?? quality.ratio;
  return { ratio: lower, best: lower === quality.ratio ? quality.best : lower, intervalsMs: [], inTimeMs: 0 };
}

/** What begins low because an earlier visit ended low is given another chance; what was too much in this visit is not. */
function stepUp(quality: Quality): Quality {
  const higher = RATIOS.toReversed().find((step) => step > quality.ratio + 0.01) ?? quality.best;
  return { ...quality, ratio: Math.min(quality.best, Math.max(higher, quality.ratio)), inTimeMs: 0 };
}
