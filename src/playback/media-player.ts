import type { Access } from "./access.ts";
import type { EngineName } from "./decide-engine.ts";
import type { MediaFailure } from "./decide-recovery.ts";

/** A decoded picture as it was read from a player; whoever holds it closes it. */
export interface DecodedFrame {
  readonly image: VideoFrame | HTMLVideoElement;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Seconds on the player's own time line. */
  readonly timestampSeconds: number;
  /** How long the file shows it, seconds; absent where nobody says. */
  readonly durationSeconds?: number;
  close(): void;
}

/** A piece of footage and when it was shot. */
export interface DatedPiece {
  /** On the player's own time line. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** Milliseconds since 1970 at its first instant (EXT-X-PROGRAM-DATE-TIME). */
  readonly atMs: number;
}

/** What a playlist says of its footage, as far as it is on offer now; seconds are the player's own. */
export interface Timeline {
  /** In their order, with those that have left the playlist and may still be loaded. Empty: the playlist has no dates. */
  readonly pieces: readonly DatedPiece[];
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** More is to come. */
  readonly live: boolean;
  /** When it last grew, on the clock of `PlaybackAdapters.now`. */
  readonly renewedMs: number;
  /** The longest that a piece lasts. */
  readonly pieceSeconds: number;
  /** How far from its end the server wants to be played. */
  readonly holdBackSeconds: number;
}

/** What the engine needs of anything that plays: times are seconds on the player's own time line. */
export interface MediaPlayer {
  readonly seeking: boolean;
  /** Enough is decoded to show the picture (or sound) at the current place. */
  readonly hasData: boolean;
  /** Enough is buffered to play on from here. */
  readonly canPlay: boolean;
  readonly paused: boolean;
  readonly ended: boolean;
  positionSeconds(): number;
  /** null until known. */
  durationSeconds(): number | null;
  buffered(): readonly (readonly [number, number])[];
  /** null: not known yet, or it is no playlist. */
  timeline(): Timeline | null;
  readonly bytesLoaded: number;
  /** Changes whenever something of its footage arrives, also where nobody counts the bytes. */
  readonly arrivals: number;
  /** Rejects as the media element does (autoplay refused, aborted). */
  play(): Promise<void>;
  pause(): void;
  seek(positionSeconds: number): void;
  setRate(rate: number): void;
  /** Empties the decoder and goes on at the same place. */
  resetDecoder(): void;
  /** Goes on loading after requests failed, and keeps what is loaded. False: it can only begin anew. */
  resume(): boolean;
  /** Drops everything and loads again; null: near the end of a stream that is being made now. */
  reload(positionSeconds: number | null): void;
  dispose(): void;
}

export interface VideoPlayer {
  readonly media: MediaPlayer;
  /** The picture shown now, when it is another than at the last call; null otherwise. */
  takeFrame(): DecodedFrame | null;
  /** Height in device pixels at which it is shown: bounds what is fetched. */
  setShownHeight(pixels: number): void;
  readonly droppedFrames: number;
  /** False: it decodes by itself, without a `<video>`. */
  readonly hasElement: boolean;
  /** Disposes `media`, too. */
  dispose(): void;
}

export interface SoundPlayer {
  readonly media: MediaPlayer;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  /** All channels as one. */
  setMono(mono: boolean): void;
}

export interface MediaEvents {
  /** Something about readiness changed. */
  onChange(): void;
  onFailure(failure: MediaFailure): void;
}

export interface VideoEvents extends MediaEvents {
  /**
   * A picture was presented.
   * @param positionSeconds where the player's clock stood at `nowMs`, as far as the browser says.
   */
  onPresented(positionSeconds: number, nowMs: number): void;
}

/** Reads what a playlist says; null: it did not come. */
export interface StreamReader {
  /** It reads no more: what was null may only have been late. */
  readonly isOver: boolean;
  text(url: string): Promise<string | null>;
  bytes(url: string): Promise<Uint8Array | null>;
}

/** How many videos the device decodes at once. */
export interface DeviceDecoders {
  /** Videos it may be asked for; at least 1. */
  budget(): number;
  /** It was found to decode no more than so many; kept for later visits where the browser lets us. */
  remember(count: number): void;
}

/** The world as the engine sees it; replaced by fakes in unit tests. */
export interface PlaybackAdapters {
  /** How its players come to their pictures. */
  readonly engine: EngineName;
  /** Milliseconds, monotonic. */
  now(): number;
  /** Runs once after a time; returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
  /** Milliseconds of the clock on the wall, which may jump. */
  wallTimeMs(): number;
  /** A number from 0 to 1, by chance. */
  random(): number;
  /**
   * @param positionSeconds null: near the end of a stream that is being made now.
   * @param access makes the requests for footage.
   */
  createVideoPlayer(
    url: string,
    positionSeconds: number | null,
    events: VideoEvents,
    access: Access,
  ): VideoPlayer;
  createSoundPlayer(
    url: string,
    positionSeconds: number | null,
    events: MediaEvents,
    access: Access,
  ): SoundPlayer;
  readonly decoders: DeviceDecoders;
  isOnline(): boolean;
  /** Tells when the network goes or comes back; returns the way to stop. */
  onNetworkChange(listener: () => void): () => void;
  /** True also while the browser has frozen the page. */
  isHidden(): boolean;
  /** Tells when the page is hidden, shown, frozen or thawed; returns the way to stop. */
  onHiddenChange(listener: () => void): () => void;
}
