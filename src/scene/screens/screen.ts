import { type Camera, type Frustum, type Mesh, Vector3 } from "three";
import { createScreenMaterial, type ScreenMaterial } from "./picture-material.ts";
import type { Feed, PictureStore } from "./picture-store.ts";
import { layPictureOn } from "./screen-glass.ts";

/** A monitor's glass that shows a feed. */
export interface Screen {
  readonly mesh: Mesh;
  feed: Feed;
  /** In sight in the frame arranged last: inside the picture and seen from the front. */
  readonly inSight: boolean;
  /** Metres, world. */
  worldMiddle(out: Vector3): Vector3;
  /** True when a point is before the glass, not behind it. World. */
  faces(point: Vector3): boolean;
  /** @param pixelsPerRadian Device pixels that something an angle of one high takes in the middle of the view. */
  arrange(camera: Camera, frustum: Frustum, pictures: PictureStore, pixelsPerRadian: number): void;
  setTally(colour: string | null): void;
  dispose(): void;
}

const middle = new Vector3();
const normal = new Vector3();
const eye = new Vector3();

export function createScreen(mesh: Mesh, feed: Feed): Screen {
  const glass = layPictureOn(mesh);
  const screen: ScreenMaterial = createScreenMaterial(glass.aspect);
  mesh.material = screen.material;
  let inSight = false;
  return {
    mesh,
    feed,
    get inSight() {
      return inSight;
    },
    worldMiddle: (out) => out.copy(glass.middle).applyMatrix4(mesh.matrixWorld),
    faces(point) {
      normal.copy(glass.normal).transformDirection(mesh.matrixWorld);
      middle.copy(glass.middle).applyMatrix4(mesh.matrixWorld);
      return eye.subVectors(point, middle).dot(normal) > 0;
    },
    arrange(camera, frustum, pictures, pixelsPerRadian) {
      middle.copy(glass.middle).applyMatrix4(mesh.matrixWorld);
      normal.copy(glass.normal).transformDirection(mesh.matrixWorld);
      eye.setFromMatrixPosition(camera.matrixWorld).sub(middle);
      inSight = isShown(mesh) && eye.dot(normal) > 0 && frustum.intersectsObject(mesh);
      if (inSight) pictures.want(this.feed, (glass.height / Math.max(eye.length(), 0.1)) * pixelsPerRadian);
      screen.show(pictures.shown(this.feed));
    },
    setTally: screen.setTally,
    dispose() {
      screen.material.dispose();
      mesh.geometry.dispose();
    },
  };
}

function isShown(mesh: Mesh): boolean {
  for (let at: Mesh["parent"] = mesh; at; at = at.parent) if (!at.visible) return false;
  return true;
}
