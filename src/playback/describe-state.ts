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
  /** Frame the clock was at when these were chosen. */
  readonly clockFrame: number;
  /** Frame shown of an angle, without an atlas. */
  readonly frameOf: (angle: string) => number | null;
}

const PASSING: ReadonlySet<PlaybackErrorCode> = new Set(["playback/angle-stalled", "playback/offline"]);

/** False for what may pass by itself, and when nothing is wrong. */
export function isPermanent(code: PlaybackErrorCode | undefined): boolean {
  return code !== undefined && !PASSING.has(code);
}

/** How far every angle is along. */
export function describeAngles(
  take: Take,
  cast: Cast,
  focusAngle: string,
  shown: Shown,
  troubles: Troubles,
): PlaybackState["angles"] {
  return take.angles.map(({ id }) => {
    const frame = shown.frameOf(id);
    const state = describeAngle(cast, id, id === focusAngle, shown, frame, troubles);
    return { id, state, errorFrames: frame === null || state === "still" ? null : frame - shown.clockFrame };
  });
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
    if (feed === null) return "still";
    if (frame === null) return "loading";
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
  troubles: Troubles,
): PlaybackState["focus"] {
  const trouble = troubles.get(angle);
  const errorFrames =
    shown.focusFrame === null || shown.tileFrame === null ? null : shown.focusFrame - shown.tileFrame;
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
