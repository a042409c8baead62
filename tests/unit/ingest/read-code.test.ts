import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { DRAWN_HEIGHT, DRAWN_WIDTH, drawFrame } from "../../fixtures/footage/draw-frame.ts";
import { readCode, type CodedPixels } from "../../fixtures/footage/read-code.ts";

/** The luma of a drawn frame as a browser would hand it out. */
function pixelsOf(...frames: Uint8Array[]): CodedPixels {
  const data = new Uint8ClampedArray(DRAWN_WIDTH * DRAWN_HEIGHT * 4);
  for (let index = 0; index < DRAWN_WIDTH * DRAWN_HEIGHT; index += 1) {
    const luma = frames.reduce((sum, frame) => sum + (frame[index] ?? 0), 0) / frames.length;
    data.fill(luma, index * 4, index * 4 + 3);
    data[index * 4 + 3] = 255;
  }
  return { data, width: DRAWN_WIDTH, height: DRAWN_HEIGHT };
}

/** Nearest-neighbour copy into a rectangle of a larger grey picture. */
function placed(
  source: CodedPixels,
  canvas: { width: number; height: number },
  rectangle: { x: number; y: number; width: number; height: number },
): CodedPixels {
  const data = new Uint8ClampedArray(canvas.width * canvas.height * 4).fill(90);
  for (let y = 0; y < rectangle.height; y += 1) {
    for (let x = 0; x < rectangle.width; x += 1) {
      const from =
        (Math.floor((y * source.height) / rectangle.height) * source.width +
          Math.floor((x * source.width) / rectangle.width)) *
        4;
      const to = ((rectangle.y + y) * canvas.width + rectangle.x + x) * 4;
      for (let channel = 0; channel < 4; channel += 1) data[to + channel] = source.data[from + channel] ?? 0;
    }
  }
  return { data, ...canvas };
}

describe("readCode", () => {
  it("reads back every angle and a spread of frames", () => {
    for (let angle = 1; angle <= 9; angle += 1) {
      for (const frame of [0, 1, 2, 127, 128, 255, 256, 1023, 1499, 40_000, 65_535]) {
        expect(readCode(pixelsOf(drawFrame(angle, frame)))).toEqual({ angle, frame });
      }
    }
  });

  it("reads a picture 96 pixels wide, anywhere in a larger one", () => {
    const rectangle = { x: 37, y: 21, width: 96, height: 54 };
    const pixels = placed(pixelsOf(drawFrame(7, 1234)), { width: 200, height: 120 }, rectangle);
    expect(readCode(pixels, rectangle)).toEqual({ angle: 7, frame: 1234 });
  });

  it("refuses black, white, grey and the background of a page", () => {
    for (const level of [0, 16, 128, 235, 255]) {
      const data = new Uint8ClampedArray(160 * 90 * 4).fill(level);
      expect(readCode({ data, width: 160, height: 90 })).toBeNull();
    }
  });

  it("refuses a mix of two frames instead of inventing a third", () => {
    expect(readCode(pixelsOf(drawFrame(1, 100), drawFrame(1, 101)))).toBeNull();
    expect(readCode(pixelsOf(drawFrame(1, 100), drawFrame(2, 100)))).toBeNull();
  });

  it("refuses a picture read at the wrong place", () => {
    const rectangle = { x: 16, y: 0, width: DRAWN_WIDTH - 16, height: DRAWN_HEIGHT };
    expect(readCode(pixelsOf(drawFrame(5, 777)), rectangle)).toBeNull();
  });

  it("runs from its source text alone, as in a page", () => {
    const alone: unknown = runInNewContext(`(${readCode.toString()})(pixels)`, {
      pixels: pixelsOf(drawFrame(4, 42)),
    });
    expect(alone).toEqual({ angle: 4, frame: 42 });
  });
});
