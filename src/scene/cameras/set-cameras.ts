import { PerspectiveCamera, Quaternion, type Object3D, Vector3 } from "three";
import { chooseCameraMark } from "../../tour/camera-marks.ts";
import type { Camera, Tour } from "../../tour/tour-schema.ts";
import type { SetModel } from "../model/set-model.ts";

/** Where a lens is and what it sees. */
export interface LensPose {
  readonly position: Vector3;
  readonly quaternion: Quaternion;
  fovDegrees: number;
}

/** A camera of the tour, found in the set. */
export interface SetCamera {
  readonly id: string;
  /** Its letter, or a number beyond the ninth. */
  readonly label: string;
  /** `#rrggbb` of its tape and frustum. */
  readonly colour: string;
  /** Known from the tour alone: the model has no node for it, hence no tripod either. */
  readonly standsAlone: boolean;
  /** Vertical field of view of its lens as the model or the tour states it; null: neither does. */
  readonly lensDegrees: number | null;
  /** The pose at the time that the model is posed at; written into `out`. */
  readPose(out: LensPose): LensPose;
}

const UNKNOWN_LENS_FOV_DEGREES = 45;

export function createLensPose(): LensPose {
  return { position: new Vector3(), quaternion: new Quaternion(), fovDegrees: UNKNOWN_LENS_FOV_DEGREES };
}

/** The cameras whose pose is known; one that names a missing node and gives no pose is left out. */
export function resolveCameras(tour: Tour, model: SetModel): readonly SetCamera[] {
  return tour.cameras.flatMap((camera, index) => {
    const lens = resolveLens(camera, model);
    if (!lens) return [];
    const { letter, colour } = chooseCameraMark(tour.cameras, camera.id, index);
    return [{ id: camera.id, label: letter, colour, standsAlone: camera.node === undefined, ...lens }];
  });
}

type Lens = Pick<SetCamera, "lensDegrees" | "readPose">;

function resolveLens(camera: Camera, model: SetModel): Lens | null {
  const node = camera.node === undefined ? null : model.findNode(camera.node);
  if (node) return resolveNodeLens(node, camera.verticalFovDegrees);
  if (!camera.positionMetres) return null;
  const position = new Vector3(...camera.positionMetres);
  const quaternion = new Quaternion(...(camera.rotationQuaternion ?? [0, 0, 0, 1])).normalize();
  const lensDegrees = camera.verticalFovDegrees ?? null;
  return {
    lensDegrees,
    readPose(out) {
      out.position.copy(position);
      out.quaternion.copy(quaternion);
      out.fovDegrees = lensDegrees ?? UNKNOWN_LENS_FOV_DEGREES;
      return out;
    },
  };
}

/** Exporters put the lens on the node itself or, turned, on a child of it. */
function resolveNodeLens(node: Object3D, statedFovDegrees: number | undefined): Lens {
  let lens: PerspectiveCamera | null = null;
  node.traverse((below) => {
    if (lens === null && below instanceof PerspectiveCamera) lens = below;
  });
  const eye: Object3D = lens ?? node;
  const scale = new Vector3();
  const lensDegrees = eye instanceof PerspectiveCamera ? eye.fov : (statedFovDegrees ?? null);
  return {
    lensDegrees,
    readPose(out) {
      eye.updateWorldMatrix(true, false);
      eye.matrixWorld.decompose(out.position, out.quaternion, scale);
      out.fovDegrees = lensDegrees ?? UNKNOWN_LENS_FOV_DEGREES;
      return out;
    },
  };
}
