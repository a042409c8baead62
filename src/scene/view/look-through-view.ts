import { createLensPose, type SetCamera } from "../cameras/set-cameras.ts";
import { approach } from "./ease.ts";
import type { Eye } from "./eye.ts";
import { fitLens, type LensFit } from "./fit-lens.ts";
import type { ViewInput } from "./view-input.ts";

/** Share of the window's tighter side that the frame takes: the set shows on all four sides. */
const FRAME_SHARE = 0.94;

/** The view through one lens, footage laid over the set. */
export interface LookThroughView {
  readonly camera: SetCamera;
  /** 0 the set, 1 the footage: what is shown now. */
  footage(): number;
  fit(): LensFit;
  /** One frame. True while the cross-fade moves. */
  update(input: ViewInput, deltaSeconds: number, cut: boolean): boolean;
  /** Shows the bare set while true (a key held down), to compare. */
  compare(bare: boolean): void;
  /** Before writing the eye: shape of window and picture, width by height. */
  writeEye(out: Eye, windowAspect: number, pictureAspect: number): void;
}

const FADE_HALF_LIFE_SECONDS = 0.11;

export function createLookThroughView(camera: SetCamera): LookThroughView {
  const lens = createLensPose();
  let fit: LensFit = { fovDegrees: lens.fovDegrees, halfWidth: 1, halfHeight: 1 };
  let wished = 1;
  let bare = false;
  let footage = 0;
  return {
    camera,
    footage: () => footage,
    fit: () => fit,
    compare(value) {
      bare = value;
    },
    update(input, deltaSeconds, cut) {
      // A drag to the left uncovers the set, one to the right brings the footage back.
      wished = Math.min(Math.max(wished + input.lookLeft * 1.2, 0), 1);
      const goal = bare ? 0 : wished;
      footage = cut ? goal : approach(footage, goal, FADE_HALF_LIFE_SECONDS, deltaSeconds);
      if (Math.abs(footage - goal) < 0.004) footage = goal;
      return footage !== goal;
    },
    writeEye(out, windowAspect, pictureAspect) {
      camera.readPose(lens);
      fit = fitLens(lens.fovDegrees, pictureAspect, windowAspect, FRAME_SHARE);
      out.position.copy(lens.position);
      out.quaternion.copy(lens.quaternion);
      out.fovDegrees = fit.fovDegrees;
    },
  };
}
