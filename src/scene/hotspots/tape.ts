import type { SessionState } from "../../session/session.ts";
import { chooseDepartmentMark, TAPE_INK } from "../../tour/department-marks.ts";
import { chooseText } from "../../tour/text.ts";
import { createLensPose, type SetCamera } from "../cameras/set-cameras.ts";
import { chooseCamera } from "../layers/camera-layer.ts";
import type { PressHandlers } from "../pressable.ts";
import type { SetParts } from "../set-parts.ts";
import type { TapeFace } from "./draw-tape.ts";
import type { HotspotPlace } from "./hotspot-places.ts";
import type { LabelEntry } from "./label-board.ts";
import { createLabel } from "./label.ts";

/** A label of the set: how it is lettered for a state of the visit, and what a press on it does. */
export interface Tape extends LabelEntry, PressHandlers {
  face(state: SessionState): TapeFace;
  /** Goes where its thing has gone. */
  follow(): void;
}

export function createHotspotTape(parts: SetParts, place: HotspotPlace): Tape {
  const { session } = parts;
  const { hotspot, position } = place;
  const seed = seedOf(hotspot.id);
  const face = (state: SessionState): TapeFace => ({
    mark: chooseDepartmentMark(hotspot.department),
    note: null,
    title: chooseText(hotspot.title, state.languages),
    ticked: state.visited.has(hotspot.id),
    seed,
  });
  const hover = createHover(parts.requestFrame);
  return {
    label: createLabel(`hotspot:${hotspot.id}`, position, face(session.getState())),
    face,
    follow: place.update,
    isShown: () => session.getState().labelsShown && !parts.pageView().framed,
    rank: () => 20,
    mayBeLeftOut: false,
    isBrief: false,
    highlighted: () => hover.over() || session.getState().hotspot === hotspot.id,
    press: () => session.commands.openHotspot(hotspot.id),
    hover: hover.set,
  };
}

export function createCameraTape(parts: SetParts, camera: SetCamera): Tape {
  const { session } = parts;
  const lens = createLensPose();
  const face = (): TapeFace => ({
    mark: { colour: camera.colour, ink: TAPE_INK, letters: camera.label, icon: null },
    note: camera.lensDegrees === null ? null : `${Math.round(camera.lensDegrees)}°`,
    title: null,
    ticked: false,
    seed: seedOf(camera.id),
  });
  const hover = createHover(parts.requestFrame);
  const label = createLabel(`camera:${camera.id}`, camera.readPose(lens).position.clone(), face());
  return {
    label,
    face,
    follow() {
      camera.readPose(lens);
      label.place.set(0, 0.2, 0.27).applyQuaternion(lens.quaternion).add(lens.position);
    },
    isShown() {
      const { framed, cameraAtEye } = parts.pageView();
      return session.getState().labelsShown && !framed && cameraAtEye !== camera.id;
    },
    rank: () => 0,
    mayBeLeftOut: true,
    isBrief: true,
    highlighted: hover.over,
    press: () => chooseCamera(parts, camera.id),
    hover: hover.set,
  };
}

function createHover(requestFrame: () => void) {
  let over = false;
  return {
    over: () => over,
    set(value: boolean) {
      over = value;
      requestFrame();
    },
  };
}

/** The same tear for the same thing, every time. */
const seedOf = (id: string) =>
  Array.from(id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 9973;
