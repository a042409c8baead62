/**
 * How each camera's negative is printed. `balance`: gains of red, green, blue in the shadows and in the highlights; `grain` in codes of
 * 255 where it is thickest; `weave` in pixels; `open`: how far the iris opens when the room goes dark.
 */
export const FILM_STOCKS = {
  A: {
    balance: { low: [0.99, 1, 1.05], high: [1.02, 1, 0.96] },
    contrast: 1.06,
    saturation: 1.04,
    vignette: 0.2,
    grain: 3.0,
    halation: 0.5,
    weave: 0.32,
    open: 1.5,
  },
  B: {
    balance: { low: [0.99, 1, 1.06], high: [1.03, 1, 0.95] },
    contrast: 1.03,
    saturation: 1.02,
    vignette: 0.24,
    grain: 2.6,
    halation: 0.45,
    weave: 0.36,
    open: 0.9,
  },
  C: {
    balance: { low: [0.99, 1, 1.04], high: [1.02, 1, 0.96] },
    contrast: 1.08,
    saturation: 1.05,
    vignette: 0.26,
    grain: 3.0,
    halation: 0.5,
    weave: 0.28,
    open: 1.5,
  },
  D: {
    balance: { low: [1, 1, 1.06], high: [1.03, 1, 0.95] },
    contrast: 1.05,
    saturation: 1.04,
    vignette: 0.2,
    grain: 3.0,
    halation: 0.55,
    weave: 0.34,
    open: 1.4,
  },
  // The witness is a small video camera that somebody left running: greener, flatter, noisier, and it does not weave.
  E: {
    balance: { low: [0.98, 1.03, 1], high: [0.98, 1.01, 1] },
    contrast: 0.97,
    saturation: 0.82,
    vignette: 0.3,
    grain: 3.8,
    halation: 0.3,
    weave: 0,
    open: 1.1,
  },
};
