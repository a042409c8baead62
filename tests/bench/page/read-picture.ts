import { readCode } from "../../fixtures/footage/read-code.ts";
import { CODE_SHARE } from "../footage/code-share.ts";
import type { ShownPicture } from "./contestant.ts";

/** The numbers that a picture carries. */
export interface Code {
  readonly angle: number;
  readonly frame: number;
}

/** Reads numbers out of pixels, once for every new picture and at the same cost for everyone. */
export interface PictureReader {
  /** null: no picture, or not to be read with certainty. */
  read(picture: ShownPicture | null): Promise<Code | null>;
}

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is handed to the reader of codes: three samples in the middle of every cell, one line per row of cells. */
const SAMPLED_WIDTH = 50;
const CODE_ROWS = 3;
/** Formats whose first plane is the brightness. */
const PLANAR = new Set<string>(["I420", "I420A", "NV12"]);

export function createPictureReader(): PictureReader {
  const known = new Map<string, { timestamp: number; code: Promise<Code | null> }>();
  return {
    read(picture) {
      if (picture === null) return Promise.resolve(null);
      const frame = takeFrame(picture.image);
      if (frame === null) return Promise.resolve(null);
      const { crop } = picture;
      const key = `${picture.source}:${crop?.x ?? 0},${crop?.y ?? 0}`;
      const last = known.get(key);
      if (last?.timestamp === frame.timestamp) {
        frame.close();
        return last.code;
      }
      const code = readFrame(frame, {
        x: crop?.x ?? 0,
        y: crop?.y ?? 0,
        width: crop?.width ?? frame.displayWidth,
        height: crop?.height ?? frame.displayHeight,
      });
      known.set(key, { timestamp: frame.timestamp, code });
      return code;
    },
  };
}

/** A frame of our own to close; null: the element has none. */
function takeFrame(image: ShownPicture["image"]): VideoFrame | null {
  if (image instanceof VideoFrame) return image.clone();
  if (image.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  try {
    return new VideoFrame(image);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Copies no more than the lines from the middle of the first row of cells to the middle of the last. */
async function readFrame(frame: VideoFrame, picture: Rectangle): Promise<Code | null> {
  const bandTop = picture.y + picture.height * (1 - CODE_SHARE);
  const rowHeight = (picture.height * CODE_SHARE) / CODE_ROWS;
  const top = even(bandTop + rowHeight * 0.4);
  const rect = {
    x: even(picture.x),
    y: top,
    width: even(picture.width),
    height: even(bandTop + rowHeight * (CODE_ROWS - 0.4)) - top,
  };
  if (frame.format === null || !PLANAR.has(frame.format))
    throw new TypeError(`Brightness cannot be read from a frame of format ${frame.format}.`);
  const bytes = new Uint8Array(frame.allocationSize({ rect }));
  const [luma] = await frame.copyTo(bytes, { rect });
  frame.close();
  if (luma === undefined) throw new TypeError("A frame without planes.");
  const data = new Uint8Array(SAMPLED_WIDTH * CODE_ROWS * 2 * 4);
  for (let row = 0; row < CODE_ROWS; row += 1) {
    const line = Math.round(bandTop + (row + 0.5) * rowHeight) - top;
    const from = luma.offset + line * luma.stride;
    for (let column = 0; column < SAMPLED_WIDTH; column += 1) {
      const level = bytes[from + Math.floor(((column + 0.5) * rect.width) / SAMPLED_WIDTH)] ?? 0;
      const at = ((row + CODE_ROWS) * SAMPLED_WIDTH + column) * 4;
      data.fill(level, at, at + 3);
    }
  }
  return readCode({ data, width: SAMPLED_WIDTH, height: CODE_ROWS * 2 });
}

/** 4:2:0 pictures are copied in pairs of lines and columns. */
const even = (pixels: number): number => Math.floor(pixels / 2) * 2;
