/** What the queue has to know of a decoded picture. */
export interface QueuedFrame {
  readonly timestampSeconds: number;
  readonly durationSeconds: number;
  close(): void;
}

/** Decoded pictures that wait for their time; all times are media seconds. */
export interface FrameQueue<Frame extends QueuedFrame> {
  /** What is over at the position by now, because there is a newer one for it, is closed. */
  push(frame: Frame, positionSeconds: number): void;
  /** The picture that a position shows, of those at hand; null: all are of later times. */
  due(positionSeconds: number): Frame | null;
  /** Hands the due picture over to the caller, who closes it. */
  take(positionSeconds: number): Frame | null;
  /** When the next picture after a position begins; null: there is none at hand. */
  nextSeconds(positionSeconds: number): number | null;
  /** How many pictures wait for a time after the position. */
  ahead(positionSeconds: number): number;
  /** Pictures that were closed without having been taken, since the last `clear`. */
  readonly passedOver: number;
  /** Time up to which everything was taken or closed; null: nothing was. */
  readonly goneUntilSeconds: number | null;
  clear(): void;
}

/** Time stamps are whole microseconds. */
export const ROUNDING_SECONDS = 0.000_01;

export function createFrameQueue<Frame extends QueuedFrame>(): FrameQueue<Frame> {
  let frames: Frame[] = [];
  let passedOver = 0;
  let goneUntilSeconds: number | null = null;

  const isDue = (frame: Frame, positionSeconds: number) =>
    frame.timestampSeconds <= positionSeconds + ROUNDING_SECONDS;
  const passed = (frame: Frame) => {
    goneUntilSeconds = Math.max(
      goneUntilSeconds ?? -Infinity,
      frame.timestampSeconds + frame.durationSeconds,
    );
  };
  const dropBefore = (positionSeconds: number) => {
    const last = frames.findLastIndex((frame) => isDue(frame, positionSeconds));
    for (const frame of frames.splice(0, Math.max(0, last))) {
      passed(frame);
      passedOver += 1;
      frame.close();
    }
  };
  const queue: FrameQueue<Frame> = {
    push(frame, positionSeconds) {
      const after = frames.findLastIndex((held) => held.timestampSeconds <= frame.timestampSeconds);
      frames.splice(after + 1, 0, frame);
      dropBefore(positionSeconds);
    },
    due: (positionSeconds) => frames.findLast((frame) => isDue(frame, positionSeconds)) ?? null,
    take(positionSeconds) {
      dropBefore(positionSeconds);
      const [first] = frames;
      if (first === undefined || !isDue(first, positionSeconds)) return null;
      frames.shift();
      passed(first);
      return first;
    },
    nextSeconds: (positionSeconds) =>
      frames.find((frame) => !isDue(frame, positionSeconds))?.timestampSeconds ?? null,
    ahead: (positionSeconds) => frames.filter((frame) => !isDue(frame, positionSeconds)).length,
    get passedOver() {
      return passedOver;
    },
    get goneUntilSeconds() {
      return goneUntilSeconds;
    },
    clear() {
      for (const frame of frames) frame.close();
      frames = [];
      passedOver = 0;
      goneUntilSeconds = null;
    },
  };
  return queue;
}
