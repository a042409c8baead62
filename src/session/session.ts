/**
 * The public interface of one visit. Requests go up as commands, state comes down; nothing below knows React or three.
 * Implementation: create-session.ts, the composition root.
 */
import type { Playback, PlaybackState } from "../playback/playback.ts";
import type { Horizon, HumanText, Tour } from "../tour/tour-schema.ts";
import type { CaptionStyle } from "./caption-style.ts";
import type { Arrangement, Layout, ViewMode, XrMode } from "./modes.ts";
import type { StillPort, StridePort, XrPort } from "./ports.ts";
import type { Snapshot } from "./snapshot-format.ts";

export type { FootageAccess } from "../playback/playback.ts";
export type { Arrangement, Layout, ViewMode, XrMode } from "./modes.ts";

/** Where the visitor stands and looks. */
export interface ViewPose {
  /** Metres. Walking and in the headset: the floor point below the eyes. Overview and look-through: the eye itself. */
  readonly positionMetres: readonly [number, number, number];
  /** 0 looks along -Z, positive turns left (counter-clockwise seen from above); -180 to 180. */
  readonly headingDegrees: number;
  /** Positive looks up; -90 to 90. */
  readonly pitchDegrees: number;
}

/** What the visitor wants to see next. The scene carries it out and answers with `reports.viewArrived`. */
export type ViewTarget =
  | { readonly kind: "start" }
  | { readonly kind: "pose"; readonly pose: ViewPose }
  | { readonly kind: "hotspot"; readonly hotspot: string }
  /** `standing`: where to come back to; absent: where the visitor stands now. */
  | { readonly kind: "look-through"; readonly camera: string; readonly standing?: ViewPose }
  | { readonly kind: "overview"; readonly standing?: ViewPose }
  /** Back to walking where the visitor stood before overview or look-through. */
  | { readonly kind: "back" };

export interface ViewRequest {
  /** Grows by one with each request. */
  readonly serial: number;
  readonly target: ViewTarget;
  /** True: no flight (reduced motion, restored address). */
  readonly cut: boolean;
}

/** A failure as the visitor should learn of it. Words come from the code (ui/words.ts), never from `message`. */
export interface SessionError {
  /** `domain/what`, for example `tour/not-found`, `scene/model-missing`, `playback/angle-missing`, `xr/refused`. */
  readonly code: string;
  readonly message: string;
  /** What it concerns (angle id, file), when there is such a thing. */
  readonly subject: string | null;
}

/** Where the 3D set stands. `absent`: no WebGL, the theatre still works. */
export type ScenePhase = "waiting" | "loading" | "ready" | "failed" | "absent" | "context-lost";

/** What the visitor has decided for all visits; kept by the page. */
export interface Settings {
  /** Tag of the language of the interface and of the tour's words; null: the browser's. */
  readonly language: string | null;
  /** `system`: as the device says. */
  readonly motion: "system" | "reduced" | "full";
  /** Single keys (letters, digits, signs) are shortcuts. */
  readonly singleKeys: boolean;
  /** A stick on the screen, to walk by a thumb. */
  readonly stick: boolean;
}

/** The set from above. X and Z of the set, metres. */
export interface FloorPlan {
  /** Convex pieces of the floor that one can stand on. */
  readonly pieces: readonly {
    readonly heightMetres: number;
    readonly corners: readonly (readonly [x: number, z: number])[];
  }[];
  readonly places: readonly { readonly hotspot: string; readonly at: readonly [x: number, z: number] }[];
}

/** What the call sheet lists. */
export interface Find {
  readonly list: "places" | "crew";
  /** Words to be found; empty: all. */
  readonly words: string;
  readonly department: string | null;
  /** Id of somebody of the crew: where they worked. */
  readonly person: string | null;
}

/** What is in the picture of the set, from the visitor's place. */
export interface InView {
  readonly kind: "hotspot" | "camera";
  readonly id: string;
  readonly side: "left" | "ahead" | "right";
  /** Whole metres from the eye. */
  readonly metres: number;
}

/** A file of captions that the open take has. */
export interface CaptionChoice {
  /** Names it, as a BCP 47 tag; a commentary has a tag of its own. */
  readonly language: string;
  /** What the tour calls it; null: nothing. */
  readonly label: HumanText | null;
}

/** Something that is said, in take seconds. */
export interface CaptionCue {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** Lines, as they are to be broken. */
  readonly text: string;
}

/** `taken-over`: the visitor goes their own way meanwhile, and the tour waits at its stop. */
export interface RouteState {
  readonly id: string;
  /** From 0. */
  readonly stop: number;
  readonly phase: "running" | "paused" | "taken-over" | "ended";
}

