import type { SeenFrame } from "../seen-frame.ts";
import type { Contestant, Screen } from "./contestant.ts";
import { createPictureReader } from "./read-picture.ts";

/** Looks at every rendered frame of one contestant. */
export interface Recorder {
  /** Frames rendered from the call on, until `isEnough`. It sees each frame once its pixels are read: a frame or two late. */
  watch(isEnough: (frame: SeenFrame, count: number) => boolean): Promise<SeenFrame[]>;
  dispose(): void;
}

export function createRecorder(contestant: Contestant): Recorder {
  const reader = createPictureReader();
  const listeners = new Set<(frame: SeenFrame) => void>();
  let request = 0;

  const read = async (atMs: number, { large, sharp, small }: Screen): Promise<SeenFrame> => {
    const [seenLarge = null, ...seenSmall] = await Promise.all(
      [large, ...small.map(({ picture }) => picture)].map((picture) => reader.read(picture)),
    );
    return {
      atMs,
      large: seenLarge,
      sharp,
      small: seenSmall.map((code, index) => (code?.angle === index + 1 ? code.frame : null)),
      moving: small.map(({ moving }) => moving),
    };
  };
  const look = (frameTimeMs: number) => {
    const waiting = [...listeners];
    read(frameTimeMs, contestant.screen(frameTimeMs)).then(
      (frame) => {
        for (const listener of waiting) listener(frame);
      },
      (error: unknown) => console.error(String(error)),
    );
    request = requestAnimationFrame(look);
  };
  request = requestAnimationFrame(look);

  return {
    watch(isEnough) {
      return new Promise((resolve) => {
        const seen: SeenFrame[] = [];
        const listener = (frame: SeenFrame) => {
          seen.push(frame);
          if (!isEnough(frame, seen.length)) return;
          listeners.delete(listener);
          // Frames are read side by side: one that took longer may have come later.
          resolve(seen.toSorted((a, b) => a.atMs - b.atMs));
        };
        listeners.add(listener);
      });
    },
    dispose() {
      cancelAnimationFrame(request);
      listeners.clear();
    },
  };
}
