import type { Take } from "../../../src/tour/tour-schema.ts";

/** A picture on the screen, to be read before the next rendered frame. */
export interface ShownPicture {
  /** Stable key of where the pixels come from. */
  readonly source: string;
  readonly image: VideoFrame | HTMLVideoElement;
  /** Of a VideoFrame: the rectangle that is shown, in its pixels. null: all of it. */
  readonly crop: DOMRectInit | null;
}

/** Everything on the screen in one rendered frame. */
export interface Screen {
  readonly large: ShownPicture | null;
  /** The large picture comes in full quality. */
  readonly sharp: boolean;
  /** In the order of the take's angles. `moving` false: said to be a still (or nothing) for want of decoders. */
  readonly small: readonly { readonly picture: ShownPicture | null; readonly moving: boolean }[];
}

/** One way of showing several angles in step. Everything is asked of all contestants alike. */
export interface Contestant {
  play(): Promise<void>;
  pause(): void;
  seek(timeSeconds: number): Promise<void>;
  setRate(rate: number): void;
  /** Shows another angle large. */
  select(angle: string): void;
  /** Tells that an angle is likely to be selected, as a pointer over its button does. */
  announce(angle: string): void;
  /** Asked once in every rendered frame, with the frame's time in milliseconds. */
  screen(frameTimeMs: number): Screen;
  dispose(): void;
}

export interface OpenOptions {
  readonly take: Take;
  /** Sources of the take are relative to it. */
  readonly baseUrl: string;
  readonly startSeconds: number;
  /** Angle that is large at first. */
  readonly angle: string;
}

/** Settles when it stands at the start and could play; null: this build or browser does not have it. */
export type OpenContestant = (options: OpenOptions) => Promise<Contestant | null>;