/** State at human rates. Frozen; replaced by every change. */
export interface SessionState {
  readonly phase: "loading" | "ready" | "failed";
  readonly error: SessionError | null;
  /** Not fatal: shown to the visitor until resolved or dismissed. */
  readonly notices: readonly SessionError[];
  readonly tourUrl: string;
  /** Without what would spoil the story for the visitor. */
  readonly tour: Tour | null;
  /** Node-name prefixes of parts of the set that are not to be seen either. */
  readonly hiddenNodes: readonly string[];
  /** How far the visitor knows the story; only a courtesy. */
  readonly story: {
    /** In its order; empty: the tour gives nothing away. */
    readonly horizons: readonly Horizon[];
    /** Id of the last one that the visitor knows; null: none. */
    readonly reached: string | null;
    readonly answered: boolean;
    /** The question is shown. */
    readonly asked: boolean;
  };
  readonly find: Find;
  readonly scene: {
    readonly phase: ScenePhase;
    readonly loadedBytes: number;
    readonly totalBytes: number | null;
  };
  /** The slate has been clapped (or skipped). */
  readonly entered: boolean;
  readonly hotspot: string | null;
  readonly visited: ReadonlySet<string>;
  readonly layout: Layout;
  /** The theatre's own; it waits while the set is shown. */
  readonly arrangement: Arrangement;
  /** The angles of the open take that are not chosen; an arrangement shows as many of the first as it has places. */
  readonly companions: readonly string[];
  readonly view: { readonly mode: ViewMode; readonly camera: string | null };
  readonly viewRequest: ViewRequest | null;
  /** Id of the open take; `playback` follows once its engine is loaded. */
  readonly take: string | null;
  readonly playback: PlaybackState | null;
  /** Take time at which a loop is to begin whose end was not marked yet; null: none was begun. */
  readonly loopFromSeconds: number | null;
  readonly captions: {
    /** The visitor does not want to read: captions were turned off by hand. */
    readonly refused: boolean;
    readonly language: string | null;
    readonly available: readonly CaptionChoice[];
    /** What is said now. */
    readonly text: string | null;
    /** Everything that is said, for captions and transcript; empty while neither is wanted or the file is not there. */
    readonly cues: readonly CaptionCue[];
    readonly cuesLanguage: string | null;
  };
  readonly captionStyle: CaptionStyle;
  /** All that is said in the open take, as a paper beside it. */
  readonly transcriptOpen: boolean;
  /** Preferred languages, best first; the first is the language of the interface. */
  readonly languages: readonly string[];
  readonly reducedMotion: boolean;
  readonly embedded: boolean;
  /** The guided tour that the visitor is on. */
  readonly route: RouteState | null;
  /** A tour was offered on arrival, and was taken or put away. */
  readonly routeOfferAnswered: boolean;
  readonly callSheetOpen: boolean;
  /** null: no set is there to be drawn from above. */
  readonly floorPlan: FloorPlan | null;
  /** The floor plan stands on the call sheet. */
  readonly planShown: boolean;
  /** The strip from script to screen of the open take. */
  readonly stripOpen: boolean;
  readonly labelsShown: boolean;
  readonly settings: Settings;
  readonly settingsOpen: boolean;
  /** Nearest first. Empty where no set is seen. */
  readonly inView: readonly InView[];
  readonly helpOpen: boolean;
  readonly xr: {
    readonly supported: { readonly vr: boolean; readonly ar: boolean };
    readonly session: XrMode | null;
  };
}

