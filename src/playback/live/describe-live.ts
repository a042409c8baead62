import type { LiveState, Playback, PlaybackError, PlaybackState } from "../playback.ts";
import type { AngleShifts } from "./angle-shifts.ts";
import type { LiveWindow } from "./live-window.ts";

/** Further behind than it need be by so many pieces, what is shown is still called live. */
const BEHIND_PIECES = 2;
const BEHIND_SECONDS = 2;
/** Of a playlist that has stopped growing the edge is not guessed further than this many pieces. */
const GUESSED_PIECES = 3;

/** What is shown at a take time may be called live. */
export function isAtEdge({ goalSeconds, pieceSeconds, ended }: LiveWindow, timeSeconds: number): boolean {
  return !ended && goalSeconds - timeSeconds < BEHIND_PIECES * pieceSeconds + BEHIND_SECONDS;
}

/** The state of the engine below, with what there is to say of a live take. `isLeft`: what was watched is no longer kept. */
export function describeLive(
  playback: Playback,
  window: LiveWindow | null,
  shifts: AngleShifts,
  isLeft: boolean,
  nowMs: number,
): PlaybackState {
  const state = playback.getState();
  const misdated = shifts.misdated.map((angle): PlaybackError => {
    const message = "dates far from those of the others";
    return { code: "playback/angle-misdated", angle, message };
  });
  const left: PlaybackError = {
    code: "playback/window-left",
    angle: null,
    message: "before the oldest piece of all playlists",
  };
  const errors = [...state.errors, ...misdated, ...(isLeft ? [left] : [])];
  const undated = errors.flatMap(({ code, angle }) =>
    code === "playback/undated" && angle !== null ? [angle] : [],
  );
  const live = { undated, nudges: shifts.nudges };
  if (window === null) return { ...state, errors, live: { ...UNKNOWN, ...live } };
  return {
    ...state,
    errors,
    durationSeconds: round(window.edgeSeconds),
    live: { ...live, ...describeEdge(window, playback.timeSeconds(), nowMs) },
  };
}

const UNKNOWN = {
  edgeSeconds: 0,
  windowSeconds: [0, 0],
  latencySeconds: 0,
  atEdge: false,
  ended: false,
} as const;

function describeEdge(
  window: LiveWindow,
  timeSeconds: number,
  nowMs: number,
): Omit<LiveState, "undated" | "nudges"> {
  const { fromSeconds, edgeSeconds, pieceSeconds, ended } = window;
  const sinceSeconds = Math.min((nowMs - window.renewedMs) / 1000, GUESSED_PIECES * pieceSeconds);
  return {
    edgeSeconds: round(edgeSeconds),
    windowSeconds: [round(fromSeconds), round(edgeSeconds)],
    latencySeconds: ended ? 0 : round(edgeSeconds + sinceSeconds - timeSeconds),
    atEdge: isAtEdge(window, timeSeconds),
    ended,
  };
}

/** To tenths: finer would only make news. */
const round = (seconds: number) => Math.round(seconds * 10) / 10;
