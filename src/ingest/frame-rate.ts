/** Frames per second as a fraction, so that 23.976 is exactly 24000/1001. */
export interface FrameRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** Broadcast rates are written short but mean a fraction over 1001. */
const BROADCAST_NUMERATORS = [24, 30, 48, 60, 120].map((rate) => rate * 1000);

/**
 * Reads `"25"`, `"24000/1001"` or `"23.976"`.
 *
 * @throws RangeError when the text is not a rate above 0.
 * @example
 * parseFrameRate("29.97"); // { numerator: 30000, denominator: 1001 }
 */
export function parseFrameRate(text: string): FrameRate {
  const [top = "", bottom = "1"] = text.split("/");
  const value = Number(top) / Number(bottom);
  if (text.trim() === "" || !Number.isFinite(value) || value <= 0)
    throw new RangeError(`Not a frame rate: "${text}"`);
  if (Number.isInteger(Number(top)) && Number.isInteger(Number(bottom)))
    return reduced(Number(top), Number(bottom));
  const broadcast = BROADCAST_NUMERATORS.find((numerator) => Math.abs(numerator / 1001 - value) < 0.005);
  if (broadcast !== undefined) return { numerator: broadcast, denominator: 1001 };
  return reduced(Math.round(value * 1_000_000), 1_000_000);
}

/** The rate as ffmpeg and tour.json write it: `"25"` or `"24000/1001"`. */
export function formatFrameRate(rate: FrameRate): string {
  return rate.denominator === 1 ? `${rate.numerator}` : `${rate.numerator}/${rate.denominator}`;
}

export const framesPerSecond = (rate: FrameRate): number => rate.numerator / rate.denominator;

/** Seconds that a number of frames last. */
export const secondsOfFrames = (frames: number, rate: FrameRate): number =>
  (frames * rate.denominator) / rate.numerator;

/** Whole frames in a time, rounded to the nearest. */
export const framesOfSeconds = (seconds: number, rate: FrameRate): number =>
  Math.round(seconds * framesPerSecond(rate));

function reduced(numerator: number, denominator: number): FrameRate {
  const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b));
  const common = divide(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}