/** Everything a visitor, the address, an embedding page or a controller may ask for. Unknown ids are refused with a notice. */
export interface SessionCommands {
  enter(): void;
  openHotspot(id: string): void;
  openTake(take: string, options?: { angle?: string; atSeconds?: number; play?: boolean }): void;
  /** Closes the open hotspot and take, and leaves look-through. */
  close(): void;
  /** One step back (Esc): help, then the transcript, the strip from script to screen, look-through or overview, then what is open, then the call sheet. */
  back(): void;
  play(): void;
  pause(): void;
  togglePlay(): void;
  seek(timeSeconds: number): void;
  skip(seconds: number): void;
  step(frames: number): void;
  /** To the beginning of the next chapter, of this one, or of the one before. */
  moveToChapter(direction: 1 | -1): void;
  setRate(rate: number): void;
  /** Marks here the beginning of a loop, then its end, which starts it; then ends it. */
  markLoop(): void;
  /** One step along 0.25, 0.5, 1, 1.5, 2. */
  changeRate(direction: 1 | -1): void;
  selectAngle(angle: string): void;
  /** 1-based, as on the keyboard. */
  selectAngleNumber(number: number): void;
  nextAngle(): void;
  warmAngle(angle: string): void;
  followCut(follow: boolean): void;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  /** All channels as one; also for takes that are opened later. */
  setMono(mono: boolean): void;
  /** One of the sounds of the open take; a take that has the same is opened with it later. */
  selectSound(sound: string): void;
  /** Live takes: to the newest pictures. */
  goToLive(): void;
  /** Live takes: shows an angle so many seconds later than its dates say. */
  nudge(angle: string, seconds: number): void;
  /** null: off. */
  setCaptions(language: string | null): void;
  /** Off, or on in the language that was last chosen. */
  toggleCaptions(): void;
  /** Only what is named changes. */
  setCaptionStyle(style: Partial<CaptionStyle>): void;
  setTranscriptOpen(open: boolean): void;
  /** Of the transcript, and of the captions with it. */
  setTranscriptLanguage(language: string): void;
  setLayout(layout: Layout): void;
  toggleLayout(): void;
  setArrangement(arrangement: Arrangement): void;
  /** Through the camera of the chosen angle when no camera is named; again: back. */
  lookThrough(camera?: string): void;
  toggleOverview(): void;
  goTo(target: ViewTarget, options?: { cut?: boolean }): void;
  /** From the beginning; absent: the tour's first route. */
  startRoute(route?: string): void;
  /** Holds the tour and its footage. */
  pauseRoute(): void;
  /** Goes on after a pause, or after the visitor took over: at the stop, place and time where it was left. */
  resumeRoute(): void;
  /** Back to walking freely. */
  stopRoute(): void;
  moveAlongRoute(direction: 1 | -1): void;
  dismissRouteOffer(): void;
  setCallSheetOpen(open: boolean): void;
  setPlanShown(shown: boolean): void;
  /** Walks until it is told otherwise; -1 to 1 each, 0 and 0 to stand still. */
  stride(right: number, forward: number): void;
  /** Only what is named changes. */
  find(change: Partial<Find>): void;
  /** Everything that the visitor has seen so far counts as not seen. */
  forgetVisited(): void;
  /** The visitor knows the story up to here; null: none of it. */
  setHorizon(horizon: string | null): void;
  /** Whether the question is shown how far they know it. */
  setHorizonAsked(asked: boolean): void;
  setStripOpen(open: boolean): void;
  setLabelsShown(shown: boolean): void;
  setHelpOpen(open: boolean): void;
  setSettingsOpen(open: boolean): void;
  changeSettings(change: Partial<Settings>): void;
  dismissNotice(code: string): void;
  /** Must be called from the visitor's own press: browsers demand it. */
  enterXr(mode: XrMode): void;
  leaveXr(): void;
  /** The address of exactly what is seen now. */
  shareAddress(): string;
}

/** What scene and xr tell the session: things that happened. */
export interface SessionReports {
  sceneProgress(loadedBytes: number, totalBytes: number | null): void;
  sceneReady(): void;
  sceneFailed(error: SessionError): void;
  contextLost(): void;
  contextRestored(): void;
  /** What is in the picture has changed, at most twice a second. */
  inView(seen: readonly InView[]): void;
  floorPlan(plan: FloorPlan): void;
  /** The device asks for less motion, or no longer does. */
  systemMotion(reduced: boolean): void;
  /** A view request was carried out, or the visitor changed mode by moving. */
  viewArrived(mode: ViewMode, camera: string | null): void;
  /** The visitor moved or looked by themselves. */
  moved(): void;
  /** A card of the page lies over the tour, or no longer does. */
  covered(covered: boolean): void;
  pageHidden(hidden: boolean): void;
  /** Every rendered frame; stored without notifying anyone. */
  viewPose(pose: ViewPose): void;
  frame(stats: { drawCalls: number; triangles: number; textures: number; frameMs: number }): void;
  xrSupported(supported: { vr: boolean; ar: boolean }): void;
  xrSession(mode: XrMode | null): void;
  notice(error: SessionError): void;
}

export interface Session {
  getState(): SessionState;
  subscribe(listener: (state: SessionState, previous: SessionState) => void): () => void;
  readonly commands: SessionCommands;
  readonly reports: SessionReports;
  /** The engine of the open take, for per-frame reading (`sample`, `timeSeconds`); null while none is open. */
  playback(): Playback | null;
  /** The pose last reported; per-frame value. */
  viewPose(): ViewPose;
  /** How much of the time of the guided tour's stop has passed, 0 to 1; per-frame value. */
  routeProgress(): number;
  connectXr(port: XrPort): () => void;
  connectStride(port: StridePort): () => void;
  connectStill(port: StillPort): () => void;
  /** Lets the set's present picture be copied, within the call; where no set is drawn `copy` is not called. */
  drawStill(copy: (picture: HTMLCanvasElement) => void): void;
  snapshot(): Snapshot;
  dispose(): void;
}
