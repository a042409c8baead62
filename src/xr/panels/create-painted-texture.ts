import { CanvasTexture, SRGBColorSpace } from "three";

/** A texture that is drawn with the browser's 2D canvas, which knows every script. */
export interface PaintedTexture<What extends readonly unknown[]> {
  readonly texture: CanvasTexture;
  paint(...what: What): void;
  dispose(): void;
}

export function createPaintedTexture<What extends readonly unknown[]>(
  width: number,
  height: number,
  paint: (canvas: CanvasRenderingContext2D, ...what: What) => void,
): PaintedTexture<What> {
  const element = document.createElement("canvas");
  element.width = width;
  element.height = height;
  const canvas = element.getContext("2d");
  if (!canvas) throw new Error("The browser gave no 2D canvas.");
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return {
    texture,
    paint(...what) {
      paint(canvas, ...what);
      texture.needsUpdate = true;
    },
    dispose: () => texture.dispose(),
  };
}
