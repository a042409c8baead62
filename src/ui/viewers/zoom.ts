/** How a picture lies in its frame. */
export interface Zoom {
  /** 1: all of it is seen. */
  readonly scale: number;
  /** How far the picture's middle lies from the frame's, CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** Of the frame, CSS pixels; the picture at scale 1 fills one of its sides. */
export interface ZoomFrame {
  readonly width: number;
  readonly height: number;
  /** Of the picture at scale 1. */
  readonly pictureWidth: number;
  readonly pictureHeight: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };
export const MOST_SCALE = 8;

/** Never smaller than the frame, and never moved out of it. */
export function boundZoom({ scale, x, y }: Zoom, frame: ZoomFrame): Zoom {
  const bounded = Math.min(MOST_SCALE, Math.max(1, scale));
  const reach = (picture: number, room: number) => Math.max(0, (picture * bounded - room) / 2);
  const limit = (value: number, most: number) => Math.min(most, Math.max(-most, value)) + 0;
  return {
    scale: bounded,
    x: limit(x, reach(frame.pictureWidth, frame.width)),
    y: limit(y, reach(frame.pictureHeight, frame.height)),
  };
}

/**
 * Scales about a point, which stays where it is.
 *
 * @param point From the frame's middle, CSS pixels.
 */
export function zoomAbout(
  zoom: Zoom,
  factor: number,
  point: { readonly x: number; readonly y: number },
  frame: ZoomFrame,
): Zoom {
  const scale = Math.min(MOST_SCALE, Math.max(1, zoom.scale * factor));
  const ratio = scale / zoom.scale;
  return boundZoom(
    { scale, x: point.x - (point.x - zoom.x) * ratio, y: point.y - (point.y - zoom.y) * ratio },
    frame,
  );
}

export function moveZoom(zoom: Zoom, x: number, y: number, frame: ZoomFrame): Zoom {
  return boundZoom({ ...zoom, x: zoom.x + x, y: zoom.y + y }, frame);
}
