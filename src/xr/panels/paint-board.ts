import type { Board, BoardBar, BoardButton, BoardFont, BoardImage, BoardText } from "./board.ts";
import { breakLines } from "./break-lines.ts";

/** Paper on a clipboard, as in every hand on a stage. */
const PAPER = "#efe7d6";
const INK = "#221c16";
const FAINT_INK = "#6b5f50";
const PRESSABLE = "#e2d7c0";
const POINTED_AT = "#ffd9a8";
const BOARD = "#4a3424";
const CLIP = "#a7a29a";
const EDGE_PIXELS = 14;

const FAMILIES: Readonly<Record<BoardFont, string>> = {
  label: '600 SIZEpx "Barlow Condensed", "Arial Narrow", sans-serif',
  text: '400 SIZEpx Inter, "Segoe UI", sans-serif',
  code: '500 SIZEpx "JetBrains Mono", monospace',
  marker: '400 SIZEpx "Permanent Marker", "Barlow Condensed", cursive',
};

export const BOARD_FONTS: readonly string[] = Object.values(FAMILIES).map((family) =>
  family.replace("SIZE", "40").replace(/,.*/, ""),
);

type Canvas2d = CanvasRenderingContext2D;

/**
 * Draws a board.
 *
 * @param pointedAt Id of the button that a ray rests on.
 * @param pictures What has been loaded of the board's images, by URL.
 */
export function paintBoard(
  canvas: Canvas2d,
  board: Board,
  pointedAt: string | null,
  pictures: ReadonlyMap<string, CanvasImageSource & { width: number; height: number }>,
): void {
  paintPaper(canvas, board);
  const direction = board.direction ?? "ltr";
  for (const item of board.items) {
    // Clocks are read as they are everywhere.
    canvas.direction = item.kind === "text" && item.font === "code" ? "ltr" : direction;
    switch (item.kind) {
      case "text":
        paintText(canvas, item);
        break;
      case "button":
        paintButton(canvas, item, pointedAt === item.id);
        break;
      case "bar":
        paintBar(canvas, item, pointedAt === item.id);
        break;
      case "image":
        paintImage(canvas, item, pictures.get(item.url) ?? null);
        break;
      case "rule":
        canvas.fillStyle = INK;
        canvas.fillRect(item.x, item.y, item.width, item.height);
        break;
    }
  }
}

function paintPaper(canvas: Canvas2d, { widthPixels, heightPixels }: Board): void {
  canvas.fillStyle = BOARD;
  canvas.fillRect(0, 0, widthPixels, heightPixels);
  canvas.fillStyle = PAPER;
  canvas.fillRect(EDGE_PIXELS, EDGE_PIXELS, widthPixels - 2 * EDGE_PIXELS, heightPixels - 2 * EDGE_PIXELS);
  const clipWidth = Math.min(260, widthPixels / 3);
  canvas.fillStyle = CLIP;
  canvas.beginPath();
  canvas.roundRect((widthPixels - clipWidth) / 2, -8, clipWidth, 38, 8);
  canvas.fill();
  canvas.fillStyle = "#7d786f";
  canvas.fillRect((widthPixels - clipWidth) / 2 + 10, 20, clipWidth - 20, 4);
}

function setFont(canvas: Canvas2d, font: BoardFont, sizePixels: number): void {
  canvas.font = FAMILIES[font].replace("SIZE", String(sizePixels));
}

function paintText(canvas: Canvas2d, item: BoardText): void {
  setFont(canvas, item.font, item.sizePixels);
  canvas.fillStyle = item.faint === true ? FAINT_INK : INK;
  canvas.textBaseline = "top";
  canvas.textAlign = item.align ?? "left";
  const lineHeight = item.sizePixels * 1.28;
  const maxLines = Math.max(1, Math.floor((item.height + lineHeight * 0.3) / lineHeight));
  const lines = breakLines(item.words, item.width, maxLines, (words) => canvas.measureText(words).width);
  const x = item.x + { left: 0, center: item.width / 2, right: item.width }[item.align ?? "left"];
  lines.forEach((line, index) => canvas.fillText(line, x, item.y + index * lineHeight));
}

function paintButton(canvas: Canvas2d, item: BoardButton, pointedAt: boolean): void {
  const chosen = item.chosen === true;
  canvas.fillStyle = pointedAt ? POINTED_AT : chosen ? INK : PRESSABLE;
  canvas.beginPath();
  canvas.roundRect(item.x, item.y, item.width, item.height, 8);
  canvas.fill();
  canvas.lineWidth = chosen ? 6 : 2.5;
  canvas.strokeStyle = INK;
  canvas.stroke();
  if (item.tape !== undefined) {
    canvas.fillStyle = item.tape;
    canvas.fillRect(item.x + 5, item.y + item.height - 19, item.width - 10, 14);
  }
  setFont(canvas, "label", 44);
  canvas.fillStyle = chosen && !pointedAt ? PAPER : INK;
  canvas.textBaseline = "middle";
  const align = item.align ?? "center";
  canvas.textAlign = align;
  const [label = ""] = breakLines(item.label, item.width - 24, 1, (words) => canvas.measureText(words).width);
  const middle = item.y + item.height / 2 - (item.tape === undefined ? -2 : 7);
  const x = { left: 18, center: item.width / 2, right: item.width - 18 }[align];
  canvas.fillText(label, item.x + x, middle);
}

function paintBar(canvas: Canvas2d, item: BoardBar, pointedAt: boolean): void {
  const height = pointedAt ? 18 : 10;
  const y = item.y + (item.height - height) / 2;
  canvas.fillStyle = "#cdbfa4";
  canvas.fillRect(item.x, y, item.width, height);
  canvas.fillStyle = INK;
  canvas.fillRect(item.x, y, item.width * item.share, height);
  canvas.fillRect(item.x + item.width * item.share - 4, item.y, 8, item.height);
}

function paintImage(
  canvas: Canvas2d,
  item: BoardImage,
  picture: (CanvasImageSource & { width: number; height: number }) | null,
): void {
  canvas.fillStyle = "#d8ccb4";
  canvas.fillRect(item.x, item.y, item.width, item.height);
  if (!picture) return;
  const scale = Math.min(item.width / picture.width, item.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  canvas.drawImage(
    picture,
    item.x + (item.width - width) / 2,
    item.y + (item.height - height) / 2,
    width,
    height,
  );
}
