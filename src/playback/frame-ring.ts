import type { Span } from "./choose-together.ts";
import type { DecodedFrame } from "./media-player.ts";

/** A decoded frame and its number in the take. */
export interface NumberedFrame {
  readonly number: number;
  /** Take time from which it is shown, and how long. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  readonly decoded: DecodedFrame;
}

/** The take time in which a frame is the right picture. */
export function spanOf({ startSeconds, durationSeconds }: NumberedFrame): Span {
  return { startSeconds, endSeconds: startSeconds + durationSeconds };
}

/** The last few frames of one player. The one on the screen stays open until it is replaced there. */
export interface FrameRing {
  push(frame: NumberedFrame): void;
  /** Oldest first. */
  all(): readonly NumberedFrame[];
  numbers(): number[];
  newest(): NumberedFrame | null;
  get(number: number): NumberedFrame | null;
  /** The frame now on the screen; the one before it may be closed. */
  show(frame: NumberedFrame | null): void;
  shown(): NumberedFrame | null;
  /** Another place: the frames at hand are of no use any more. */
  restart(): void;
  /** The player turned out to show still the newest frame from before `restart`, if it is the one that is wanted. */
  revive(isWanted: (frame: NumberedFrame) => boolean): void;
  /** Hands the frame on the screen over to the caller, who closes it. */
  release(): NumberedFrame | null;
  dispose(): void;
}

/** More would starve a hardware decoder, which has few pictures to give away. */
const CAPACITY = 4;

export function createFrameRing(): FrameRing {
  let frames: NumberedFrame[] = [];
  let onScreen: NumberedFrame | null = null;
  let left: NumberedFrame | null = null;
  const isHeld = (frame: NumberedFrame) => frame === onScreen || frame === left || frames.includes(frame);
  const drop = (dropped: readonly (NumberedFrame | null)[]) => {
    for (const frame of dropped) if (frame !== null && !isHeld(frame)) frame.decoded.close();
  };
  const ring: FrameRing = {
    push(frame) {
      const previous = left;
      left = null;
      frames.push(frame);
      drop([previous]);
      if (frames.length > CAPACITY) drop(frames.splice(0, frames.length - CAPACITY));
    },
    all: () => frames,
    numbers: () => frames.map((frame) => frame.number),
    newest: () => frames.at(-1) ?? null,
    get: (number) => frames.findLast((frame) => frame.number === number) ?? null,
    show(frame) {
      const previous = onScreen;
      onScreen = frame;
      drop([previous]);
    },
    shown: () => onScreen,
    restart() {
      const dropped = [...frames, left];
      left = frames.at(-1) ?? left;
      frames = [];
      drop(dropped);
    },
    revive(isWanted) {
      if (frames.length > 0 || left === null || !isWanted(left)) return;
      frames = [left];
      left = null;
    },
    release() {
      const released = onScreen;
      onScreen = null;
      frames = frames.filter((frame) => frame !== released);
      if (left === released) left = null;
      return released;
    },
    dispose() {
      const dropped = [...frames, left, onScreen];
      frames = [];
      left = null;
      onScreen = null;
      drop([...new Set(dropped)]);
    },
  };
  return ring;
}
