import { Frustum, Matrix4 } from "three";
import { useEffect, useMemo } from "react";
import { useFrameStage } from "./frame/frame-order.ts";
import { findScreens } from "./screens/find-screens.ts";
import type { SetParts } from "./set-parts.ts";

const frustum = new Frustum();
const matrix = new Matrix4();

/** The monitors of the set: only those in sight ask for pictures. */
export function SetScreens({ parts }: { parts: SetParts }) {
  const screens = useMemo(() => findScreens(parts.model), [parts]);
  useEffect(
    () => () => {
      for (const screen of screens) screen.dispose();
    },
    [screens],
  );
  useFrameStage("arrange", ({ camera }) => {
    camera.updateMatrixWorld();
    frustum.setFromProjectionMatrix(
      matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
    );
    for (const screen of screens) screen.arrange(camera, frustum, parts.pictures);
  });
  return null;
}
