import { TAPE_ICONS, type DepartmentMark } from "../../tour/department-marks.ts";

/** A strip of cloth tape as it is lettered. */
export interface TapeFace {
  readonly mark: Pick<DepartmentMark, "colour" | "ink" | "letters"> & { readonly icon: string | null };
  /** Smaller, right after the letters. */
  readonly note: string | null;
  /** Marker lettering after the letters; null: a short piece with the letters alone. */
  readonly title: string | null;
  readonly ticked: boolean;
  readonly seed: number;
}

/** Sizes of a strip on the page in CSS pixels; the picture around it leaves room for a finger. */
export const TAPE = { heightPixels: 31, pictureHeightPixels: 46, marginPixels: 6 } as const;
const FONT_PIXELS = 16;
const NOTE_FONT_PIXELS = 14;
const ICON_PIXELS = 17;
const LONGEST_TITLE_PIXELS = 190;

const lettering = (pixels = FONT_PIXELS) => `${pixels}px "Permanent Marker", "Marker Felt", cursive`;

/** Draws a strip. @param scale Drawn pixels per CSS pixel. @returns The picture and its width by height. */
export function drawTape(face: TapeFace, scale: number): { canvas: HTMLCanvasElement; aspect: number } {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser gave no 2D drawing context for a label.");
  context.font = lettering();
  const title = face.title === null ? null : shorten(context, face.title, LONGEST_TITLE_PIXELS);
  const lettersWidth = context.measureText(face.mark.letters).width;
  const iconWidth = face.mark.icon === null ? 0 : ICON_PIXELS + 6;
  const titleWidth = title === null ? 0 : context.measureText(title).width + 14;
  context.font = lettering(NOTE_FONT_PIXELS);
  const noteWidth = face.note === null ? 0 : context.measureText(face.note).width + 7;
  const tickWidth = face.ticked ? ICON_PIXELS + 2 : 0;
  const strip = Math.ceil(12 + iconWidth + lettersWidth + noteWidth + titleWidth + tickWidth + 12);
  const width = Math.max(strip + 2 * TAPE.marginPixels, TAPE.pictureHeightPixels);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(TAPE.pictureHeightPixels * scale);
  context.scale(scale, scale);
  context.translate((width - strip) / 2, (TAPE.pictureHeightPixels - TAPE.heightPixels) / 2);
  tear(context, strip, TAPE.heightPixels, face.seed);
  context.save();
  context.shadowColor = "rgba(0,0,0,0.55)";
  context.shadowBlur = 4 * scale;
  context.shadowOffsetY = 1.5 * scale;
  context.fillStyle = face.mark.colour;
  context.fill();
  context.restore();
  context.save();
  context.clip();
  weave(context, strip, TAPE.heightPixels, face.seed);
  context.restore();
  context.fillStyle = face.mark.ink;
  context.strokeStyle = face.mark.ink;
  context.font = lettering();
  context.textBaseline = "middle";
  const middle = TAPE.heightPixels / 2 + 1;
  let x = 12;
  if (face.mark.icon !== null) {
    drawIcon(context, face.mark.icon, x, middle);
    x += iconWidth;
  }
  context.fillText(face.mark.letters, x, middle);
  x += lettersWidth;
  if (face.note !== null) {
    context.font = lettering(NOTE_FONT_PIXELS);
    context.fillText(face.note, x + 7, middle);
    context.font = lettering();
    x += noteWidth;
  }
  if (title !== null) {
    context.globalAlpha = 0.45;
    context.fillRect(x + 6, 8, 1.5, TAPE.heightPixels - 16);
    context.globalAlpha = 1;
    context.fillText(title, x + 14, middle);
    x += titleWidth;
  }
  if (face.ticked) drawIcon(context, TAPE_ICONS.tick, x + 4, middle);
  return { canvas, aspect: canvas.width / canvas.height };
}

/** Resolves when the marker face may be drawn with; a missing face is replaced by the system's. */
export async function loadLettering(fonts: FontFaceSet): Promise<void> {
  await fonts.load(lettering(), "Aa").catch(() => []);
}

function drawIcon(context: CanvasRenderingContext2D, path: string, x: number, middle: number): void {
  context.save();
  context.translate(x, middle - ICON_PIXELS / 2 - 1);
  context.scale(ICON_PIXELS / 24, ICON_PIXELS / 24);
  context.lineWidth = 2.2;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke(new Path2D(path));
  context.restore();
}

/** Long edges straight, ends torn along the threads. */
function tear(context: CanvasRenderingContext2D, width: number, height: number, seed: number): void {
  const random = createRandom(seed);
  const teeth = 7;
  context.beginPath();
  context.moveTo(2, 0);
  context.lineTo(width - 2, 0.6);
  for (let i = 1; i <= teeth; i += 1) context.lineTo(width - random() * 4.5, (height * i) / teeth);
  context.lineTo(2, height - 0.6);
  for (let i = teeth - 1; i >= 1; i -= 1) context.lineTo(random() * 4.5, (height * i) / teeth);
  context.closePath();
}

/** Threads of the cloth, hardly seen. */
function weave(context: CanvasRenderingContext2D, width: number, height: number, seed: number): void {
  const random = createRandom(seed + 17);
  for (let x = 0; x < width; x += 2) {
    context.fillStyle = random() > 0.5 ? "rgba(255,255,255,0.05)" : "rgba(0,0,0,0.05)";
    context.fillRect(x, 0, 1, height);
  }
  for (let y = 0; y < height; y += 3) {
    context.fillStyle = "rgba(0,0,0,0.035)";
    context.fillRect(0, y, width, 1);
  }
}

function shorten(context: CanvasRenderingContext2D, words: string, longest: number): string {
  if (context.measureText(words).width <= longest) return words;
  const letters = Array.from(words);
  while (letters.length > 1 && context.measureText(`${letters.join("")}…`).width > longest) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Repeatable, so that a strip looks the same every time it is drawn. */
function createRandom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
