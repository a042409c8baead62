import type Hls from "hls.js";
import type { Events, Fragment, LevelDetails } from "hls.js";
import type { DatedPiece, Timeline } from "../media-player.ts";
import { HOLD_BACK_PIECES } from "../parse-playlist.ts";

/** Footage that has left the playlist is not kept loaded for longer. */
const KEPT_SECONDS = 60;

/** Follows what hls.js reads out of an angle's playlist, and where it puts it on its time line. */
export function watchTimeline(hls: Hls, events: typeof Events): () => Timeline | null {
  let details: LevelDetails | null = null;
  let renewedMs = 0;
  let known: Timeline | null = null;

  const read = (from: LevelDetails): Timeline => {
    const pieces = from.fragments.flatMap(readPiece);
    const [first] = pieces;
    // Those that have slid out of the playlist, while they may still be loaded.
    const left = (known?.pieces ?? []).filter(
      ({ startSeconds, durationSeconds }) =>
        first !== undefined &&
        startSeconds + durationSeconds / 2 < first.startSeconds &&
        startSeconds > first.startSeconds - KEPT_SECONDS,
    );
    return {
      pieces: [...left, ...pieces],
      fromSeconds: from.fragmentStart,
      untilSeconds: from.edge,
      live: from.live,
      renewedMs,
      pieceSeconds: from.targetduration,
      holdBackSeconds: from.partHoldBack || from.holdBack || HOLD_BACK_PIECES * from.targetduration,
    };
  };
  hls.on(events.LEVEL_UPDATED, (_event, data) => {
    details = data.details;
    if (details.advanced) renewedMs = performance.now();
    known = read(details);
  });
  // A piece is put where its own time stamps say.
  hls.on(events.LEVEL_PTS_UPDATED, () => {
    if (details !== null) known = read(details);
  });
  return () => known;
}

function readPiece({ start, duration, programDateTime }: Fragment): DatedPiece[] {
  return programDateTime === null
    ? []
    : [{ startSeconds: start, durationSeconds: duration, atMs: programDateTime }];
}
