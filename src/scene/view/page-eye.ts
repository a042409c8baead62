import type { PerspectiveCamera, Scene } from "three";
import { createLensOverlay } from "../screens/lens-overlay.ts";
import type { SetLayer } from "../frame/set-frame.ts";
import type { SetParts } from "../set-parts.ts";
import { createPageDirector } from "./create-page-director.ts";
import { listenCompareKey } from "./listen-compare-key.ts";
import { listenKeys } from "./listen-keys.ts";
import { listenPointers } from "./listen-pointers.ts";
import { createWayMark } from "./way-mark.ts";
import { createViewInput, endInputFrame } from "./view-input.ts";

const clampAxis = (value: number) => Math.min(1, Math.max(-1, value));
const NO_PAGE = { width: 1, height: 1, pixelRatio: 1 };

/** The page's own eye: what hands, keys and requests do to it. It rests while a headset looks. */
export interface PageEye extends SetLayer {
  /** The view stage of the page's frames: moves the camera. */
  move(aspect: number): void;
}

export function createPageEye(
  parts: SetParts,
  scene: Scene,
  camera: PerspectiveCamera,
  element: HTMLElement,
): PageEye {
  const { session, requestFrame, setPageView, pressables, frameTime } = parts;
  const input = createViewInput();
  /** By the stick, beside what keys say. */
  const pushed = { right: 0, forward: 0 };
  const strides = createViewInput();
  const overlay = createLensOverlay();
  const wayMark = createWayMark(scene);
  scene.add(overlay.mesh);
  const director = createPageDirector(parts, () => camera);
  const stops = [
    listenKeys(input, requestFrame),
    session.connectStride({
      stride(right, forward) {
        pushed.right = right;
        pushed.forward = forward;
        requestFrame();
      },
    }),
    listenCompareKey((bare) => {
      director.compare(bare);
      requestFrame();
    }),
    listenPointers({
      element,
      input,
      embedded: session.getState().embedded,
      wake: requestFrame,
      // With a thumb on the stick the second finger is the other one of two.
      isFree: () => pushed.right !== 0 || pushed.forward !== 0,
      onHeldBack: () =>
        session.reports.notice({
          code: "scene/embed-gesture",
          message: "Two fingers, or Ctrl and the wheel, move the embedded set.",
          subject: null,
        }),
      find: (x, y) => pressables.find(x, y, camera),
    }),
    session.subscribe((state, previous) => {
      const { viewRequest } = state;
      // A headset carries out what is asked for while it is worn.
      if (viewRequest && viewRequest.serial !== previous.viewRequest?.serial && state.xr.session === null)
        director.request(viewRequest);
      requestFrame();
    }),
  ];
  const { viewRequest } = session.getState();
  if (viewRequest) director.request(viewRequest);
  return {
    move(aspect) {
      Object.assign(strides, input);
      strides.right = clampAxis(input.right + pushed.right);
      strides.forward = clampAxis(input.forward + pushed.forward);
      if (director.update(strides, frameTime.deltaSeconds, aspect)) requestFrame();
      endInputFrame(input);
      const { position, quaternion, fovDegrees } = director.eye;
      camera.position.copy(position);
      camera.quaternion.copy(quaternion);
      camera.aspect = aspect;
      camera.fov = fovDegrees;
      camera.near = director.nearMetres();
      camera.updateProjectionMatrix();
      camera.updateMatrixWorld();
      session.reports.viewPose(director.pose());
    },
    arrange({ page }) {
      const through = page ? director.lookThrough() : null;
      setPageView({ cameraAtEye: page ? director.cameraAtEye() : null, framed: through !== null });
      wayMark.arrange(page ? director.goal() : null);
      overlay.arrange(parts, through, page ?? NO_PAGE);
    },
    dispose() {
      for (const stop of stops) stop();
      scene.remove(overlay.mesh);
      overlay.dispose();
      wayMark.dispose();
    },
  };
}
