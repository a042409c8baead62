import { PerspectiveCamera, Quaternion, type Object3D, Vector3 } from "three";
import { chooseText } from "../../tour/text.ts";
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
  /** The pose at the time that the model is posed at; written into `out`. */
  readPose(out: LensPose): LensPose;
}

/** A amber, B cyan, C magenta, D lime, E white; red is kept for LIVE and REC. */
const COLOURS: Readonly<Record<string, string>> = {
  A: "#ffb46b",
  B: "#5fd7e6",
  C: "#e879c6",
  D: "#b6dd5a",
  E: "#f4f1ea",
};
const NEUTRAL = "#a59d90";
/** Camera letters skip I and O: they read as digits on a slate. */
const LETTERS = "ABCDEFGHJ";
const UNKNOWN_LENS_FOV_DEGREES = 45;

export function createLensPose(): LensPose {
  return { position: new Vector3(), quaternion: new Quaternion(), fovDegrees: UNKNOWN_LENS_FOV_DEGREES };
}

/** The cameras whose pose is known; one that names a missing node and gives no pose is left out. */
export function resolveCameras(
  tour: Tour,
  model: SetModel,
  languages: readonly string[],
): readonly SetCamera[] {
  return tour.cameras.flatMap((camera, index) => {
    const readPose = resolvePose(camera, model);
    if (!readPose) return [];
    const stated = chooseText(camera.label, languages) || camera.id;
    const label = /^[a-z]$/i.test(stated) ? stated.toUpperCase() : (LETTERS[index] ?? String(index + 1));
    return [
      {
        id: camera.id,
        label,
        colour: COLOURS[label] ?? NEUTRAL,
        standsAlone: camera.node === undefined,
        readPose,
      },
    ];
  });
}

function resolvePose(camera: Camera, model: SetModel): SetCamera["readPose"] | null {
  const node = camera.node === undefined ? null : model.findNode(camera.node);
  if (node) return readNodePose(node, camera.verticalFovDegrees);
  if (!camera.positionMetres) return null;
  const position = new Vector3(...camera.positionMetres);
  const quaternion = new Quaternion(...(camera.rotationQuaternion ?? [0, 0, 0, 1])).normalize();
  const fovDegrees = camera.verticalFovDegrees ?? UNKNOWN_LENS_FOV_DEGREES;
  return (out) => {
    out.position.copy(position);
    out.quaternion.copy(quaternion);
    out.fovDegrees = fovDegrees;
    return out;
  };
}

/** Exporters put the lens on the node itself or, turned, on a child of it. */
function readNodePose(node: Object3D, statedFovDegrees: number | undefined): SetCamera["readPose"] {
  let lens: PerspectiveCamera | null = null;
  node.traverse((below) => {
    if (lens === null && below instanceof PerspectiveCamera) lens = below;
  });
  const eye: Object3D = lens ?? node;
  const scale = new Vector3();
  return (out) => {
    eye.updateWorldMatrix(true, false);
    eye.matrixWorld.decompose(out.position, out.quaternion, scale);
    out.fovDegrees =
      eye instanceof PerspectiveCamera ? eye.fov : (statedFovDegrees ?? UNKNOWN_LENS_FOV_DEGREES);
    return out;
  };
}
