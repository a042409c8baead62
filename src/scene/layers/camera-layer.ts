import type { Scene } from "three";
import { findAngle } from "../../tour/find-item.ts";
import { createLensPose, type SetCamera } from "../cameras/set-cameras.ts";
import { createSolidMaterial } from "../props/build-solid.ts";
import { createCameraProp } from "../props/camera-prop.ts";
import { openTake } from "../open-take.ts";
import type { SetLayer } from "../frame/set-frame.ts";
import type { SetParts } from "../set-parts.ts";
import { pictureAspectOf } from "../view/picture-aspect.ts";

/** The tour's cameras as things in the set; a press chooses the angle, a second one looks through. */
export function createCameraLayer(parts: SetParts, scene: Scene): SetLayer {
  const material = createSolidMaterial();
  const props = parts.cameras.map((camera) =>
    createCameraProp(camera, material, tripodHeight(parts, camera)),
  );
  const stops = props.map(({ root, camera }) => {
    scene.add(root);
    const handlers = { press: () => chooseCamera(parts, camera.id), hover: () => undefined };
    return parts.pressables.add(root, handlers, false);
  });
  return {
    arrange() {
      const live = liveCamera(parts);
      const { cameraAtEye } = parts.pageView();
      for (const prop of props) {
        const { id } = prop.camera;
        prop.arrange({ visible: cameraAtEye !== id, live: live === id, aspect: pictureAspectOf(parts, id) });
      }
    },
    dispose() {
      for (const stop of stops) stop();
      for (const prop of props) {
        scene.remove(prop.root);
        prop.dispose();
      }
      material.dispose();
    },
  };
}

/** Chooses the angle of a camera; looks through the one that is chosen already, or that has no angle now. */
export function chooseCamera({ session }: SetParts, camera: string): void {
  const state = session.getState();
  const angle = openTake(state)?.angles.find((candidate) => candidate.camera === camera);
  if (angle && state.playback && state.playback.angle !== angle.id) session.commands.selectAngle(angle.id);
  else session.commands.lookThrough(camera);
}

/** A tripod is put under a camera that the model knows nothing of, where floor and height allow one. */
function tripodHeight({ walkable }: SetParts, camera: SetCamera): number | null {
  if (!camera.standsAlone) return null;
  const { position } = camera.readPose(createLensPose());
  const floor = walkable.projectToFloor(position, 0.6);
  const height = floor ? position.y - floor.y : 0;
  return height > 0.5 && height < 2.3 ? height : null;
}

/** The camera of the large picture; null: none is known. */
function liveCamera({ session }: SetParts): string | null {
  const state = session.getState();
  const angle = state.playback?.focus.angle;
  return findAngle(openTake(state), angle)?.camera ?? null;
}
