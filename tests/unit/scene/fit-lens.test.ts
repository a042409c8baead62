import { PerspectiveCamera, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { fitLens } from "../../../src/scene/view/fit-lens.ts";

/** Where the corner of a lens' picture lies in a window drawn with the fitted angle, -1 to 1. */
function cornerInWindow(fovDegrees: number, pictureAspect: number, windowAspect: number, share: number) {
  const fit = fitLens(fovDegrees, pictureAspect, windowAspect, share);
  const half = Math.tan((fovDegrees * Math.PI) / 360);
  const corner = new Vector3(half * pictureAspect, half, -1);
  const camera = new PerspectiveCamera(fit.fovDegrees, windowAspect, 0.05, 100);
  camera.updateProjectionMatrix();
  return { fit, corner: corner.applyMatrix4(camera.projectionMatrix) };
}

describe("the frame of a lens in a window", () => {
  const shapes = [
    [38, 16 / 9, 16 / 9],
    [9.6, 16 / 9, 390 / 844],
    [31, 2.39, 4 / 3],
    [50, 9 / 16, 16 / 9],
    [50, 9 / 16, 390 / 844],
  ] as const;

  it.each(shapes)(
    "has its corners where the set's are: lens %f degrees, picture %f, window %f",
    (...shape) => {
      const { fit, corner } = cornerInWindow(...shape, 0.94);
      expect(corner.x).toBeCloseTo(fit.halfWidth, 6);
      expect(corner.y).toBeCloseTo(fit.halfHeight, 6);
    },
  );

  it.each(shapes)(
    "is whole, and as large as its share: lens %f degrees, picture %f, window %f",
    (...shape) => {
      const { halfWidth, halfHeight } = fitLens(...shape, 0.94);
      expect(Math.max(halfWidth, halfHeight)).toBeCloseTo(0.94, 6);
      expect((halfWidth * shape[2]) / halfHeight).toBeCloseTo(shape[1], 6);
    },
  );
});
