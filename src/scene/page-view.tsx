import { useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import type { PerspectiveCamera } from "three";
import { useFrameStage } from "./frame/frame-order.ts";
import { createLensOverlay } from "./screens/lens-overlay.ts";
import type { SetParts } from "./set-parts.ts";
import { createPageDirector } from "./view/create-page-director.ts";
import { listenCompareKey } from "./view/listen-compare-key.ts";
import { listenKeys } from "./view/listen-keys.ts";
import { listenPointers } from "./view/listen-pointers.ts";
import { createViewInput, endInputFrame } from "./view/view-input.ts";

/** The page's own eye: what hands, keys and requests do to it. It rests while a headset looks. */
export function PageView({ parts }: { parts: SetParts }) {
  const get = useThree((state) => state.get);
  const input = useMemo(() => createViewInput(), []);
  const overlay = useMemo(() => createLensOverlay(), []);
  const director = useMemo(() => createPageDirector(parts, () => get().camera), [parts, get]);
  const { session, requestFrame, setPageView } = parts;

  useEffect(() => {
    const element = get().gl.domElement;
    const stops = [
      listenKeys(input, requestFrame),
      listenCompareKey((bare) => {
        director.compare(bare);
        requestFrame();
      }),
      listenPointers({
        element,
        input,
        embedded: session.getState().embedded,
        wake: requestFrame,
        onHeldBack: () =>
          session.reports.notice({
            code: "scene/embed-gesture",
            message: "Two fingers, or Ctrl and the wheel, move the embedded set.",
            subject: null,
          }),
        isTaken: () => get().internal.initialHits.length > 0,
      }),
      session.subscribe((state, previous) => {
        if (state.viewRequest && state.viewRequest.serial !== previous.viewRequest?.serial)
          director.request(state.viewRequest);
        requestFrame();
      }),
    ];
    const { viewRequest } = session.getState();
    if (viewRequest) director.request(viewRequest);
    session.reports.sceneReady();
    return () => {
      for (const stop of stops) stop();
      overlay.dispose();
    };
  }, [director, get, input, overlay, requestFrame, session]);

  useFrameStage("view", ({ camera, size, gl }) => {
    if (gl.xr.isPresenting || !isPerspective(camera)) return;
    const aspect = size.width / Math.max(size.height, 1);
    if (director.update(input, parts.frameTime.deltaSeconds, aspect)) requestFrame();
    endInputFrame(input);
    camera.position.copy(director.eye.position);
    camera.quaternion.copy(director.eye.quaternion);
    camera.fov = director.eye.fovDegrees;
    camera.near = director.nearMetres();
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    session.reports.viewPose(director.pose());
  });
  useFrameStage("arrange", ({ size, gl }) => {
    const through = gl.xr.isPresenting ? null : director.lookThrough();
    setPageView({
      cameraAtEye: gl.xr.isPresenting ? null : director.cameraAtEye(),
      framed: through !== null,
    });
    overlay.arrange(parts, through, size);
  });
  return <primitive object={overlay.mesh} />;
}

function isPerspective(camera: unknown): camera is PerspectiveCamera {
  return typeof camera === "object" && camera !== null && "isPerspectiveCamera" in camera;
}
