import type { PicturePainter } from "../create-picture-painter.ts";

/** The large picture in a small window of its own, over everything else. */
export interface PictureWindow {
  close(): void;
}

interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const WIDTH = 480;
const HEIGHT = 270;

/** @see https://wicg.github.io/document-picture-in-picture/ */
function documentPictures(): DocumentPictureInPicture | null {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: DocumentPictureInPicture };
  return documentPictureInPicture ?? null;
}

/** The browser has such windows. In a frame of another page it has not. */
export function isPictureWindowPossible(): boolean {
  if (documentPictures() !== null) return window.top === window;
  return document.pictureInPictureEnabled && "captureStream" in HTMLCanvasElement.prototype;
}

/** Opens it; call it from the visitor's own press. Rejects where the browser refuses. */
export async function openPictureWindow(
  painter: PicturePainter,
  title: string,
  onClosed: () => void,
): Promise<PictureWindow> {
  const pictures = documentPictures();
  return pictures === null ? openVideo(painter, onClosed) : openDocument(pictures, painter, title, onClosed);
}

async function openDocument(
  pictures: DocumentPictureInPicture,
  painter: PicturePainter,
  title: string,
  onClosed: () => void,
): Promise<PictureWindow> {
  const opened = await pictures.requestWindow({ width: WIDTH, height: HEIGHT });
  const { body, documentElement } = opened.document;
  opened.document.title = title;
  documentElement.style.height = "100%";
  Object.assign(body.style, { height: "100%", margin: "0", display: "grid", placeItems: "center" });
  body.style.background = "#000";
  const canvas = opened.document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", title);
  body.append(canvas);
  const stop = painter.addCanvas(canvas, { kind: "focus", aside: true });
  opened.addEventListener("pagehide", () => {
    stop();
    onClosed();
  });
  return { close: () => opened.close() };
}

/** Only a video can leave the page here: it shows what is painted on a canvas that nobody sees. */
async function openVideo(painter: PicturePainter, onClosed: () => void): Promise<PictureWindow> {
  const place = document.createElement("div");
  Object.assign(place.style, { position: "fixed", width: `${2 * WIDTH}px`, height: `${2 * HEIGHT}px` });
  Object.assign(place.style, { insetInlineStart: "-9999px", visibility: "hidden" });
  const canvas = document.createElement("canvas");
  place.append(canvas);
  document.body.append(place);
  const stop = painter.addCanvas(canvas, { kind: "focus", aside: true });
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = canvas.captureStream();
  const end = () => {
    stop();
    video.srcObject = null;
    place.remove();
    onClosed();
  };
  try {
    await video.play();
    await video.requestPictureInPicture();
  } catch (error) {
    end();
    throw error;
  }
  video.addEventListener("leavepictureinpicture", end, { once: true });
  return { close: () => void document.exitPictureInPicture() };
}
