/** Whether a page frame is worth drawing. Pure: a still set costs nothing, and a slow machine keeps time for decoding. */

export interface FrameFacts {
  /** Something changes: the visitor moves, a flight or fade runs, a label or a size is new. */
  readonly asked: boolean;
  /** A screen in sight has a newer picture to show, or the set another light. */
  readonly newPicture: boolean;
  readonly sinceFrameMs: number;
  /** What a frame has cost lately. */
  readonly frameMs: number;
}

/** On a machine that needs longer than this for a frame, screens leave pauses for everything else. */
const SLOW_FRAME_MS = 24;
/** Share of the time that changing screens alone may take on such a machine. */
const SCREEN_SHARE = 0.6;
/** Catches whatever changed without anybody asking. */
const IDLE_MS = 1000;

export function decideFrame(facts: FrameFacts): boolean {
  const { asked, newPicture, sinceFrameMs, frameMs } = facts;
  if (asked) return true;
  if (newPicture) return frameMs <= SLOW_FRAME_MS || sinceFrameMs >= frameMs / SCREEN_SHARE;
  return sinceFrameMs >= IDLE_MS;
}
