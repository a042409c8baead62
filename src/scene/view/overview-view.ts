import { Matrix4, Vector3 } from "three";
import { type Eye, fitFov } from "./eye.ts";
import type { ViewInput } from "./view-input.ts";

const FOV_DEGREES = 40;
const UP = new Vector3(0, 1, 0);

/** The set as a doll's house: an orbit around its middle. */
export interface OverviewView {
  /** Begins from the side that visits begin on: there a set is open. Radians. */
  enter(heading: number): void;
  update(input: ViewInput): void;
  writeEye(out: Eye, aspect: number): void;
  /** What is nearer to the eye than this stands before the set (walls, ceiling) and is not drawn. Metres. */
  nearMetres(): number;
}

/** @param middle Middle of what is to be seen, metres. @param radiusMetres How far that reaches. */
export function createOverviewView(middle: Vector3, radiusMetres: number): OverviewView {
  const target = middle.clone();
  const matrix = new Matrix4();
  let azimuth = 0;
  let elevation = 0.85;
  let magnification = 1;
  let distance = radiusMetres * 3;
  // Things stand about the middle; a sphere around all of them would leave the window half empty.
  const shownMetres = radiusMetres * 0.8;
  return {
    enter(heading) {
      azimuth = heading;
      elevation = 0.85;
      magnification = 1;
      target.copy(middle);
    },
    update(input) {
      azimuth += input.lookLeft * 1.6;
      elevation = Math.min(Math.max(elevation - input.lookUp * 1.2, 0.25), 1.5);
      magnification = Math.min(Math.max(magnification * Math.exp(input.zoom), 0.6), 4);
      const step = (distance / magnification) * 0.6;
      const right = -input.panRight * step;
      const ahead = -input.panUp * step;
      target.x += right * Math.cos(azimuth) - ahead * Math.sin(azimuth);
      target.z += -right * Math.sin(azimuth) - ahead * Math.cos(azimuth);
      target.x = Math.min(Math.max(target.x, middle.x - radiusMetres), middle.x + radiusMetres);
      target.z = Math.min(Math.max(target.z, middle.z - radiusMetres), middle.z + radiusMetres);
    },
    writeEye(out, aspect) {
      const half = Math.tan((FOV_DEGREES * Math.PI) / 360) * Math.min(1, aspect);
      distance = shownMetres / Math.sin(Math.atan(half)) / magnification;
      const flat = Math.cos(elevation) * distance;
      out.position.set(
        target.x + Math.sin(azimuth) * flat,
        target.y + Math.sin(elevation) * distance,
        target.z + Math.cos(azimuth) * flat,
      );
      out.quaternion.setFromRotationMatrix(matrix.lookAt(out.position, target, UP));
      out.fovDegrees = aspect >= 1 ? FOV_DEGREES : fitFov(FOV_DEGREES, 1);
    },
    nearMetres: () => Math.max(0.05, distance * magnification - radiusMetres * 1.35),
  };
}
