import { useEffect, useMemo } from "react";
import type { ThreeEvent } from "@react-three/fiber";
import { createCameraProp, type CameraProp } from "./props/camera-prop.ts";
import { createSolidMaterial } from "./props/build-solid.ts";
import { useFrameStage } from "./frame/frame-order.ts";
import { openTake } from "./open-take.ts";
import type { SetParts } from "./set-parts.ts";
import { pictureAspectOf } from "./view/picture-aspect.ts";

/** The tour's cameras as things in the set; a press chooses the angle, a second one looks through. */
export function CameraProps({ parts }: { parts: SetParts }) {
  const { cameras } = parts;
  const props = useMemo(() => {
    const material = createSolidMaterial();
    return { material, list: cameras.map((camera) => createCameraProp(camera, material)) };
  }, [cameras]);
  useEffect(
    () => () => {
      for (const prop of props.list) prop.dispose();
      props.material.dispose();
    },
    [props],
  );
  useFrameStage("arrange", () => {
    const live = liveCamera(parts);
    for (const prop of props.list) {
      const { id } = prop.camera;
      prop.arrange({
        visible: parts.pageView().cameraAtEye !== id,
        live: live === id,
        aspect: pictureAspectOf(parts, id),
      });
    }
  });
  return props.list.map((prop) => (
    <primitive key={prop.camera.id} object={prop.root} onClick={pressCamera(parts, prop)} {...hoverCursor} />
  ));
}

/** Shows that something can be pressed. */
export const hoverCursor = {
  onPointerOver: ({ nativeEvent: { target } }: ThreeEvent<PointerEvent>) => {
    if (target instanceof HTMLElement) target.style.cursor = "pointer";
  },
  onPointerOut: ({ nativeEvent: { target } }: ThreeEvent<PointerEvent>) => {
    if (target instanceof HTMLElement) target.style.cursor = "";
  },
};

/** The camera of the large picture; null: none is known. */
export function liveCamera({ session }: SetParts): string | null {
  const state = session.getState();
  const angle = state.playback?.focus.angle;
  return openTake(state)?.angles.find(({ id }) => id === angle)?.camera ?? null;
}

/** Chooses the angle of a camera; looks through the one that is chosen already, or that has no angle now. */
export function chooseCamera(parts: SetParts, camera: string): void {
  const { session } = parts;
  const state = session.getState();
  const angle = openTake(state)?.angles.find((candidate) => candidate.camera === camera);
  if (angle && state.playback && state.playback.angle !== angle.id) session.commands.selectAngle(angle.id);
  else session.commands.lookThrough(camera);
}

function pressCamera(parts: SetParts, { camera }: CameraProp) {
  return (event: ThreeEvent<MouseEvent>) => {
    event.stopPropagation();
    chooseCamera(parts, camera.id);
  };
}
