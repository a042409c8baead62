import type { PlaybackState } from "../playback/playback.ts";
import type { Arrangement, Layout, ViewMode, XrMode } from "./modes.ts";

/** `window.hotset.snapshot()`: plain JSON, the one read-only hook for tests and embedding pages. */
export interface Snapshot {
  phase: "loading" | "ready" | "failed";
  error: { code: string; message: string } | null;
  /** Tour id. */
  tour: string | null;
  /** Hotspot id. */
  hotspot: string | null;
  view: {
    positionMetres: [number, number, number];
    headingDegrees: number;
    pitchDegrees: number;
    mode: ViewMode;
  };
  take: SnapshotTake | null;
  stats: {
    drawCalls: number;
    triangles: number;
    textures: number;
    frameMs: number;
    bytesLoaded: number;
    contextLosses: number;
  };
  xr: { supported: { vr: boolean; ar: boolean }; session: XrMode | null };
}

export interface SnapshotTake {
  id: string;
  timeSeconds: number;
  durationSeconds: number | null;
  playing: boolean;
  rate: number;
  angle: string;
  followingCut: boolean;
  live: boolean;
  atlas: boolean;
  layout: Layout;
  arrangement: Arrangement;
  focus: PlaybackState["focus"];
  angles: { id: string; state: string; errorFrames: number | null }[];
  videoElements: number;
}
