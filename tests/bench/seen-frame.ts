/** What one rendered frame showed, read from pixels. null: no picture, another angle's, or not to be read with certainty. */
export interface SeenFrame {
  /** The page's time of the rendered frame, milliseconds. */
  readonly atMs: number;
  readonly large: { readonly angle: number; readonly frame: number } | null;
  readonly sharp: boolean;
  /** Frame number of each small picture, in the order of the angles. */
  readonly small: readonly (number | null)[];
  /** Which of them are meant to move. */
  readonly moving: readonly boolean[];
}

/** Frames seen since something was asked for. */
export interface Watched {
  readonly askedMs: number;
  readonly frames: readonly SeenFrame[];
}

export interface WatchedStall extends Watched {
  /** When the starved angle should have shown the first picture that was withheld. */
  readonly starvedMs: number;
  readonly releasedMs: number;
  /** Seeks of any video since it began to starve. */
  readonly seeks: number;
}

export interface WatchedSwitch extends Watched {
  readonly from: string;
  readonly to: string;
}

/** Counted by the page over all media elements it ever made. */
export interface Counts {
  /** Of videos. */
  readonly seeks: number;
  readonly droppedFrames: number;
  /** `<video>` elements that held something at once. */
  readonly mostVideoElements: number;
}
