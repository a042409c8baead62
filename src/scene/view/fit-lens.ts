/** Fits a lens' picture into a window, whole, with the set visible around it. Pure. */

export interface LensFit {
  /** Vertical angle with which the whole window is to be drawn. */
  readonly fovDegrees: number;
  /** Half width and half height of the picture, in units of the window's half. At most `share`. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * The picture's corners and the set's agree by construction: both come from the same projection.
 *
 * @param lensFovDegrees Vertical angle of the lens, over the picture's height.
 * @param pictureAspect Width by height of the picture.
 * @param windowAspect Width by height of the window.
 * @param share How much of the window's tighter dimension the picture may take, 0 to 1.
 */
export function fitLens(
  lensFovDegrees: number,
  pictureAspect: number,
  windowAspect: number,
  share: number,
): LensFit {
  const lens = Math.tan((lensFovDegrees * Math.PI) / 360);
  // Half height of the window, in units of the distance: what is needed for the height and for the width.
  const window = Math.max(lens, (lens * pictureAspect) / windowAspect) / share;
  return {
    fovDegrees: (Math.atan(window) * 360) / Math.PI,
    halfWidth: (lens * pictureAspect) / (window * windowAspect),
    halfHeight: lens / window,
  };
}
