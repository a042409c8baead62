import {
  DataTexture,
  LinearFilter,
  NoColorSpace,
  RedFormat,
  RGFormat,
  Texture,
  UnsignedByteType,
  type PixelFormat,
} from "three";
import type { Picture } from "../../playback/playback.ts";
import { decideUpload } from "./decide-upload.ts";

/** How the textures of a source are to be read; the shader's `layout`. */
export const PLANES = { none: 0, rgb: 1, i420: 2, nv12: 3 } as const;
export type Planes = (typeof PLANES)[keyof typeof PLANES];

/** One decoder's newest frame on the graphics card, shared by every screen that shows a part of it. */
export interface SourceTexture {
  readonly planes: Planes;
  /** Whole picture, or Y, U, V (NV12: Y, UV, unused). */
  readonly textures: readonly [Texture, Texture, Texture];
  readonly serial: number | null;
  readonly busy: boolean;
  /** Begins taking over a frame. Resolves when it may be drawn; at once where nothing has to be copied. */
  take(picture: Picture): Promise<void> | null;
  dispose(): void;
}

/** @param upload Hands a texture to the card at once: the frame it holds is gone by the time something is drawn. */
export function createSourceTexture(software: boolean, upload: (texture: Texture) => void): SourceTexture {
  let planes: Planes = PLANES.none;
  let textures: [Texture, Texture, Texture] = [BLANK, BLANK, BLANK];
  let serial: number | null = null;
  let busy = false;
  let disposed = false;
  let shape = "";
  let buffer = new Uint8Array(0);

  const reshape = (next: string, make: () => [Texture, Texture, Texture]) => {
    if (shape === next) return;
    release();
    shape = next;
    textures = make();
  };
  const release = () => {
    for (const texture of textures) if (texture !== BLANK) retire(texture);
  };

  function takeWhole(picture: Picture) {
    const { image, imageWidth, imageHeight } = picture;
    reshape(`rgb ${imageWidth}x${imageHeight}`, () => [plainTexture(), BLANK, BLANK]);
    const [whole] = textures;
    whole.image = image;
    whole.needsUpdate = true;
    upload(whole);
    planes = PLANES.rgb;
    serial = picture.serial;
  }

  async function takePlanes(frame: VideoFrame, next: number, nv12: boolean) {
    const { x, y, width, height } = frame.visibleRect ?? {
      x: 0,
      y: 0,
      width: frame.codedWidth,
      height: frame.codedHeight,
    };
    const halfWidth = Math.ceil(width / 2);
    const halfHeight = Math.ceil(height / 2);
    const lumaBytes = width * height;
    const chromaBytes = halfWidth * halfHeight;
    if (buffer.byteLength !== lumaBytes + 2 * chromaBytes)
      buffer = new Uint8Array(lumaBytes + 2 * chromaBytes);
    const luma = { offset: 0, stride: width };
    const layout = nv12
      ? [luma, { offset: lumaBytes, stride: 2 * halfWidth }]
      : [
          luma,
          { offset: lumaBytes, stride: halfWidth },
          { offset: lumaBytes + chromaBytes, stride: halfWidth },
        ];
    await frame.copyTo(buffer, { rect: { x, y, width, height }, layout });
    if (disposed) return;
    const part = (from: number, sizeBytes: number) => new Uint8Array(buffer.buffer, from, sizeBytes);
    reshape(`${nv12 ? "nv12" : "i420"} ${width}x${height} ${buffer.byteLength}`, () => [
      planeTexture(part(0, lumaBytes), width, height, RedFormat),
      nv12
        ? planeTexture(part(lumaBytes, 2 * chromaBytes), halfWidth, halfHeight, RGFormat)
        : planeTexture(part(lumaBytes, chromaBytes), halfWidth, halfHeight, RedFormat),
      nv12
        ? BLANK
        : planeTexture(part(lumaBytes + chromaBytes, chromaBytes), halfWidth, halfHeight, RedFormat),
    ]);
    for (const texture of textures) if (texture !== BLANK) texture.needsUpdate = true;
    planes = nv12 ? PLANES.nv12 : PLANES.i420;
    serial = next;
  }

  return {
    get planes() {
      return planes;
    },
    get textures() {
      return textures;
    },
    get serial() {
      return serial;
    },
    get busy() {
      return busy;
    },
    take(picture) {
      const frame = "copyTo" in picture.image ? picture.image : null;
      const decision = decideUpload({
        serial: picture.serial,
        uploadedSerial: serial,
        busy,
        software,
        format: frame?.format ?? null,
      });
      if (decision === "none") return null;
      if (decision === "direct" || !frame) {
        takeWhole(picture);
        return null;
      }
      busy = true;
      // The engine may close its frame before the copy has ended.
      const own = frame.clone();
      return takePlanes(own, picture.serial, decision === "planes-nv12").finally(() => {
        own.close();
        busy = false;
      });
    },
    dispose() {
      disposed = true;
      release();
    },
  };
}

const BLANK = new Texture();

/** A screen may still hold it for a frame; three would put it on the card again, for good, were it not for the version. */
function retire(texture: Texture): void {
  texture.dispose();
  texture.version = 0;
}

function plainTexture(): Texture {
  const texture = new Texture();
  // Footage goes to the screen as it is; three must neither convert nor flip it.
  texture.colorSpace = NoColorSpace;
  texture.flipY = false;
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  return texture;
}

function planeTexture(
  data: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
  format: PixelFormat,
): Texture {
  const texture = new DataTexture(data, width, height, format, UnsignedByteType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.unpackAlignment = 1;
  return texture;
}
