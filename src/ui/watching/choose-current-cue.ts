import type { CaptionCue } from "../../session/session.ts";

/** What is said, or was said last, at a take time; -1: nothing yet. */
export function chooseCurrentCue(cues: readonly CaptionCue[], timeSeconds: number): number {
  return cues.findLastIndex(({ fromSeconds }) => fromSeconds <= timeSeconds);
}
