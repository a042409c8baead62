import { describe, expect, it } from "vitest";
import { boundZoom, MOST_SCALE, moveZoom, WHOLE, zoomAbout } from "../../../src/ui/viewers/zoom.ts";

/** A wide picture in a square frame. */
const frame = { width: 400, height: 400, pictureWidth: 400, pictureHeight: 200 };

describe("zooming into a picture", () => {
  it("keeps the point under the pointer where it is", () => {
    const point = { x: 60, y: 20 };
    const zoom = zoomAbout({ scale: 4, x: 10, y: -5 }, 1.5, point, frame);
    const under = (at: { scale: number; x: number; y: number }) => [
      (point.x - at.x) / at.scale,
      (point.y - at.y) / at.scale,
    ];
    expect(under(zoom)[0]).toBeCloseTo(under({ scale: 4, x: 10, y: -5 })[0]!);
    expect(under(zoom)[1]).toBeCloseTo(under({ scale: 4, x: 10, y: -5 })[1]!);
  });

  it("goes back to the whole picture, and no further in than eight times", () => {
    expect(zoomAbout({ scale: 2, x: 90, y: 0 }, 0.1, { x: 5, y: 5 }, frame)).toEqual(WHOLE);
    expect(zoomAbout(WHOLE, 100, { x: 0, y: 0 }, frame).scale).toBe(MOST_SCALE);
  });

  it("never moves the picture out of its frame", () => {
    expect(moveZoom(WHOLE, 500, 500, frame)).toEqual(WHOLE);
    expect(moveZoom({ scale: 3, x: 0, y: 0 }, 1e6, -1e6, frame)).toEqual({ scale: 3, x: 400, y: -100 });
    expect(boundZoom({ scale: Number.MIN_VALUE, x: 3, y: 3 }, frame)).toEqual(WHOLE);
  });
});
