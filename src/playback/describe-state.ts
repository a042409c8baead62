import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import type { AngleState, FocusState, PlaybackError, PlaybackErrorCode, PlaybackState } from "./playback.ts";

export interface Trouble {
  readonly code: PlaybackErrorCode;
  readonly message: string;
}

/** What is wrong with whom, by angle id. */
export type Troubles = ReadonlyMap<string, Trouble>;

export interface Shown {
  /** null: nothing yet. */
  readonly tileFrame: number | null;
  readonly focusFrame: number | null;
  readonly sharp: boolean;
  /** Frame shown of an angle: its tile or, without an atlas, its own player's. */
  readonly frameOf: (angle: string) => number | null;
}

const PASSING: ReadonlySet<PlaybackErrorCode> = new Set([
  "playback/angle-stalled",
  "playback/piece-missing",
  "playback/play-refused",
  "playback/angle-misdated",
  "playback/offline",
]);

/** False for what may pass by itself, and when nothing is wrong. */
export function isPermanent(code: PlaybackErrorCode | undefined): boolean {
  return code !== undefined && !PASSING.has(code);
}

/**
 * How far every angle is along. Errors are differences between pictures shown together, not from a clock: a slow machine
 * that shows all of them late shows them in step.
 */
export function describeAngles(
  take: Take,
  cast: Cast,
  focusAngle: string,
  shown: Shown,
  troubles: Troubles,
): PlaybackState["angles"] {
  const angles = take.angles.map(({ id }) => {
    const isSharp = id === focusAngle && shown.sharp;
    const frame = isSharp ? shown.focusFrame : shown.frameOf(id);
    return { id, frame, state: describeAngle(cast, id, id === focusAngle, shown, frame, troubles) };
  });
  const moving = angles.filter(({ state }) => state === "tile" || state === "locking" || state === "locked");
  const together = cast.atlas === null ? middleFrame(moving.map(({ frame }) => frame)) : shown.tileFrame;
  return angles.map(({ id, frame, state }) => ({
    id,
    state,
    errorFrames: frame === null || together === null || state === "still" ? null : frame - together,
  }));
}

/** What most players show, so that one that is lost does not make the others look wrong. */
function middleFrame(frames: readonly (number | null)[]): number | null {
  const known = frames.filter((frame) => frame !== null).toSorted((a, b) => a - b);
  return known[known.length >> 1] ?? null;
}

function describeAngle(
  cast: Cast,
  id: string,
  isFocus: boolean,
  shown: Shown,
  frame: number | null,
  troubles: Troubles,
): AngleState {
  const trouble = troubles.get(id);
  if (trouble !== undefined) return isPermanent(trouble.code) ? "failed" : "stalled";
  const feed = cast.feed(id);
  if (cast.atlas === null) {
    if (feed === null || feed.isStill) return "still";
    if (frame === null) return "loading";
    // The first picture before its footage begins, the last when it is over.
    if (feed.isOutside()) return "still";
    return feed.follower.state === "joining" ? "locking" : "locked";
  }
  if (isFocus && shown.sharp) return "locked";
  if (frame === null) return "loading";
  return isFocus && feed !== null ? "locking" : "tile";
}

/** How far the large picture is along. */
export function describeFocus(
  cast: Cast,
  angle: string,
  shown: Shown,
  angles: PlaybackState["angles"],
  troubles: Troubles,
): PlaybackState["focus"] {
  const trouble = troubles.get(angle);
  const errorFrames = angles.find(({ id }) => id === angle)?.errorFrames ?? null;
  let state: FocusState = cast.feed(angle) === null ? "tile" : "locking";
  if (trouble !== undefined) state = isPermanent(trouble.code) ? "failed" : "tile";
  else if (shown.sharp) state = "locked";
  return { angle, state, errorFrames };
}

/** Troubles of angles as errors, in the order of the take. */
export function describeErrors(take: Take, troubles: Troubles): PlaybackError[] {
  return take.angles.flatMap(({ id }) => {
    const trouble = troubles.get(id);
    return trouble === undefined ? [] : [{ code: trouble.code, angle: id, message: trouble.message }];
  });
}
