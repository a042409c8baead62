import { DEFAULT_CAPTION_STYLE, type CaptionStyle } from "./caption-style.ts";
import type { SessionState } from "./session.ts";

export interface VisitOptions {
  /** Absolute URL of tour.json. */
  readonly tourUrl: string;
  /** Preferred languages, best first, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly reducedMotion: boolean;
  /** As it was chosen at earlier visits; absent: never. */
  readonly captionStyle?: CaptionStyle;
  /** The viewer stands in a frame of somebody's page. */
  readonly embedded: boolean;
}

export function createInitialState(options: VisitOptions): SessionState {
  return {
    phase: "loading",
    error: null,
    notices: [],
    tourUrl: options.tourUrl,
    tour: null,
    scene: { phase: "waiting", loadedBytes: 0, totalBytes: null },
    entered: false,
    hotspot: null,
    visited: new Set(),
    layout: "set",
    arrangement: "single",
    companions: [],
    view: { mode: "walk", camera: null },
    viewRequest: null,
    take: null,
    playback: null,
    loopFromSeconds: null,
    captions: { language: null, available: [], text: null, cues: [], cuesLanguage: null },
    captionStyle: options.captionStyle ?? DEFAULT_CAPTION_STYLE,
    transcriptOpen: false,
    languages: options.languages,
    reducedMotion: options.reducedMotion,
    embedded: options.embedded,
    route: null,
    callSheetOpen: true,
    stripOpen: false,
    labelsShown: true,
    helpOpen: false,
    xr: { supported: { vr: false, ar: false }, session: null },
  };
}
