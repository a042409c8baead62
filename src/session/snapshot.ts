import type { Playback } from "../playback/playback.ts";
import type { Session, SessionState, ViewPose } from "./session.ts";
import type { Snapshot, SnapshotTake } from "./snapshot-format.ts";

/** Per-frame figures that are kept beside the state, because nobody is to be notified of them. */
export interface FrameFigures {
  drawCalls: number;
  triangles: number;
  textures: number;
  frameMs: number;
  contextLosses: number;
}

/** Plain JSON of the visit as it is now. */
export function createSnapshot(
  state: SessionState,
  pose: ViewPose,
  figures: FrameFigures,
  playback: Playback | null,
): ReturnType<Session["snapshot"]> {
  const snapshot: Snapshot = {
    phase: state.phase,
    error: state.error && { code: state.error.code, message: state.error.message },
    tour: state.tour?.id ?? null,
    hotspot: state.hotspot,
    view: {
      positionMetres: [...pose.positionMetres],
      headingDegrees: pose.headingDegrees,
      pitchDegrees: pose.pitchDegrees,
      mode: state.view.mode,
    },
    take: playback && state.playback ? createTakeSnapshot(state, state.playback, playback) : null,
    stats: { ...figures, bytesLoaded: state.scene.loadedBytes + (playback?.measurement().bytesLoaded ?? 0) },
    xr: { supported: { ...state.xr.supported }, session: state.xr.session },
  };
  return snapshot;
}

function createTakeSnapshot(
  state: SessionState,
  from: NonNullable<SessionState["playback"]>,
  playback: Playback,
): SnapshotTake {
  return {
    id: playback.take.id,
    timeSeconds: playback.timeSeconds(),
    durationSeconds: from.durationSeconds,
    playing: from.playing,
    rate: from.rate,
    angle: from.angle,
    followingCut: from.followingCut,
    live: playback.take.live ?? false,
    atlas: from.atlas,
    layout: state.layout,
    arrangement: state.arrangement,
    focus: { ...from.focus },
    angles: from.angles.map((angle) => ({ ...angle })),
    videoElements: from.videoElements,
  };
}
