import {
  DoubleSide,
  Group,
  LineBasicMaterial,
  LineSegments,
  type Material,
  Mesh,
  MeshBasicMaterial,
  Vector3,
} from "three";
import { createLensPose, type SetCamera } from "../cameras/set-cameras.ts";
import { buildSolid } from "./build-solid.ts";
import { CAMERA_PARTS, lensRingParts, tripodParts } from "./camera-parts.ts";
import { createFrustumLines, createFrustumSides } from "./frustum-lines.ts";

/** A camera as one sees it standing in the set, with the thin pyramid of what it frames. */
export interface CameraProp {
  readonly camera: SetCamera;
  readonly root: Group;
  /** Where its letter hangs; world, metres. */
  readonly tagPosition: Vector3;
  /** Takes the camera's present pose. */
  arrange(state: CameraPropState): void;
  dispose(): void;
}

export interface CameraPropState {
  /** Not while one looks through it. */
  readonly visible: boolean;
  /** Its angle is the large picture. */
  readonly live: boolean;
  /** Width by height of its footage. */
  readonly aspect: number;
}

/** How far the drawn pyramid reaches. Metres. */
const REACH_METRES = 1.1;

/** @param legMetres Height of the lens above the floor that its tripod stands on; null: it needs none. */
export function createCameraProp(
  camera: SetCamera,
  material: Material,
  legMetres: number | null,
): CameraProp {
  const root = new Group();
  root.name = `hotset camera ${camera.id}`;
  const body = new Mesh(buildSolid([...CAMERA_PARTS, ...lensRingParts(camera.colour)]), material);
  const see = {
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    vertexColors: true,
    color: camera.colour,
  };
  const lines = new LineSegments(createFrustumLines(), new LineBasicMaterial(see));
  const sides = new Mesh(createFrustumSides(), new MeshBasicMaterial({ ...see, side: DoubleSide }));
  const passive = () => undefined;
  lines.raycast = passive;
  sides.raycast = passive;
  root.add(body, lines, sides);
  const legs = legMetres === null ? null : new Mesh(buildSolid(tripodParts(legMetres)), material);
  if (legs) root.add(legs);
  const lens = createLensPose();
  const tagPosition = new Vector3();
  return {
    camera,
    root,
    tagPosition,
    arrange({ visible, live, aspect }) {
      root.visible = visible;
      camera.readPose(lens);
      root.position.copy(lens.position);
      root.quaternion.copy(lens.quaternion);
      // Legs stand upright however the camera on them is turned.
      legs?.position.set(0, 0, 0.27);
      legs?.quaternion.copy(lens.quaternion).invert();
      const half = Math.tan((lens.fovDegrees * Math.PI) / 360) * REACH_METRES;
      for (const part of [lines, sides]) part.scale.set(half * aspect, half, REACH_METRES);
      sides.visible = live;
      tagPosition.set(0, 0.24, 0.27).applyQuaternion(lens.quaternion).add(lens.position);
    },
    dispose() {
      for (const part of [body, lines, sides, legs]) part?.geometry.dispose();
      lines.material.dispose();
      sides.material.dispose();
    },
  };
}
