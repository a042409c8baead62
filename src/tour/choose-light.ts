import type { Hotspot, LightCue, Take, Tour } from "./tour-schema.ts";

/**
 * How much of each state of light there is: 0 to 1, together 1. States that are not named are off. Empty: the tour knows
 * no states of light.
 */
export type LightLevels = ReadonlyMap<string, number>;

/** What is open that may ask for a light. */
export interface LitVisit {
  readonly take: Pick<Take, "light"> | null;
  readonly hotspot: Pick<Hotspot, "light"> | null;
}

/**
 * The light of the set: that of the open take at a time, else that of the open hotspot, else the first state of the tour.
 *
 * @param timeSeconds Take time of the picture that is seen. A cue counts from its own time on, so that the picture of a
 *   frame and the set agree; a fade goes evenly from whatever light there was when it began.
 */
export function chooseLight(
  set: Pick<Tour["set"], "lightStates">,
  { take, hotspot }: LitVisit,
  timeSeconds: number,
): LightLevels {
  const usual = set.lightStates?.[0]?.id;
  if (usual === undefined) return new Map();
  const cues = take?.light ?? [];
  if (cues.length === 0) return new Map([[hotspot?.light ?? usual, 1]]);
  return followCues(new Map([[usual, 1]]), cues, timeSeconds);
}

function followCues(usual: LightLevels, cues: readonly LightCue[], timeSeconds: number): LightLevels {
  let levels = usual;
  for (const [index, cue] of cues.entries()) {
    if (cue.atSeconds > timeSeconds + 1e-6) break;
    // What a fade has reached when the next cue comes is what that cue begins with.
    const untilSeconds = Math.min(timeSeconds, cues[index + 1]?.atSeconds ?? Number.POSITIVE_INFINITY);
    levels = fade(levels, cue, Math.max(untilSeconds - cue.atSeconds, 0));
  }
  return levels;
}

function fade(from: LightLevels, { state, fadeSeconds = 0 }: LightCue, sinceSeconds: number): LightLevels {
  const share = fadeSeconds === 0 ? 1 : Math.min(sinceSeconds / fadeSeconds, 1);
  const levels = new Map<string, number>();
  if (share < 1) for (const [id, level] of from) levels.set(id, level * (1 - share));
  if (share > 0) levels.set(state, (levels.get(state) ?? 0) + share);
  return levels;
}
