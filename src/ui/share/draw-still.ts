import type { StillSlate } from "./describe-slate.ts";

/** The words over the fields of the slate, in the visitor's language. */
export type SlateLabels = Readonly<Record<"scene" | "take" | "roll", string>>;

const WIDTH = 1600;
const STRIPE_HEIGHT = 34;
const BOARD_HEIGHT = 150;
const EDGE = 40;
const COLOURS = { board: "#171513", chalk: "#efe9dd", soft: "#bcb2a2", tape: "#ece5d5", ink: "#1c1917" };
const FONTS = {
  marker: '400 44px "Permanent Marker"',
  label: '500 22px "Barlow Condensed"',
  title: '600 40px "Barlow Condensed"',
  mono: '500 40px "JetBrains Mono"',
};

/** A picture with its slate below it, as a PNG. Rejects where the browser cannot make one. */
export async function drawStill(
  picture: HTMLCanvasElement,
  slate: StillSlate,
  labels: SlateLabels,
): Promise<Blob> {
  await Promise.all(Object.values(FONTS).map((font) => document.fonts.load(font, slate.production || "A")));
  const canvas = document.createElement("canvas");
  const pictureHeight = Math.round((WIDTH * picture.height) / picture.width);
  canvas.width = WIDTH;
  canvas.height = pictureHeight + STRIPE_HEIGHT + BOARD_HEIGHT;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error("The browser offers no canvas to draw the still on.");
  context.drawImage(picture, 0, 0, WIDTH, pictureHeight);
  drawStripes(context, pictureHeight);
  context.fillStyle = COLOURS.board;
  context.fillRect(0, pictureHeight + STRIPE_HEIGHT, WIDTH, BOARD_HEIGHT);
  writeSlate(context, pictureHeight + STRIPE_HEIGHT, slate, labels);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The browser made no PNG of the still.")) : resolve(blob)),
      "image/png",
    );
  });
}

function drawStripes(context: CanvasRenderingContext2D, top: number): void {
  const step = 70;
  context.save();
  context.beginPath();
  context.rect(0, top, WIDTH, STRIPE_HEIGHT);
  context.clip();
  context.fillStyle = COLOURS.board;
  context.fillRect(0, top, WIDTH, STRIPE_HEIGHT);
  context.fillStyle = COLOURS.chalk;
  for (let x = -step; x < WIDTH + step; x += step * 2) {
    context.beginPath();
    context.moveTo(x, top);
    context.lineTo(x + step, top);
    context.lineTo(x + step - 18, top + STRIPE_HEIGHT);
    context.lineTo(x - 18, top + STRIPE_HEIGHT);
    context.fill();
  }
  context.restore();
}

function writeSlate(
  context: CanvasRenderingContext2D,
  top: number,
  slate: StillSlate,
  labels: SlateLabels,
): void {
  const middle = top + BOARD_HEIGHT / 2;
  context.textBaseline = "middle";
  let right = WIDTH - EDGE;
  if (slate.timecode !== "") {
    context.font = FONTS.mono;
    context.fillStyle = COLOURS.chalk;
    context.textAlign = "right";
    context.fillText(slate.timecode, right, middle + 16);
    right -= context.measureText(slate.timecode).width + 48;
  }
  for (const field of ["take", "scene", "roll"] as const)
    if (slate[field] !== "") right -= writeField(context, right, top, labels[field], slate[field]) + 28;
  const room = right - EDGE;
  context.textAlign = "left";
  context.font = FONTS.marker;
  context.fillStyle = COLOURS.chalk;
  context.fillText(slate.production, EDGE, slate.title === "" ? middle : middle - 24, room);
  context.font = FONTS.title;
  context.fillStyle = COLOURS.soft;
  context.fillText(slate.title, EDGE, middle + 34, room);
}

/** A label over a strip of tape, written to the left of `right`. Returns its width. */
function writeField(
  context: CanvasRenderingContext2D,
  right: number,
  top: number,
  label: string,
  value: string,
): number {
  context.font = FONTS.marker;
  const width = Math.max(84, context.measureText(value).width + 36);
  context.fillStyle = COLOURS.tape;
  context.fillRect(right - width, top + 62, width, 62);
  context.fillStyle = COLOURS.ink;
  context.textAlign = "center";
  context.fillText(value, right - width / 2, top + 94);
  context.font = FONTS.label;
  context.fillStyle = COLOURS.soft;
  context.textAlign = "left";
  context.fillText(label.toUpperCase(), right - width, top + 40, width);
  return width;
}
