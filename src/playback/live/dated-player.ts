import type { MediaFailure } from "../decide-recovery.ts";
import type { DatedPiece, MediaPlayer, Timeline } from "../media-player.ts";
import { toPlayerSeconds, toTakeRanges, toTakeSeconds, type Dates } from "./piece-dates.ts";

/** A player whose times are take seconds, read from the dates in its playlist. */
export interface DatedPlayer {
  readonly media: MediaPlayer;
  /** The spans of the take that its playlist offers; null: not known yet, or without dates. */
  offered(): { readonly timeline: Timeline; readonly spans: readonly (readonly [number, number])[] } | null;
  /** null: it has no dates. */
  toTake(positionSeconds: number): number | null;
  toTakeFailure(failure: MediaFailure): MediaFailure;
  /** Looks whether its dates have come. */
  arrive(): void;
}

/** So little before the end of the playlist a player stands that was sent beyond it. */
const BEFORE_END_SECONDS = 0.05;

/**
 * @param startSeconds Take time to begin at, once the dates are known.
 * @param onUndated Its playlist has come and has no dates.
 */
export function createDatedPlayer(
  player: MediaPlayer,
  startSeconds: number,
  dates: Dates,
  onUndated: () => void,
): DatedPlayer {
  /** Take time that waits for the dates; null: it has been passed on. */
  let wanted: number | null = startSeconds;
  let isUndatedTold = false;

  const pieces = (): readonly DatedPiece[] => player.timeline()?.pieces ?? [];
  const toTake = (positionSeconds: number) =>
    pieces().length === 0 ? null : toTakeSeconds(pieces(), dates, positionSeconds);
  const arrive = () => {
    const timeline = player.timeline();
    if (timeline === null || wanted === null) return;
    if (timeline.pieces.length === 0) {
      if (!isUndatedTold) onUndated();
      isUndatedTold = true;
      return;
    }
    const positionSeconds = toPlayerSeconds(timeline.pieces, dates, wanted);
    wanted = null;
    // What was asked to be beyond the end waits there: hls.js would take it to a place of its own choice.
    player.seek(Math.max(0, Math.min(positionSeconds, timeline.untilSeconds - BEFORE_END_SECONDS)));
  };

  const media: MediaPlayer = {
    get seeking() {
      arrive();
      return wanted !== null || player.seeking;
    },
    get hasData() {
      return wanted === null && player.hasData;
    },
    get canPlay() {
      return wanted === null && player.canPlay;
    },
    get paused() {
      return player.paused;
    },
    get ended() {
      return player.ended;
    },
    get bytesLoaded() {
      return player.bytesLoaded;
    },
    get arrivals() {
      return player.arrivals;
    },
    timeline: () => player.timeline(),
    positionSeconds: () => wanted ?? toTake(player.positionSeconds()) ?? startSeconds,
    durationSeconds() {
      const timeline = player.timeline();
      return timeline === null || timeline.live ? null : toTake(timeline.untilSeconds);
    },
    buffered: () => (pieces().length === 0 ? [] : toTakeRanges(pieces(), dates, player.buffered())),
    play: () => player.play(),
    pause: () => player.pause(),
    seek(timeSeconds) {
      wanted = timeSeconds;
      arrive();
    },
    setRate: (rate) => player.setRate(rate),
    resetDecoder: () => player.resetDecoder(),
    resume: () => player.resume(),
    reload(timeSeconds) {
      wanted = timeSeconds;
      isUndatedTold = false;
      player.reload(null);
    },
    dispose: () => player.dispose(),
  };
  return {
    media,
    offered() {
      const timeline = player.timeline();
      if (timeline === null || timeline.pieces.length === 0) return null;
      const range = [timeline.fromSeconds, timeline.untilSeconds] as const;
      return { timeline, spans: toTakeRanges(timeline.pieces, dates, [range]) };
    },
    toTake,
    toTakeFailure(failure) {
      const { piece, ...rest } = failure;
      const fromSeconds = piece === undefined ? null : toTake(piece.fromSeconds);
      if (piece === undefined || fromSeconds === null) return rest;
      const untilSeconds = fromSeconds + piece.untilSeconds - piece.fromSeconds;
      return { ...rest, piece: { fromSeconds, untilSeconds } };
    },
    arrive,
  };
}
