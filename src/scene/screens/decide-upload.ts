/** Whether and how a decoded frame goes to the graphics card. Pure: the facts in, the decision out. */

export interface UploadFacts {
  /** The picture's own counter; null: there is no picture. */
  readonly serial: number | null;
  /** Counter of what the card has; null: nothing. */
  readonly uploadedSerial: number | null;
  /** An earlier copy has not finished. */
  readonly busy: boolean;
  readonly software: boolean;
  /** Pixel format of the frame; null: not a VideoFrame, or unknown. */
  readonly format: string | null;
}

export type Upload = "none" | "direct" | "planes-i420" | "planes-nv12";

/**
 * On a card the frame is handed over as it is. Without one, converting colours on the way costs 17 ms for 640x360,
 * copying the planes and converting in the shader 5 ms (measured, SwiftShader).
 */
export function decideUpload(facts: UploadFacts): Upload {
  const { serial, uploadedSerial, busy, software, format } = facts;
  if (serial === null || serial === uploadedSerial || busy) return "none";
  if (!software) return "direct";
  if (format === "I420") return "planes-i420";
  if (format === "NV12") return "planes-nv12";
  return "direct";
}
