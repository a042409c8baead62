import type { Picture, Pictures, Playback } from "../playback/playback.ts";
import type { Session } from "../session/session.ts";

/** What a canvas shows: the small picture of one angle, or the large one. */
export type CanvasShows =
  | { readonly kind: "tile"; readonly angle: string }
  /** `aside`: a second one, by whose size nothing is fetched. */
  | { readonly kind: "focus"; readonly aside?: boolean };

export type FrameListener = (playback: Playback, pictures: Pictures) => void;

/** One animation loop for every picture of the page; it runs only while something is there to be drawn. */
export interface PicturePainter {
  /** Draws into the canvas, sized to fit its parent element. Returns the way to stop. */
  addCanvas(canvas: HTMLCanvasElement, shows: CanvasShows): () => void;
  /** Called once per animation frame while a take is open, after the pictures were drawn. */
  addFrameListener(listener: FrameListener): () => void;
  dispose(): void;
}

interface Screen {
  readonly canvas: HTMLCanvasElement;
  readonly shows: CanvasShows;
  /** CSS pixels of the space around the canvas. */
  spaceWidth: number;
  spaceHeight: number;
  /** What was drawn last: nothing is drawn twice. */
  drawn: string;
}

/** Beyond this many device pixels nobody sees a difference, and software canvases become slow. */
const MAX_WIDTH_PIXELS = { tile: 480, focus: 2560 } as const;

export function createPicturePainter(session: Session): PicturePainter {
  const screens = new Set<Screen>();
  const listeners = new Set<FrameListener>();
  let request: number | null = null;
  let focusHeightTold: { playback: Playback; pixels: number } | null = null;

  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) {
      for (const screen of screens) {
        if (screen.canvas.parentElement !== entry.target) continue;
        screen.spaceWidth = entry.contentRect.width;
        screen.spaceHeight = entry.contentRect.height;
      }
    }
  });

  function frame(timeMs: number): void {
    request = requestAnimationFrame(frame);
    const playback = session.playback();
    if (playback === null) return;
    const pictures = playback.sample(timeMs);
    for (const screen of screens) {
      const picture =
        screen.shows.kind === "focus" ? pictures.focus.picture : pictures.tile(screen.shows.angle);
      if (picture !== null) paint(screen, picture);
      if (screen.shows.kind === "focus" && screen.shows.aside !== true)
        tellFocusHeight(playback, screen.canvas.height);
    }
    for (const listener of listeners) listener(playback, pictures);
  }

  function tellFocusHeight(playback: Playback, pixels: number): void {
    if (focusHeightTold?.playback === playback && focusHeightTold.pixels === pixels) return;
    focusHeightTold = { playback, pixels };
    playback.setFocusHeight(pixels);
  }

  function startOrStop(): void {
    const needed = screens.size + listeners.size > 0;
    if (needed && request === null) request = requestAnimationFrame(frame);
    if (!needed && request !== null) {
      cancelAnimationFrame(request);
      request = null;
    }
  }

  return {
    addCanvas(canvas, shows) {
      const space = canvas.parentElement;
      if (space === null) throw new Error("A canvas needs a parent element to fit into. Received none.");
      const screen: Screen = { canvas, shows, spaceWidth: 0, spaceHeight: 0, drawn: "" };
      screens.add(screen);
      observer.observe(space);
      startOrStop();
      return () => {
        screens.delete(screen);
        observer.unobserve(space);
        startOrStop();
      };
    },
    addFrameListener(listener) {
      listeners.add(listener);
      startOrStop();
      return () => {
        listeners.delete(listener);
        startOrStop();
      };
    },
    dispose() {
      screens.clear();
      listeners.clear();
      observer.disconnect();
      startOrStop();
    },
  };
}

function paint(screen: Screen, picture: Picture): void {
  const { canvas } = screen;
  const { crop } = picture;
  if (screen.spaceWidth <= 0 || screen.spaceHeight <= 0 || crop.width <= 0 || crop.height <= 0) return;
  // The canvas has the shape of the picture; the bars beside it are the parent's background.
  const scale = Math.min(screen.spaceWidth / crop.width, screen.spaceHeight / crop.height);
  const cssWidth = crop.width * scale;
  const cssHeight = crop.height * scale;
  const density = Math.min(devicePixelRatio, MAX_WIDTH_PIXELS[screen.shows.kind] / cssWidth);
  const width = Math.max(1, Math.round(cssWidth * density));
  const height = Math.max(1, Math.round(cssHeight * density));
  const drawn = [picture.source, picture.serial, crop.x, crop.y, width, height].join(" ");
  if (drawn === screen.drawn) return;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${String(cssWidth)}px`;
    canvas.style.height = `${String(cssHeight)}px`;
  }
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return;
  context.drawImage(picture.image, crop.x, crop.y, crop.width, crop.height, 0, 0, width, height);
  screen.drawn = drawn;
}
