import { DEFAULT_CAPTION_STYLE, type CaptionStyle } from "./caption-style.ts";
import { applySettings, DEFAULT_SETTINGS } from "./apply-settings.ts";
import type { Find, SessionState, Settings } from "./session.ts";

export interface VisitOptions {
  /** Absolute URL of tour.json. */
  readonly tourUrl: string;
  /** The browser's languages, best first, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** As the device says. */
  readonly reducedMotion: boolean;
  /** What was decided at earlier visits; absent: nothing. */
  readonly settings?: Partial<Settings>;
  /** As it was chosen at earlier visits; absent: never. */
  readonly captionStyle?: CaptionStyle;
  /** The viewer stands in a frame of somebody's page. */
  readonly embedded: boolean;
}

/** The call sheet as it is at first: all places. */
export const NOTHING_SOUGHT: Find = { list: "places", words: "", department: null, person: null };

/** A visit before anything has come: with what earlier visits decided, and nothing open. */
export function createInitialState(options: VisitOptions): SessionState {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  return {
    phase: "loading",
    error: null,
    notices: [],
    tourUrl: options.tourUrl,
    tour: null,
    hiddenNodes: [],
    story: { horizons: [], reached: null, answered: false, asked: false },
    find: NOTHING_SOUGHT,
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
    captions: {
      refused: false,
      language: null,
      available: [],
      text: null,
      cues: [],
      cuesLanguage: null,
    },
    captionStyle: options.captionStyle ?? DEFAULT_CAPTION_STYLE,
    transcriptOpen: false,
    ...applySettings(settings, options),
    embedded: options.embedded,
    route: null,
    routeOfferAnswered: false,
    callSheetOpen: true,
    floorPlan: null,
    planShown: false,
    stripOpen: false,
    labelsShown: true,
    settings,
    settingsOpen: false,
    inView: [],
    helpOpen: false,
    xr: { supported: { vr: false, ar: false }, session: null },
  };
}
