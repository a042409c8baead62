/**
 * The public interface of the playback engine: one take, seen from several angles, on one clock.
 * No DOM beyond media types, no React, no three. Implementation: create-playback.ts.
 */
import type { Take } from "../tour/tour-schema.ts";
import type { EngineName } from "./decide-engine.ts";
import type { TakeSources } from "./take-sources.ts";

/**
 * How far an angle's picture is along. `tile`: shown from the atlas; `still`: a picture that stands, because the angle is
 * beyond the decoder budget or the take is where its footage has not begun or is over.
 */
export type AngleState = "loading" | "tile" | "locking" | "locked" | "stalled" | "still" | "failed";
export type FocusState = "tile" | "locking" | "locked" | "failed";

/** A failure that the visitor should know of. Codes are `playback/<what>`; words are made from the code. */
export interface PlaybackError {
  readonly code: PlaybackErrorCode;
  /** Angle the failure belongs to; null: the whole take (sound, atlas). */
  readonly angle: string | null;
  readonly message: string;
}
export type PlaybackErrorCode =
  | "playback/unsupported"
  | "playback/angle-missing"
  | "playback/angle-stalled"
  | "playback/angle-decode"
  | "playback/angle-misdated"
  | "playback/undated"
  | "playback/not-begun"
  | "playback/window-left"
  | "playback/piece-missing"
  | "playback/access-refused"
  | "playback/not-footage"
  | "playback/playlist-too-long"
  | "playback/decoder-limit"
  | "playback/atlas-missing"
  | "playback/sound-missing"
  | "playback/sound-stalled"
  | "playback/sound-refused"
  | "playback/play-refused"
  | "playback/offline"
  | "playback/interrupted"
  | "playback/take-stalled"
  | "playback/take-missing";

/** A stretch that is played again and again, seconds of the take; `untilSeconds` is where it goes back. */
export interface Loop {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

/** Changes at human rates: a frozen object, replaced when something in it changes. Time is not in it, see `timeSeconds`. */
export interface PlaybackState {
  readonly phase: "loading" | "ready" | "failed";
  /** What the visitor asked for and the engine confirmed. False at the end of the take. */
  readonly playing: boolean;
  /** Playing was asked for but the engine waits for data. */
  readonly waiting: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** 0.25 to 2. */
  readonly rate: number;
  /** null: the take is played through. */
  readonly loop: Loop | null;
  /** Seconds. Of a live take: up to its newest picture, so it grows. null: not known yet. */
  readonly durationSeconds: number | null;
  readonly angle: string;
  readonly followingCut: boolean;
  readonly muted: boolean;
  /** 0 to 1. */
  readonly volume: number;
  /** All channels are played as one. */
  readonly mono: boolean;
  /** Id of the chosen sound rendition; null: the take has none. */
  readonly sound: string | null;
  readonly focus: { readonly angle: string; readonly state: FocusState; readonly errorFrames: number | null };
  /** In the order of the take's `angles`. errorFrames: frames from the picture that the others show, null when nothing is shown. */
  readonly angles: readonly {
    readonly id: string;
    readonly state: AngleState;
    readonly errorFrames: number | null;
  }[];
  readonly errors: readonly PlaybackError[];
  /** True when small pictures come from an atlas. */
  readonly atlas: boolean;
  /** `elements`: media elements held to the clock; `frame-exact`: decoders of its own under the clock. */
  readonly engine: EngineName;
  /** `<video>` elements alive now; never more than three with an atlas, none with the frame-exact engine. */
  readonly videoElements: number;
  readonly bufferedSeconds: readonly (readonly [number, number])[];
  /** null: the take is not live. */
  readonly live: LiveState | null;
}

/** Where a live take is. All times are take seconds, which begin at the first piece that all angles had when it was opened. */
export interface LiveState {
  /** The newest picture there is; `durationSeconds` says the same. */
  readonly edgeSeconds: number;
  /** From the oldest picture that all angles have to the newest of any. */
  readonly windowSeconds: readonly [number, number];
  /** How long ago what is shown happened, as far as the playlists tell; 0 once the stream has ended. */
  readonly latencySeconds: number;
  /** As near to the edge as the servers want to be played. */
  readonly atEdge: boolean;
  /** Angles whose playlists have no dates: they cannot be shown. */
  readonly undated: readonly string[];
  /** Seconds by which an angle is shown later than its dates say, by angle; those with none are left out. */
  readonly nudges: Readonly<Record<string, number>>;
  /** The stream is over: from now on it is a take like any other. */
  readonly ended: boolean;
}

/** A picture that may be drawn now: a rectangle of a decoded frame. Valid until the next `sample()`. */
export interface Picture {
  /** Stable key of the decoder the pixels came from; textures are kept per source. */
  readonly source: string;
  /** Grows by at least one whenever the pixels of `source` changed; upload only then. */
  readonly serial: number;
  /** The frame, owned and closed by the engine. `HTMLVideoElement` where VideoFrame cannot be made from a video. */
  readonly image: VideoFrame | HTMLVideoElement;
  /** Pixels of `image`. */
  readonly imageWidth: number;
  readonly imageHeight: number;
  /** The rectangle of this picture in `image`: x, y from the top left, in pixels. */
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Take time of the frame's first instant. */
  readonly timestampSeconds: number;
  /** Frame number in the take that it stands for; footage of another rate has no numbers of its own there. */
  readonly frame: number;
}

/** Everything that may be drawn in one rendered frame. All of it agrees on the frame number, or is the nearest there is. */
export interface Pictures {
  /** Take time of the clock. */
  readonly timeSeconds: number;
  /** The small picture of an angle; null: nothing decoded yet. */
  tile(angle: string): Picture | null;
  /** What the large screen shows: the tile of the angle, or its sharp picture in step with the tiles. */
  readonly focus: { readonly angle: string; readonly sharp: boolean; readonly picture: Picture | null };
}

/** A picture that stands. Valid until the next one is asked for. */
export interface Still extends Pick<Picture, "crop"> {
  readonly image: VideoFrame;
}

/** Pictures to scrub with: of any time, at once, without moving the take. */
export interface Stills {
  /**
   * The picture at a take time, as near as there is a key frame before it; null: there is none. Never rejects. Ask for one
   * after the other.
   */
  at(timeSeconds: number, angle: string): Promise<Still | null>;
  dispose(): void;
}

/** Figures the engine keeps of itself, in pictures. */
export interface PlaybackMeasurement {
  readonly renderedFrames: number;
  /** Rendered frames in which the focus was sharp. */
  readonly sharpFrames: number;
  /** Of those, the frames in which focus and tiles (without an atlas: all angles that move) had the same frame number. */
  readonly inStepFrames: number;
  /** Rendered frames in which the engine had all it needs to be sharp and in step: footage, and no switch under way. */
  readonly possibleFrames: number;
  readonly worstErrorFrames: number;
  readonly switches: number;
  /** Median time from switch to sharp picture; null before the first. */
  readonly sharpAfterSeconds: number | null;
  readonly seeks: number;
  readonly stalls: number;
  readonly droppedFrames: number;
  readonly bytesLoaded: number;
}

export interface Playback {
  readonly take: Take;
  getState(): PlaybackState;
  /** Called after every change of state, not per frame. Returns the way to stop listening. */
  subscribe(listener: (state: PlaybackState) => void): () => void;
  /** Clock's take time, seconds; cheap, may be read every frame. */
  timeSeconds(): number;
  measurement(): PlaybackMeasurement;

