/** Frames above this for long mean that the window has too many pixels for the machine. */
const TOO_SLOW_MS = 26;
const STEPS = [2, 1.5, 1.25, 1];

/** Pixels of the picture per CSS pixel to begin with. */
export function chooseFirstPixelRatio(devicePixelRatio: number, software: boolean): number {
  return software ? Math.min(devicePixelRatio, 1) : Math.min(devicePixelRatio, 2);
}

/** The next lower ratio when frames have been slow for long, else the present one. Never goes up: it would swing. */
export function chooseLowerPixelRatio(ratio: number, medianFrameMs: number): number {
  if (medianFrameMs <= TOO_SLOW_MS) return ratio;
  return STEPS.find((step) => step < ratio - 0.01) ?? ratio;
}
