import { type ThreeEvent, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import type { SessionState } from "../session/session.ts";
import { chooseText } from "../tour/text.ts";
import { chooseCamera, hoverCursor } from "./camera-props.tsx";
import { useFrameStage } from "./frame/frame-order.ts";
import { chooseTapeMark } from "./hotspots/department-tape.ts";
import { loadLettering, type TapeFace } from "./hotspots/draw-tape.ts";
import { createLabelBoard, type LabelEntry } from "./hotspots/label-board.ts";
import { createLabel } from "./hotspots/label.ts";
import { createLensPose, type SetCamera } from "./cameras/set-cameras.ts";
import type { SetParts } from "./set-parts.ts";
import type { Hotspot } from "../tour/tour-schema.ts";

/** A label, how it is lettered for a state, and what a press on it does. */
interface Tape extends LabelEntry {
  readonly face: (state: SessionState) => TapeFace;
  readonly press: () => void;
  readonly follow: () => void;
  readonly hover: (over: boolean) => void;
}

/** Torn strips of tape at the hotspots and on the cameras, drawn in the set so that they exist in the headset, too. */
export function HotspotLabels({ parts }: { parts: SetParts }) {
  const gl = useThree((state) => state.gl);
  const lettered = useLettering();
  const board = useMemo(() => createLabelBoard(parts.sight), [parts]);
  const tapes = useMemo(
    () =>
      lettered
        ? [
            ...parts.hotspots.map((place) => hotspotTape(parts, place)),
            ...parts.cameras.map((camera) => cameraTape(parts, camera)),
          ]
        : [],
    [parts, lettered],
  );
  useEffect(() => followLettering(parts, tapes), [parts, tapes]);
  useFrameStage("arrange", ({ camera, size }) => {
    for (const tape of tapes) tape.follow();
    const page = gl.xr.isPresenting ? null : size;
    if (board.arrange(tapes, { camera, page, deltaSeconds: parts.frameTime.deltaSeconds }))
      parts.requestFrame();
  });
  return tapes.map((tape) => (
    <primitive
      key={tape.label.key}
      object={tape.label.mesh}
      onClick={(event: ThreeEvent<MouseEvent>) => {
        event.stopPropagation();
        tape.press();
      }}
      onPointerOver={(event: ThreeEvent<PointerEvent>) => {
        event.stopPropagation();
        hoverCursor.onPointerOver(event);
        tape.hover(true);
      }}
      onPointerOut={(event: ThreeEvent<PointerEvent>) => {
        hoverCursor.onPointerOut(event);
        tape.hover(false);
      }}
    />
  ));
}

/** True once the marker's face may be drawn with. */
function useLettering(): boolean {
  const [lettered, setLettered] = useState(false);
  useEffect(() => {
    let mounted = true;
    void loadLettering(document.fonts).then(() => {
      if (mounted) setLettered(true);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return lettered;
}

/** Ticks and languages change what is written. Returns the way to stop, which also takes the strips down. */
function followLettering({ session, requestFrame }: SetParts, tapes: readonly Tape[]): () => void {
  requestFrame();
  const stop = session.subscribe((state, previous) => {
    if (state.visited !== previous.visited || state.languages !== previous.languages) {
      for (const tape of tapes) {
        const face = tape.face(state);
        const before = tape.face(previous);
        if (face.title !== before.title || face.ticked !== before.ticked) tape.label.letter(face);
      }
    }
    requestFrame();
  });
  return () => {
    stop();
    for (const tape of tapes) tape.label.dispose();
  };
}

function hotspotTape(parts: SetParts, place: SetParts["hotspots"][number]): Tape {
  const { session } = parts;
  const { hotspot, position } = place;
  const face = (state: SessionState): TapeFace => ({
    mark: chooseTapeMark(hotspot.department),
    title: chooseText(hotspot.title, state.languages),
    ticked: state.visited.has(hotspot.id),
    seed: seedOf(hotspot),
  });
  let hovered = false;
  const key = `hotspot:${hotspot.id}`;
  return {
    label: createLabel(key, position, face(session.getState())),
    face,
    follow: place.update,
    isShown: () => session.getState().labelsShown && !parts.pageView().framed,
    rank: () => 20,
    highlighted: () => hovered || session.getState().hotspot === hotspot.id,
    press: () => session.commands.openHotspot(hotspot.id),
    hover: (over) => {
      hovered = over;
      parts.requestFrame();
    },
  };
}

function cameraTape(parts: SetParts, camera: SetCamera): Tape {
  const { session } = parts;
  const lens = createLensPose();
  const face = (): TapeFace => ({
    mark: { colour: camera.colour, ink: "#1c1917", letters: camera.label, icon: null },
    title: null,
    ticked: false,
    seed: camera.id.length + camera.label.charCodeAt(0),
  });
  let hovered = false;
  const label = createLabel(`camera:${camera.id}`, camera.readPose(lens).position.clone(), face());
  return {
    label,
    face,
    follow: () => {
      camera.readPose(lens);
      label.place.set(0, 0.2, 0.27).applyQuaternion(lens.quaternion).add(lens.position);
    },
    isShown: () =>
      session.getState().labelsShown &&
      !parts.pageView().framed &&
      parts.pageView().cameraAtEye !== camera.id,
    rank: () => 0,
    highlighted: () => hovered,
    press: () => chooseCamera(parts, camera.id),
    hover: (over) => {
      hovered = over;
      parts.requestFrame();
    },
  };
}

const seedOf = ({ id }: Hotspot) =>
  Array.from(id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 9973;
