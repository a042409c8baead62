/** Frames per second as a fraction, exact for 24000/1001 and its like. */
export interface FrameRate {
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator. */
  readonly framesPerSecond: number;
}

/** Decimal spellings of the NTSC rates, which are fractions over 1001 in truth (SMPTE ST 12-1). */
const NTSC: Readonly<Record<string, number>> = {
  "23.976": 24,
  "23.98": 24,
  "29.97": 30,
  "47.95": 48,
  "47.952": 48,
  "59.94": 60,
  "119.88": 120,
};

/** How tour.json writes a frame rate; zero is none. */
export const FRAME_RATE = /^(?!0+(?:\.0+)?(?:\/|$))(\d{1,6})(?:\.(\d{1,6})|\/([1-9]\d{0,5}))?$/;

/**
 * Reads a frame rate as tour.json writes it: `"24"`, `"23.976"`, `"24000/1001"`.
 * `"23.976"` and the other decimal spellings of NTSC rates become the exact fraction. Null: not a frame rate (zero included).
 */
export function parseFrameRate(written: string): FrameRate | null {
  const parts = FRAME_RATE.exec(written);
  if (parts === null) return null;
  const [, whole, decimals, divisor] = parts;
  const nominal = NTSC[written];
  if (nominal !== undefined) return createFrameRate(nominal * 1000, 1001);
  if (decimals !== undefined) {
    const scale = 10 ** decimals.length;
    return createFrameRate(Number(whole) * scale + Number(decimals), scale);
  }
  return createFrameRate(Number(whole), divisor === undefined ? 1 : Number(divisor));
}

/** Number of the frame that is on the screen at a time. Rounding errors of up to a microsecond do not lose a frame. */
export function frameAtSeconds(timeSeconds: number, rate: FrameRate): number {
  return Math.floor(((timeSeconds + 1e-6) * rate.numerator) / rate.denominator);
}

/** Number of the frame whose first instant is nearest to a timestamp; of a length: its frames. */
export function nearestFrame(timestampSeconds: number, rate: FrameRate): number {
  return Math.round((timestampSeconds * rate.numerator) / rate.denominator);
}

/** First instant of a frame, in seconds; of a number of frames: how long they last. */
export function secondsAtFrame(frame: number, rate: FrameRate): number {
  return (frame * rate.denominator) / rate.numerator;
}

/** Middle of a frame, in seconds: the safe place to seek to, as no rounding reaches a neighbour from there. */
export function secondsAtFrameMiddle(frame: number, rate: FrameRate): number {
  return ((frame + 0.5) * rate.denominator) / rate.numerator;
}

/** The rate as ffmpeg and tour.json write it: `"25"` or `"24000/1001"`; `parseFrameRate` reads it back. */
export function formatFrameRate({ numerator, denominator }: FrameRate): string {
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
}

/** A rate from whole numbers, in lowest terms. Null: not above zero, or not numbers. */
export function createFrameRate(numerator: number, denominator: number): FrameRate | null {
  if (!(numerator > 0 && denominator > 0)) return null;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return {
    numerator: numerator / divisor,
    denominator: denominator / divisor,
    framesPerSecond: numerator / denominator,
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