  /** Starts (from the beginning when ended). Settles when the first common frame is shown, or rejects with a PlaybackError. */
  play(): Promise<void>;
  pause(): void;
  /** Clamped to the take, or to what a live stream still offers. Settles when the pictures at that time are shown; an older pending seek settles too. */
  seek(timeSeconds: number): Promise<void>;
  /** Pauses and moves by whole frames. */
  step(frames: number): Promise<void>;
  setRate(rate: number): void;
  /**
   * Goes back to the beginning of a stretch whenever its end is reached; whole frames, half a second at least. Where
   * playing began behind the stretch it is left alone. null: plays on.
   */
  setLoop(loop: Loop | null): void;
  /** Chooses an angle by hand; ends following the cut. Unknown id: throws. */
  selectAngle(angle: string): void;
  /** Follows the editor's cut (if the take has one), or stops following. */
  followCut(follow: boolean): void;
  /** Says which angle is likely next (pointer, gaze, keyboard focus); a spare player is warmed for it. */
  warmAngle(angle: string): void;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  /** Plays all channels as one, for whoever hears with one ear. */
  setMono(mono: boolean): void;
  /**
   * Chooses one of the take's sounds while it plays: the one before sounds on until the new one is in step, and the pictures
   * go on. null: none. Unknown id: throws.
   */
  selectSound(sound: string | null): void;
  /** Height in device pixels at which the focus is shown now: bounds what ABR fetches. */
  setFocusHeight(pixels: number): void;

  /** Pictures to scrub with; dispose of them with the playback. */
  openStills(): Promise<Stills>;
  /** Live: plays at the newest pictures that come in time. Otherwise nothing. */
  goToLive(): Promise<void>;
  /**
   * Live: shows an angle so many seconds later than its dates say (negative: earlier), at most 30, instead of any earlier
   * nudge, and remembers it for later visits. Otherwise nothing. Unknown id: throws.
   */
  nudge(angle: string, seconds: number): void;

  /**
   * The pictures of this rendered frame. Call once or more per frame with the frame's own time (the argument of
   * requestAnimationFrame or of the XR frame, milliseconds): the same time gives the same pictures.
   */
  sample(frameTimeMs: number): Pictures;
  dispose(): void;
}

export interface PlaybackOptions {
  readonly take: Take;
  /** URL of tour.json: relative `src` are resolved against it. */
  readonly baseUrl: string;
  /** Where pictures and sound come from; absent: from where the take says. `openPlayback` reads it out of playlists. */
  readonly sources?: TakeSources;
  /**
   * Which engine plays. `auto`: elements, unless they were measured to be out of step on this device and the frame-exact
   * one was not. Left out: what the take asks for in `extras: { "engine": "frame-exact" }`, else `auto`. What the device or
   * the take does not allow is played with elements. Only `openPlayback` chooses.
   */
  readonly engine?: EngineName | "auto";
  readonly startSeconds?: number;
  readonly startAngle?: string;
  readonly followCut?: boolean;
  readonly muted?: boolean;
  readonly volume?: number;
  readonly mono?: boolean;
  /** Id of the sound to begin with; absent, or not in the take: the first. */
  readonly sound?: string;
  /**
   * Renews the right to fetch footage. Called once at a server's first 401 or 403, however many requests were refused, and
   * again only when what it gave has run out. What it gives applies to every later request of every player; those under
   * way wait for it. A rejection leaves things as they are, and the visitor is told that the server refuses.
   */
  readonly authorize?: () => Promise<FootageAccess>;
  /** Ends the opening, not the playback: `openPlayback` then rejects with the reason and asks for nothing more. */
  readonly signal?: AbortSignal;
}

/** How footage is to be asked for. */
export interface FootageAccess {
  /** Whose servers it is for, as URL origins; left out: that of `baseUrl`. No other is asked in this way or sees the headers. */
  readonly origins?: readonly string[];
  /** The address to ask instead, for example with a new token in its query. */
  readonly rewriteUrl?: (url: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
}
