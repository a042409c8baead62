import type { DecodedFrame } from "./media-player.ts";

/** A decoded frame and its number in the take. */
export interface NumberedFrame {
  readonly number: number;
  readonly decoded: DecodedFrame;
}

/** The last few frames of one player. The one on the screen stays open until it is replaced there. */
export interface FrameRing {
  push(frame: NumberedFrame): void;
  /** Oldest first. */
  numbers(): number[];
  newest(): NumberedFrame | null;
  get(number: number): NumberedFrame | null;
  /** The frame now on the screen; the one before it may be closed. */
  show(frame: NumberedFrame | null): void;
  shown(): NumberedFrame | null;
  /** Forgets all but the frame on the screen. */
  clear(): void;
  dispose(): void;
}

/** More would starve a hardware decoder, which has few pictures to give away. */
const CAPACITY = 3;

export function createFrameRing(): FrameRing {
  let frames: NumberedFrame[] = [];
  let onScreen: NumberedFrame | null = null;
  const drop = (dropped: readonly NumberedFrame[]) => {
    for (const frame of dropped) if (frame !== onScreen) frame.decoded.close();
  };
  const ring: FrameRing = {
    push(frame) {
      frames.push(frame);
      if (frames.length > CAPACITY) drop(frames.splice(0, frames.length - CAPACITY));
    },
    numbers: () => frames.map((frame) => frame.number),
    newest: () => frames.at(-1) ?? null,
    get: (number) => frames.findLast((frame) => frame.number === number) ?? null,
    show(frame) {
      const previous = onScreen;
      onScreen = frame;
      if (previous !== null && previous !== frame && !frames.includes(previous)) previous.decoded.close();
    },
    shown: () => onScreen,
    clear() {
      const dropped = frames;
      frames = [];
      drop(dropped);
    },
    dispose() {
      ring.clear();
      ring.show(null);
    },
  };
  return ring;
}
