/** What is known of a device before it plays a take that has no atlas. */
export interface DeviceFacts {
  /** Videos that it was found to decode at once; null: it was never found short. */
  readonly remembered: number | null;
  /** A phone, a tablet, a headset: a few hardware decoders, and little to make up for them. */
  readonly handheld: boolean;
  /** False when the browser says that even one small video would not play smoothly. */
  readonly smooth: boolean;
}

/** What phones decode at once; the largest take has nine angles. */
const FEW = 4;
const ALL = 9;

/** Videos that a device may be asked to decode at once. What it was seen to fail at counts more than what it says. */
export function chooseDecoderBudget({ remembered, handheld, smooth }: DeviceFacts): number {
  const expected = handheld || !smooth ? FEW : ALL;
  return Math.max(1, Math.min(remembered ?? expected, expected));
}
