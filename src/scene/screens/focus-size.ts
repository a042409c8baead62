import type { Playback } from "../../playback/playback.ts";
import type { Session } from "../../session/session.ts";

/** Tells the engine how large its large picture is seen, so that no pixels are fetched that nobody sees. */
export interface FocusSize {
  /** @param heightPixels Device pixels of the largest screen in sight that shows it; 0: none is. */
  tell(heightPixels: number): void;
  dispose(): void;
}

/** Heights of pictures as they are published: a step back must not load another one at once. */
const STEPS = [180, 270, 360, 540, 720, 1080, 1440, 2160];

export function chooseFocusHeight(heightPixels: number): number {
  return STEPS.find((step) => step >= heightPixels) ?? 2160;
}

export function createFocusSize(session: Session): FocusSize {
  let told = 0;
  let toldTo: Playback | null = null;
  const stop = session.subscribe((state, previous) => {
    // The theatre has told its own size meanwhile.
    if (state.layout !== previous.layout) told = 0;
  });
  return {
    tell(heightPixels) {
      const playback = session.playback();
      if (!playback || heightPixels <= 0) return;
      const height = chooseFocusHeight(heightPixels);
      if (playback === toldTo && height === told) return;
      told = height;
      toldTo = playback;
      playback.setFocusHeight(height);
    },
    dispose: stop,
  };
}
