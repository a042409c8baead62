import type { Session } from "../../session/session.ts";
import type { PicturePainter } from "../create-picture-painter.ts";

/** A copy of what is seen. `timeSeconds`: take time of it, where a take is open. */
export interface SeenPicture {
  readonly canvas: HTMLCanvasElement;
  readonly timeSeconds: number | null;
}

const MAX_WIDTH_PIXELS = 1920;

/** The picture of the take in the theatre, else of the set; null: there is none to be had. */
export async function takePicture(session: Session, painter: PicturePainter): Promise<SeenPicture | null> {
  const { layout, take } = session.getState();
  if (layout === "theatre") return take === null ? null : takeFocus(painter);
  let canvas: HTMLCanvasElement | null = null;
  session.drawStill((picture) => {
    canvas = copy(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
  });
  return canvas && { canvas, timeSeconds: session.playback()?.timeSeconds() ?? null };
}

/** What is decoded may only be drawn in the frame that it was asked for in. */
function takeFocus(painter: PicturePainter): Promise<SeenPicture | null> {
  return new Promise((resolve) => {
    const stop = painter.addFrameListener((_playback, { focus: { picture } }) => {
      if (picture === null) return;
      stop();
      resolve({ canvas: copy(picture.image, picture.crop), timeSeconds: picture.timestampSeconds });
    });
  });
}

function copy(
  image: CanvasImageSource,
  from: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(MAX_WIDTH_PIXELS, Math.round(from.width));
  canvas.height = Math.round((canvas.width * from.height) / from.width);
  const context = canvas.getContext("2d", { alpha: false });
  context?.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height);
  return canvas;
}
