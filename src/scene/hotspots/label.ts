import {
  CanvasTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
} from "three";
import { drawTape, TAPE, type TapeFace } from "./draw-tape.ts";

/** A strip of tape that hangs at a place in the set and faces whoever looks. */
export interface Label {
  /** Stable: `hotspot:lamp`, `camera:a`. */
  readonly key: string;
  readonly mesh: Mesh;
  /** Where it belongs; world, metres. */
  readonly place: Vector3;
  /** Width by height of the whole strip and of its short form, finger room included. */
  readonly fullAspect: number;
  readonly shortAspect: number;
  /** Redraws what is written on it. */
  letter(face: TapeFace): void;
  setShort(short: boolean): void;
  setOpacity(opacity: number): void;
  dispose(): void;
}

const QUAD = new PlaneGeometry(1, 1);
/** Drawn pixels per CSS pixel: sharp on dense screens and near in a headset. */
const SHARPNESS = 2.5;
/** After everything in the set, before the frame of a lens. */
export const LABEL_ORDER = 100;

export function createLabel(key: string, place: Vector3, face: TapeFace): Label {
  const material = new MeshBasicMaterial({
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    fog: false,
  });
  const mesh = new Mesh(QUAD, material);
  mesh.name = `hotset ${key}`;
  mesh.renderOrder = LABEL_ORDER;
  mesh.frustumCulled = false;
  let full = paint(face);
  let short = paint(shorten(face));
  let isShort = false;
  material.map = full.texture;
  const swap = () => {
    material.map = isShort ? short.texture : full.texture;
  };
  return {
    key,
    mesh,
    place,
    get fullAspect() {
      return full.aspect;
    },
    get shortAspect() {
      return short.aspect;
    },
    letter(next) {
      full.texture.dispose();
      short.texture.dispose();
      full = paint(next);
      short = paint(shorten(next));
      swap();
    },
    setShort(value) {
      if (isShort === value) return;
      isShort = value;
      swap();
    },
    setOpacity(opacity) {
      material.opacity = opacity;
    },
    dispose() {
      full.texture.dispose();
      short.texture.dispose();
      material.dispose();
    },
  };
}

/** The mark alone. */
const shorten = (face: TapeFace): TapeFace => ({ ...face, note: null, title: null });

function paint(face: TapeFace): { texture: CanvasTexture; aspect: number } {
  const { canvas, aspect } = drawTape(face, SHARPNESS);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.anisotropy = 4;
  return { texture, aspect };
}

/** Height of a label's picture on the page. CSS pixels; the lettering is about a third of it. */
export const LABEL_HEIGHT_PIXELS = TAPE.pictureHeightPixels;
